import { describe, expect, it } from "vitest";
import { type CsvMapping, delimiterOf, guessMapping } from "../../../../server/modules/vacancies/import/csvColumns";
import { type CsvRow, mostRows, openCsv } from "../../../../server/modules/vacancies/import/csvVacancies";
import { largestFileBytes } from "../../../../server/modules/vacancies/import/utf8";

const today = "2026-11-21";

async function* bytesOf(content: string | Uint8Array, piece = 64_000): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

async function read(content: string | Uint8Array, mapping?: CsvMapping, piece?: number): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of (await openCsv(bytesOf(content, piece), { today }, mapping)).rows) rows.push(row);
  return rows;
}

async function drained(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let count = 0;
  for await (const _ of (await openCsv(bytes, { today })).rows) count += 1;
  return count;
}

const outcomes = (rows: CsvRow[]) =>
  rows.map(({ row }) => ("refused" in row ? `refused: ${row.refused.reason}` : row.questions.length ? "questions" : "taken"));
const taken = (row: CsvRow | undefined) => (row && "taken" in row.row ? row.row.taken : null);

const whole = [
  "Job title,Company,Location,Salary,Hours per week,Contract type,Description,Closing date",
  'Kitchen assistant,Larkfield Café,"Leeds, LS1 4AP",£12.71 per hour,16-20,Permanent,Washing up,31/12/2026',
].join("\n");

describe("a CSV of vacancies", () => {
  it("is read column by column", async () => {
    const [row] = await read(whole);
    expect(row!.row).toEqual({
      questions: [],
      taken: {
        title: "Kitchen assistant", employerName: "Larkfield Café", text: "Washing up", placeText: "Leeds, LS1 4AP", postcode: "LS1 4AP",
        workplace: "on_site", pay: { minPence: 1271, maxPence: 1271, period: "hour" }, hoursAWeekMin: 16, hoursAWeekMax: 20,
        contract: "permanent", closesOn: "2026-12-31", startsOn: null, sourceUrl: null, sourceId: null,
      },
    });
  });

  it.each([
    ["with a byte-order mark", `\ufeff${whole}`],
    ["with Windows line ends", whole.replaceAll("\n", "\r\n")],
    ["with empty lines", `\n\n${whole}\n\n\n`],
  ])("is read the same %s", async (_name, content) => expect(taken((await read(content))[0])?.title).toBe("Kitchen assistant"));

  it("is read the same whatever the pieces it comes in", async () => {
    expect(await read(whole, undefined, 1)).toEqual(await read(whole));
  });

  it.each([";", "\t", "|"])("may have %j between its columns", async (mark) => {
    const rows = await read(["title", "pay"].join(mark) + "\n" + ["Porter", "£13 per hour"].join(mark));
    expect(taken(rows[0])).toMatchObject({ title: "Porter", pay: { minPence: 1300 } });
  });

  it("reads least and most pay from columns of their own", async () => {
    const rows = await read("title,salary_min,salary_max,salary_period\nPorter,25000,28000,annum\nPorter,13.5,,hour\nPorter,25000,,");
    expect(rows.map((row) => taken(row)?.pay)).toEqual([
      { minPence: 2500000, maxPence: 2800000, period: "year" },
      { minPence: 1350, maxPence: null, period: "hour" },
      null,
    ]);
  });

  it("asks about what is missing, unclear or past, and refuses a row without a title", async () => {
    const rows = await read("title,company,closes\nPorter,Acorn,2026-01-05\n,Acorn,\nPorter,,31/02/2027");
    expect(outcomes(rows)).toEqual(["questions", "refused: It has no job title.", "questions"]);
    const asked = rows.map(({ row }) => ("taken" in row ? row.questions.map((question) => question.field) : []));
    expect(asked[0]).toEqual(["text", "place", "hours", "pay", "closesOn", "contract"]);
    expect(asked[2]).toContain("employer");
    expect(asked[2]).toContain("closesOn");
  });

  it("refuses work abroad", async () => {
    expect(outcomes(await read("title,city,state\nPorter,Berlin,Germany\nPorter,Dublin,Ireland\nPorter,Georgia Green,Kent"))).toEqual([
      "refused: The work is in Germany. Only roles in the United Kingdom are taken.",
      "refused: The work is in Ireland. Only roles in the United Kingdom are taken.",
      "questions",
    ]);
  });

  it("keeps reading after a broken row", async () => {
    const rows = await read('title,company\nPorter,"Acorn" Ltd\nCleaner,Oak\nDriver,Elm,extra,"cells"\nCook,Ash');
    expect(outcomes(rows).map((outcome) => outcome.slice(0, 23))).toEqual(["questions", "questions", "refused: It has 4 colum", "questions"]);
    expect(taken(rows[0])?.employerName).toBe('"Acorn" Ltd');
    expect(rows.map((row) => row.line)).toEqual([2, 3, 4, 5]);
  });

  it("refuses what a quotation mark left open swallows", async () => {
    const rows = await read('title,company\nPorter,Acorn\nCleaner,"Oak\nCook,Ash');
    expect(outcomes(rows)).toEqual(["questions", "refused: Its quotation marks do not match."]);
  });
});

describe("the columns", () => {
  it("are guessed from their names", () => {
    expect(guessMapping(["category", "city", "job_title", "job_type", "salary_offered", "state"])).toEqual({
      title: "job_title", place: "city", county: "state", pay: "salary_offered", contract: "job_type",
    });
  });

  it("may be corrected by a person", async () => {
    const rows = await read("a,b\nPorter,Acorn", { title: "a", employer: "b" });
    expect(taken(rows[0])).toMatchObject({ title: "Porter", employerName: "Acorn" });
  });

  it("may be left out by a person", async () => {
    const rows = await read("title,company\nPorter,Acorn", { employer: "" });
    expect(taken(rows[0])?.employerName).toBeNull();
  });

  it("are told apart by the mark that stands oftenest outside quotes", () => {
    expect(delimiterOf('"a,b,c";d;e')).toBe(";");
    expect(delimiterOf("title")).toBe(",");
  });
});

describe("a file that will not do has an answer", () => {
  const latin1 = new Uint8Array([...new TextEncoder().encode("title\nCaf"), 0xe9, 0x0a]);
  it.each<[string, string | Uint8Array, RegExp]>([
    ["empty", "", /empty/],
    ["only spaces", " \n \n", /empty/],
    ["only a header", "title,company\n", /no rows/],
    ["not UTF-8", latin1, /UTF-8/],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x74, 0x00]), /UTF-8/],
    ["cut in the middle of a character", new Uint8Array([...new TextEncoder().encode("title\nCaf"), 0xc3]), /UTF-8/],
    ["with NUL bytes", "title\nPor\u0000ter", /not a text file/],
    ["without a column of titles", "a,b\n1,2", /No column holds the job title/],
  ])("%s", async (_name, content, message) => expect(read(content)).rejects.toThrow(message));

  it("a column that is not there", async () =>
    expect(read(whole, { title: "Post" })).rejects.toThrow(/no column named “Post”/));

  it("too large", async () => {
    async function* endless() {
      yield new TextEncoder().encode("title\n");
      const line = new Uint8Array(1024 * 1024).fill(0x61);
      line[line.length - 1] = 0x0a;
      for (let n = 0; n <= largestFileBytes / line.length; n += 1) yield line;
    }
    await expect(drained(endless())).rejects.toThrow(/20 MB/);
  });

  it("too many rows", async () => {
    await expect(drained(bytesOf(`title\n${"Porter\n".repeat(mostRows + 1)}`))).rejects.toThrow(/100,000 rows/);
  });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { type WalkedPortal, type Walker, walkedPortal } from "../support/walk";

let portal: WalkedPortal;
beforeAll(async () => void (portal = await walkedPortal()), 120_000);
afterAll(() => portal.close());

const STOPPED_WITHIN_MS = 5000;
const words = {
  name: "Dani Whitlock",
  skills: "I worked for two years on the plant benches at a nursery.",
  times: "Monday to Thursday, from 9:30am.",
  travel: "Tram and bus. It takes me about 35 minutes.",
  support: "I get help with work from Trentside Employment Service.",
};

it("somebody reads what would be shared, agrees to a part, is introduced by exactly that, and stops a line", async () => {
  const { ruth, dani, priya, vacancy, client } = await people();
  await ruth.goTo(`/staff/clients/${client}/introductions/new?vacancy=${vacancy}`);
  await ruth.at("Introduce Dani Whitlock to Fernhill Garden Centre");
  await ruth.press("Prepare the introduction");
  await ruth.at("Dani Whitlock to Fernhill Garden Centre");
  const introduction = new URL(ruth.page.url()).pathname;
  await ruth.follow("Ask Dani Whitlock");
  await ruth.at("Ask Dani to share");
  await ruth.follow("Write the words"); // there are none yet
  await writeWords(ruth);
  await agreeToWords(dani);
  await ruth.goTo(introduction);
  await ruth.at("Dani Whitlock to Fernhill Garden Centre");
  await ruth.follow("Ask Dani Whitlock");
  await askToShare(ruth);

  await dani.goTo("/me");
  await dani.at("Hello, Dani");
  await dani.follow(/Fernhill Garden Centre/);
  await dani.at("What would you like to share with Fernhill Garden Centre?");
  await dani.press("Share the lines I said yes to"); // none yet: refused in words, and nothing is shared
  await dani.page.getByRole("link", { name: /Say yes to at least one line/ }).waitFor();
  for (const line of ["Your name", "That we support you", "What you’re good at", "When you could work"]) await answer(dani, line, "Yes, share");
  await answer(dani, "How you’d get there", "No, don’t share");
  await dani.fine();
  const preview = await rowsIn(dani, ".al-preview");
  const previewed = await bytesOf(dani, ".al-preview");
  expect(preview.map(([, said]) => said).toSorted()).toEqual([words.name, words.skills, words.times, words.support].toSorted());
  await dani.press("Share the lines I said yes to");
  await dani.at("Your receipt");

  await ruth.goTo("/staff/introductions");
  await ruth.at("Introductions");
  await ruth.follow(/Dani Whitlock/);
  await ruth.at("Dani Whitlock to Fernhill Garden Centre");
  await ruth.press("Introduce");
  await ruth.page.getByRole("heading", { name: /offers interview times/ }).waitFor();
  await ruth.fine();

  await priya.goTo("/employer/people");
  await priya.at("People");
  await priya.follow("Dani Whitlock");
  await priya.at("Dani Whitlock");
  const shown = await rowsIn(priya, "main");
  expect(await bytesOf(priya, "main")).toEqual(previewed);
  expect(await priya.page.getByRole("heading", { level: 1 }).innerText()).toBe(words.name);
  expect(await priya.page.content()).not.toContain(words.travel);
  expect(await priya.page.title()).not.toContain("Dani");

  await dani.goTo("/me/sharing");
  await dani.at("What I share");
  await dani.page.getByRole("button", { name: /^Stop sharing with Fernhill Garden Centre: When/ }).click();
  await dani.press("Yes, stop");
  const pressed = Date.now();
  await priya.page.getByText(words.times).waitFor({ state: "detached", timeout: STOPPED_WITHIN_MS });
  expect(Date.now() - pressed).toBeLessThanOrEqual(STOPPED_WITHIN_MS);
  expect((await rowsIn(priya, "main")).map(([, said]) => said)).toEqual(shown.map(([, said]) => said).filter((said) => said !== words.times));
  await priya.fine();
  await dani.sees(/Stopped just now/);
  await dani.fine();
  portal.nothingWrong();
}, 240_000);

const answer = (dani: Walker, line: string, said: string): Promise<void> => dani.page.getByRole("group", { name: line, exact: true }).getByRole("radio", { name: said }).check({ force: true });

async function people() {
  const { given } = portal;
  const team = await given.team();
  const specialist = await given.staff("employment_specialist", { team_id: team.id });
  const employer = await given.employer({ name: "Fernhill Garden Centre" });
  const { id: vacancy } = await given.wholeVacancy(employer, { status: "open", published_at: new Date() });
  const client = await given.person({ team_id: team.id, specialist_id: specialist.id, state: "job_search", approach: "named" });
  const [ruth, dani, priya] = [await portal.walker("c-staff"), await portal.walker("c-client", 320), await portal.walker("c-employer")];
  await ruth.signIn(await portal.account(specialist, "ruth@service.example", "Ruth Adeyemi"));
  await dani.signIn(await portal.account(client, "dani@home.example", "Dani Whitlock"));
  await priya.signIn(await portal.account(await given.member(employer), "priya@fernhill.example", "Priya Nair"));
  return { ruth, dani, priya, vacancy, client: client.id };
}

/** Staff write the words of each line; nothing is shared by that. */
async function writeWords(ruth: Walker): Promise<void> {
  await ruth.at("Sharing: Dani Whitlock");
  const lines = [["name", words.name], ["skills_summary", words.skills], ["availability", words.times], ["travel", words.travel], ["association", words.support]] as const;
  for (const [index, [item, said]] of lines.entries()) {
    if (!(await ruth.page.getByLabel("What it is about").isVisible())) await ruth.page.getByText("Write words for a line").click();
    await ruth.page.getByLabel("What it is about").selectOption(item);
    await ruth.write("The exact words", said);
    await ruth.press("Send to Dani to read");
    await ruth.page.getByText("Waiting for Dani").nth(index).waitFor();
  }
  await ruth.fine();
}

async function agreeToWords(dani: Walker): Promise<void> {
  await dani.goTo("/me/sharing/words");
  await dani.at("The words about me");
  const yes = dani.page.getByRole("button", { name: "Yes, these words" });
  for (let left = await yes.count(); left > 0; left -= 1) {
    await yes.first().click();
    await expect.poll(() => yes.count(), { timeout: 10_000 }).toBe(left - 1);
  }
  await dani.fine();
}

async function askToShare(ruth: Walker): Promise<void> {
  await ruth.at("Ask Dani to share");
  expect(await ruth.page.getByLabel(/^Fernhill Garden Centre/).isChecked()).toBe(true);
  await ruth.choose("Introduce for a role");
  for (const box of await ruth.page.getByRole("group", { name: "Which lines" }).getByRole("checkbox").all()) await box.check();
  await ruth.fine();
  await ruth.press("Ask Dani");
  await ruth.at("Sharing: Dani Whitlock");
}

/** The lines as they are read on a page: label and words, in their order. */
const rowsIn = async (walker: Walker, place: string): Promise<string[][]> =>
  walker.page.locator(`${place} dl`).first().evaluate((list) => [...list.querySelectorAll("div")].map((row) => [row.querySelector("dt")?.textContent?.trim() ?? "", row.querySelector("dd")?.textContent?.trim() ?? ""]));

/** The same piece of both pages, as it stands there. */
const bytesOf = async (walker: Walker, place: string): Promise<Buffer> => Buffer.from(await walker.page.locator(`${place} dl`).first().evaluate((list) => list.outerHTML), "utf8");

import { assemble, type ReadOptions } from "./assemble";
import { asList, isNode, type Json, looseJson, type Node, postingsIn, scriptsIn } from "./jsonLd";
import { payOf } from "./postingPay";
import { placeOf } from "./postingPlace";
import type { ReadRow } from "./readVacancy";
import { readHours } from "./wordings";

/** Text where text was expected, or the name of a thing that stands in its place. */
function wordsOf(value: Json | undefined): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join("\n") || null;
  return isNode(value) ? wordsOf(value.name) ?? wordsOf(value.value) ?? wordsOf(value.description) ?? wordsOf(value["@value"]) : null;
}

const firstWords = (...values: (Json | undefined)[]): string | null => {
  for (const value of values) {
    const words = wordsOf(Array.isArray(value) ? value[0] : value);
    if (words) return words;
  }
  return null;
};

/** The description, and the duties and qualifications people put in properties of their own. */
function textOf(posting: Node): string | null {
  const parts: [string, Json | undefined][] = [
    ["", posting.description], ["What you will do", posting.responsibilities], ["Skills", posting.skills],
    ["Experience", posting.experienceRequirements], ["Qualifications", posting.qualifications], ["Benefits", posting.jobBenefits],
  ];
  const texts = parts.flatMap(([heading, value]) => {
    const words = wordsOf(value);
    return words ? [heading ? `<p>${heading}</p><div>${words}</div>` : words] : [];
  });
  return texts.length ? texts.join("\n\n") : null;
}

const contractWords: Record<string, string> = { CONTRACTOR: "self-employed", TEMPORARY: "temporary", PER_DIEM: "casual", VOLUNTEER: "volunteer" };

const webAddressOf = (posting: Node): string | null =>
  [posting.url, posting.sameAs, isNode(posting.mainEntityOfPage) ? posting.mainEntityOfPage["@id"] : posting.mainEntityOfPage, posting["@id"]]
    .flatMap(asList)
    .find((value): value is string => typeof value === "string" && /^https?:/i.test(value)) ?? null;

function sourceIdOf(posting: Node): string | null {
  const [identifier] = asList(posting.identifier);
  return isNode(identifier) ? firstWords(identifier.value, identifier["@id"]) : wordsOf(identifier);
}

/** Reads one JobPosting. Whatever shape a property has, it is read, or asked about, or passed over. */
export function readPosting(posting: Node, options: ReadOptions): ReadRow {
  const place = placeOf(posting);
  if (place.abroad) return { refused: { reason: `The work is in ${place.abroad}. Only roles in the United Kingdom are taken.` } };
  const employment = asList(posting.employmentType).map(wordsOf).filter((word) => word !== null);
  return assemble(
    {
      title: firstWords(posting.title, posting.name),
      employerName: firstWords(posting.hiringOrganization, isNode(posting.hiringOrganization) ? posting.hiringOrganization.legalName : undefined),
      text: textOf(posting),
      placeText: place.placeText,
      postcode: place.postcode,
      workplace: place.workplace,
      salary: payOf(posting),
      hours: readHours(wordsOf(posting.workHours) ?? ""),
      contract: employment.map((word) => contractWords[word.toUpperCase()] ?? word).join(" ") || null,
      closes: firstWords(posting.validThrough),
      starts: firstWords(posting.jobStartDate),
      sourceUrl: webAddressOf(posting),
      sourceId: sourceIdOf(posting),
      questions: place.questions,
    },
    options,
  );
}

/** A line of a file that wraps each posting: `{"source": …, "document": "…"}`. */
function unwrapped(value: Json): Json {
  if (!isNode(value) || value["@type"] !== undefined || value.document === undefined) return value;
  return typeof value.document === "string" ? (looseJson(value.document) ?? value.document) : value.document;
}

function documentsIn(text: string): Json[] | null {
  if (/^\s*</.test(text.replace(/^\ufeff/, "")) && !/^\s*<!\[CDATA\[/.test(text)) {
    const scripts = scriptsIn(text).map(looseJson);
    return scripts.map((document) => document ?? { unreadable: true });
  }
  const whole = looseJson(text);
  if (whole !== undefined) return asList(whole).map(unwrapped);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length < 2 || looseJson(lines[0]!) === undefined) return null;
  return lines.map((line) => unwrapped(looseJson(line) ?? { unreadable: true }));
}

const isUnreadable = (document: Json): boolean => isNode(document) && document.unreadable === true;

/**
 * Reads every JobPosting in a text: JSON-LD (an object, an array, `@graph`), JSON lines, or a
 * web page with JSON-LD scripts in it.
 *
 * A document without a posting gives one refused row, so that nothing is passed over in silence.
 *
 * @returns null when the text is neither JSON nor a web page with JSON-LD.
 */
export function readPostings(text: string, options: ReadOptions): ReadRow[] | null {
  const documents = documentsIn(text);
  if (!documents || documents.length === 0) return null;
  const page = /^\s*</.test(text);
  const rows = documents.flatMap((document): ReadRow[] => {
    if (isUnreadable(document)) return [{ refused: { reason: "It is not readable as JSON." } }];
    const postings = postingsIn(document);
    if (postings.length === 0) return page ? [] : [{ refused: { reason: "It holds no JobPosting." } }];
    return postings.map((posting) => readPosting(posting, options));
  });
  return rows.length > 0 ? rows : [{ refused: { reason: "The page holds no JobPosting." } }];
}

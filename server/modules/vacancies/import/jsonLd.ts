import { decodeHTML } from "entities";
import { Parser } from "htmlparser2";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Node = { [key: string]: Json };

const deepest = 24;

export const isNode = (value: Json | undefined): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/** A property that may be one thing or a list of them, as a list. */
export const asList = (value: Json | undefined): Json[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

/** Raw line breaks and tabs inside JSON strings are forbidden and common: they are escaped. */
function withEscapedControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters in question
  return text.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"/g, (quoted) => quoted.replace(/[\u0000-\u001f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`));
}

const withoutWrapping = (text: string): string =>
  text
    .replace(/^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?/, "")
    .replace(/(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?\s*$/, "")
    .replace(/^\s*<!--/, "")
    .replace(/-->\s*$/, "")
    .replace(/;\s*$/, "")
    .trim();

/**
 * JSON from a script element or a file, as web pages have it: bare, CDATA-wrapped, in an HTML
 * comment, entity-encoded, or with raw line breaks inside strings.
 *
 * @returns undefined when it is none of these.
 */
export function looseJson(source: string): Json | undefined {
  const text = withoutWrapping(source.replace(/^\ufeff/, ""));
  const attempts = [() => text, () => withEscapedControls(text), () => withEscapedControls(decodeHTML(text)), () => withEscapedControls(text).replace(/,\s*(?=[}\]])/g, "")];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt()) as Json;
    } catch {
      // the next way of writing it
    }
  }
  return undefined;
}

/** The JSON-LD scripts of a web page, as written. */
export function scriptsIn(html: string): string[] {
  const scripts: string[] = [];
  let open = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      open = name === "script" && /^\s*application\/ld\+json\b/i.test(attributes.type ?? "");
      if (open) scripts.push("");
    },
    ontext(data) {
      if (open) scripts[scripts.length - 1] += data;
    },
    onclosetag(name) {
      if (name === "script") open = false;
    },
  });
  parser.write(html);
  parser.end();
  return scripts;
}

const isPosting = (node: Node): boolean =>
  asList(node["@type"]).some((type) => typeof type === "string" && /^(?:https?:\/\/schema\.org\/|schema:)?JobPosting$/.test(type));

/** Every JobPosting in a document, wherever it hangs, with references by `@id` filled in one step deep. */
export function postingsIn(document: Json): Node[] {
  const found: Node[] = [];
  const byId = new Map<string, Node>();
  const walk = (value: Json, depth: number): void => {
    if (depth > deepest) return;
    if (Array.isArray(value)) return value.forEach((item) => walk(item, depth + 1));
    if (!isNode(value)) return;
    const id = value["@id"];
    if (typeof id === "string" && Object.keys(value).length > 1) byId.set(id, value);
    if (isPosting(value)) found.push(value);
    Object.values(value).forEach((item) => walk(item, depth + 1));
  };
  walk(document, 0);
  const filled = (value: Json): Json => {
    const id = isNode(value) && Object.keys(value).length === 1 ? value["@id"] : undefined;
    return typeof id === "string" ? (byId.get(id) ?? value) : value;
  };
  return found.map((node) => Object.fromEntries(Object.entries(node).map(([key, value]) => [key, Array.isArray(value) ? value.map(filled) : filled(value)])));
}

import { Parser } from "htmlparser2";

const paragraphs = new Set(["p", "div", "section", "article", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "header", "footer", "dl"]);
const lines = new Set(["br", "tr", "dt", "dd", "hr"]);
const silent = new Set(["script", "style", "noscript", "template", "iframe", "object", "svg", "head"]);
const markup = /<\/?(p|br|ul|ol|li|div|span|strong|b|em|i|u|a|h[1-6]|table|td|tr)\b[^>]*>/i;

/** Half of a surrogate pair is no character, and PostgreSQL refuses it: it becomes U+FFFD. */
const wellFormed = (text: string): string => Buffer.from(text, "utf8").toString("utf8");

/** One line, without control characters, or null when nothing is left. */
export function tidy(value: string | null | undefined): string | null {
  // oxlint-disable-next-line no-control-regex -- PostgreSQL refuses U+0000, and the rest is never meant
  const line = value && wellFormed(value).replace(/[\u0000-\u001f\u007f\u200b\ufeff]+/g, " ").replace(/\s+/g, " ").trim();
  return line ? line : null;
}

/** Many lines: at most one empty line between two, no space at either end. */
const tidyLines = (text: string): string =>
  wellFormed(text)
    // oxlint-disable-next-line no-control-regex -- as above, but line breaks stay
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff]/g, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

function stripped(html: string): string {
  let text = "";
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (silent.has(name)) hidden += 1;
      else if (name === "li") text += "\n- ";
      else if (paragraphs.has(name)) text += "\n\n";
      else if (lines.has(name)) text += "\n";
      else if (name === "td" || name === "th") text += " ";
    },
    onclosetag(name) {
      if (silent.has(name)) hidden -= 1;
      else if (paragraphs.has(name)) text += "\n\n";
    },
    ontext(data) {
      if (hidden === 0) text += data;
    },
  });
  parser.write(html);
  parser.end();
  return text.replace(/\n- \s+/g, "\n- ").replace(/\n- (?=\n|$)/g, "");
}

/**
 * An advert's text as plain text: paragraphs apart by an empty line, list items as "- ".
 *
 * Text that was escaped twice (`&lt;p&gt;`) is unwrapped once more. Text without markup
 * keeps its own lines.
 */
export function plainText(source: string): string {
  if (!markup.test(source)) {
    const decoded = stripped(source.replaceAll("<", "&lt;"));
    return tidyLines(markup.test(decoded) ? stripped(flat(decoded)) : decoded);
  }
  const once = stripped(flat(source));
  return tidyLines(markup.test(once) ? stripped(flat(once)) : once);
}

/** In HTML a line break of the source is only a space. */
const flat = (html: string): string => html.replace(/\s*\n\s*/g, " ");

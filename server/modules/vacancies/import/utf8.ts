/** A file that cannot be read at all, and why, in words for the person who sent it. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
}

export const largestFileBytes = 20 * 1024 * 1024;

const notText = "The file is not a text file. Save it as CSV (UTF-8) or as JSON and try again.";
const notUtf8 = "The file is not in UTF-8. In a spreadsheet choose “CSV UTF-8” when you save it, and try again.";

/**
 * Decodes a file piece by piece, without a byte-order mark.
 *
 * @throws UnreadableFile when it is empty, larger than 20 MB, not UTF-8, or holds NUL bytes.
 */
export async function* utf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let size = 0;
  let anything = false;
  for await (const piece of bytes) {
    if (size === 0 && ((piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff))) throw new UnreadableFile(notUtf8);
    size += piece.length;
    if (size > largestFileBytes) throw new UnreadableFile("The file is larger than 20 MB. Split it into smaller files and import them one after another.");
    if (piece.includes(0)) throw new UnreadableFile(notText);
    const text = decoded(() => decoder.decode(piece, { stream: true }));
    anything ||= text.trim() !== "";
    if (text) yield text;
  }
  const rest = decoded(() => decoder.decode());
  if (!anything && rest.trim() === "") throw new UnreadableFile("The file is empty.");
  if (rest) yield rest;
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new UnreadableFile(notUtf8);
  }
}

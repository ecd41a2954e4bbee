import { Field, ObjectType } from "type-graphql";
import type { Session } from "../../database/session";
import { Class } from "../../graphql/classes";
import { isUuid } from "../../kernel/ids";
import type { Act } from "./sharing.enums";

@ObjectType({ description: "Words to read out, or to print, before something is written down in a client's name." })
@Class("self")
export class WordsToRead {
  @Field(() => String, { description: "All of it, paragraphs parted by an empty line." })
  words!: string;

  @Field(() => String, { description: "SHA-256 of the words in UTF-8, in hex: sent back with what the client said." })
  sha256!: string;
}

/**
 * The words as the agreement stands now. The database makes them, so that what is kept cannot be other than what is true.
 *
 * @param until - the new last day, `YYYY-MM-DD`, for a renewal.
 * @returns null for what is not there, or not of the viewer's caseload.
 */
export async function readWordsToRead({ db }: Session, sharingId: string, act: Act, until: string | null): Promise<WordsToRead | null> {
  if (!isUuid(sharingId)) return null;
  const [row] = (await db.query("select words, sha256 from access.words_for($1, $2, $3::date)", [sharingId, act, until])) as [{ words: string | null; sha256: string | null }];
  return row.words === null ? null : Object.assign(new WordsToRead(), row);
}

import { Field, ID, ObjectType } from "type-graphql";
import type { Session } from "../../database/session";
import { Class } from "../../graphql/classes";
import { type Item, ShareItem } from "./sharing.enums";

@ObjectType({ description: "A line as the recipient's page will show it." })
@Class("self")
export class PreviewLine {
  @Field(() => ID, { description: "The statement's id." })
  id!: string;

  @Field(() => ShareItem, { description: "What kind of line it is." })
  item!: Item;

  @Field(() => String, { description: "What the recipient's page calls it." })
  label!: string;

  @Field(() => String, { description: "The exact words." })
  wording!: string;
}

/**
 * What the recipient will read if the client says yes to every line: chosen by the code that chooses when it is read,
 * without the ledger. For an answered agreement, what may be read now.
 */
export async function readPreview({ db }: Session, consentId: string, everyLine: boolean): Promise<PreviewLine[]> {
  const rows = (await db.query(
    `select statement_id as id, item, label, wording from access.preview($1, case when $2 then array(select statement_id from consent_item where consent_id = $1) end)`,
    [consentId, everyLine],
  )) as { id: string; item: Item; label: string; wording: string }[];
  return rows.map((row) => Object.assign(new PreviewLine(), row));
}

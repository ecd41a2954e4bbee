import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import { Journal } from "./journal";

/**
 * Finds the journal that a database belongs to, or begins one at the first start.
 *
 * @param owner - with the owner's rights.
 */
export async function openJournal(owner: DataSource, folder: string): Promise<Journal> {
  const [known] = (await owner.query("select id from access.journal")) as { id: string }[];
  if (known) return new Journal(folder, known.id);
  const journal = new Journal(folder, randomUUID());
  await journal.begin();
  await owner.query("insert into access.journal (id) values ($1)", [journal.id]);
  return journal;
}

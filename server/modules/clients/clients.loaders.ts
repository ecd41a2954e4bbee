import DataLoader from "dataloader";
import type { Read } from "../../graphql/context";

/** A member of staff, as those they work with see them. */
export interface StaffRow {
  readonly id: string;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly email: string;
}

/** Staff by id. Rows the viewer may not see do not come back. */
export const staffById = (read: Read) =>
  new DataLoader<string, StaffRow | null>((ids) =>
    read(async ({ db }) => {
      const rows = (await db.query(`select id, display_name as "displayName", job_title as "jobTitle", phone, email from staff_member where id = any ($1)`, [ids])) as StaffRow[];
      return ids.map((id) => rows.find((row) => row.id === id) ?? null);
    }),
  );

/** Names of teams by id. */
export const teamNameById = (read: Read) =>
  new DataLoader<string, string | null>((ids) =>
    read(async ({ db }) => {
      const rows = (await db.query("select id, name from team where id = any ($1)", [ids])) as { id: string; name: string }[];
      return ids.map((id) => rows.find((row) => row.id === id)?.name ?? null);
    }),
  );

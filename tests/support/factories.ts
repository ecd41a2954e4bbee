import { randomBytes } from "node:crypto";
import type { DataSource } from "typeorm";
import { newSecret, secretHash } from "../../server/kernel/ids";
import type { EmployerRole, StaffRole } from "../../server/kernel/viewer";
import type { Actor } from "./portal";

type Row = Record<string, unknown>;

/** Somebody with a session, and the row they act as. */
export type Member = Actor & { readonly id: string; readonly membershipId: string };
export type Given = ReturnType<typeof givenIn>;

const wholeVacancy: Row = {
  summary: "Water, pot and label plants.", contract: "permanent", workplace: "on_site", place_text: "Beeston, Nottinghamshire", latitude: 52.93, longitude: -1.21, place_exactness: "place",
  hours_least: 16, hours_most: 20, week_grid: 3, week_fixed: true, pay_least_pence: 1320, pay_most_pence: 1320, pay_period: "hour", pay_pence_an_hour_least: 1320,
  how_to_apply: "through_service", setting_seen: true, offer_seen: true,
};

/**
 * Makes people and things straight in the database, past every gate: what a test needs to be there already.
 *
 * Each takes the columns that matter to the test; the rest are filled in.
 */
export function givenIn(owner: DataSource) {
  const insert = async (table: string, row: Row): Promise<{ id: string }> => {
    const columns = Object.keys(row);
    const [made] = (await owner.query(
      `insert into ${table} (${columns.join(", ")}) values (${columns.map((_, index) => `$${index + 1}`).join(", ")}) returning id`,
      Object.values(row),
    )) as [{ id: string }];
    return made;
  };
  const word = (): string => randomBytes(4).toString("hex");
  const provider = async (): Promise<string> => ((await owner.query("select id from provider order by created_at limit 1")) as [{ id: string }])[0].id;

  const account = (row: Row = {}) => insert("account", { email: `${word()}@example.test`, display_name: "Sam Example", ...row });
  const session = async (accountId: string, membershipId: string | null, audience: Actor["audience"]): Promise<Actor> => {
    const cookie = newSecret();
    await insert("session", { secret_hash: secretHash(cookie), account_id: accountId, membership_id: membershipId, idle_minutes: 60, expires_at: new Date(Date.now() + 3_600_000) });
    return { audience, cookie };
  };
  const membership = async (audience: Actor["audience"], row: Row): Promise<Actor & { membershipId: string }> => {
    const { id: accountId } = await account();
    const { id: membershipId } = await insert("membership", { account_id: accountId, audience, ...row });
    return { ...(await session(accountId, membershipId, audience)), membershipId };
  };

  const team = async (row: Row = {}) => insert("team", { provider_id: await provider(), name: `Team ${word()}`, ...row });
  const employer = async (row: Row = {}) => insert("employer", { provider_id: await provider(), name: `Employer ${word()}`, state: "active", ...row });
  const client = async (row: Row = {}) => insert("client", { provider_id: await provider(), display_name: "Dani Whitlock", ...row });
  return {
    insert,
    provider,
    account,
    session,
    team,
    employer,
    client,
    /** A member of an employer: `id` is the employer's. */
    async member(of?: { id: string }, role: EmployerRole = "owner"): Promise<Member> {
      const { id } = of ?? (await employer());
      return { ...(await membership("employers", { role, employer_id: id })), id };
    },
    /** A member of staff: `id` is the staff member's. */
    async staff(role: StaffRole = "employment_specialist", row: Row = {}): Promise<Member> {
      const provider_id = (row.provider_id as string | undefined) ?? (await provider());
      const { id } = await insert("staff_member", { provider_id, display_name: "Ruth Adeyemi", ...row });
      return { ...(await membership("specialists", { role, provider_id, staff_id: id })), id };
    },
    /** A client who has an account: `id` is the client's. */
    async person(row: Row = {}): Promise<Member> {
      const provider_id = await provider();
      const { id } = await client(row);
      return { ...(await membership("clients", { role: "client", provider_id, client_id: id })), id };
    },
    vacancy: async (of?: { id: string }, row: Row = {}) => insert("vacancy", { employer_id: (of ?? (await employer())).id, title: "Plant care assistant", ...row }),
    /** A vacancy with everything that sending it asks for, in Beeston. */
    async wholeVacancy(of?: { id: string }, row: Row = {}): Promise<{ id: string }> {
      const made = await insert("vacancy", { employer_id: (of ?? (await employer())).id, title: "Plant care assistant", ...wholeVacancy, ...row });
      await owner.query("insert into vacancy_setting (vacancy_id, feature, says) values ($1, 'outdoors', 'has'), ($1, 'night_work', 'has_not')", [made.id]);
      await owner.query("insert into vacancy_adjustment (vacancy_id, code) values ($1, 'later_start')", [made.id]);
      return made;
    },
  };
}

import { randomBytes } from "node:crypto";
import type { TestPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";

const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Somebody with a row in every table that a record has, introduced to an employer that reads them. */
export async function wholePerson(portal: TestPortal) {
  const { given, database: { owner } } = portal;
  const story = await storyIn(portal, "offered");
  const { client, staff, employer, vacancy, introduction, handle, sharing } = story;
  const own = { client_id: client.id };
  const put = async (table: string, row: Record<string, unknown>): Promise<void> => {
    const columns = Object.keys(row);
    await owner.query(`insert into ${table} (${columns.join(", ")}) values (${columns.map((_, index) => `$${index + 1}`).join(", ")})`, Object.values(row));
  };
  const [{ account_id: account }] = (await owner.query("select account_id from membership where id = $1", [client.membershipId])) as [{ account_id: string }];
  const provider = await given.provider();

  await given.insert("referral", { provider_id: provider, reference: `R${String(Math.random()).slice(2, 5)}-${String(Math.random()).slice(2, 6)}`, source: "professional", referrer_kind: "nurse", referrer_name: "Nurse", person_name: "x", state: "accepted", ...own });
  await owner.query("insert into referral_event (referral_id, kind, to_state) select id, k, 'accepted' from referral, unnest(array['state', 'note']) k where client_id = $1", [client.id]);
  for (const kind of ["note", "details"]) await given.insert("client_event", { ...own, kind });
  await put("vocational_profile", { ...own, version: 1, sections: JSON.stringify({ skills: "x" }) });
  await given.insert("better_off_calculation", { ...own, done_on: later(-20), hours: 16, pay_pence_an_hour: 1300, better_off_pence_a_week: 4000 });
  await put("preference", { ...own, furthest_km: 12, home_latitude: 52.9, home_longitude: -1.2 });
  await put("preference_occupation", { ...own, code: "5112", says: "want" });
  await put("preference_setting", { ...own, feature: "outdoors", says: "want" });
  await put("preference_employer", { ...own, employer_id: employer.id });
  await put("preference_adjustment", { ...own, code: "later_start" });
  await put("preference_mark", { ...own, dimension: "pay" });
  const match = await given.insert("match", { ...own, vacancy_id: vacancy.id, state: "wants_it", by_kind: "client" });
  await given.insert("match_event", { match_id: match.id, to_state: "wants_it", actor: client.membershipId });
  await put("staying_well", own);
  const thread = await given.insert("thread", { ...own, provider_id: provider, kind: "general", about: "x" });
  await given.insert("message", { thread_id: thread.id, author_side: "client", author_name: "x", body: "x" });
  await put("thread_read", { thread_id: thread.id, membership_id: client.membershipId });
  const theirs = await given.insert("thread", { employer_id: employer.id, provider_id: provider, kind: "introduction", subject_id: introduction.id, about: "x" });
  await given.insert("message", { thread_id: theirs.id, author_side: "employer", author_name: "x", body: "employer-thread-marker" });
  await put("job_offer", { introduction_id: introduction.id, hours_a_week: 16, pay_pence_an_hour: 1300, contract: "permanent", starts_on: later(5) });
  const placement = await given.insert("placement", { ...own, employer_id: employer.id, introduction_id: introduction.id, vacancy_id: vacancy.id, state: "started", job_title: "x", starts_on: later(-40), hours_a_week: 16, pay_pence_an_hour: 1300, first_week_hours_paid: 16 });
  await given.insert("placement", { ...own, employer_name: "x", state: "started", job_title: "x", starts_on: later(-60), hours_a_week: 10, pay_pence_an_hour: 1300 });
  await given.insert("placement_change", { placement_id: placement.id, changes_on: later(-3), hours_a_week: 20 });
  await given.insert("in_work_check", { placement_id: placement.id, kind: "day_3", due_on: later(-37), done_on: later(-37), outcome: "going_well", with_whom: "client" });
  await given.insert("in_work_check", { placement_id: placement.id, kind: "monthly", due_on: later(9) });
  const meeting = await given.insert("meeting", { ...own, kind: "appointment", state: "held", starts_at: new Date(Date.now() - 86_400_000), place: "x" });
  await given.insert("meeting_slot", { meeting_id: meeting.id, starts_at: new Date() });
  const statement = await sharing.statement(client, "job_adjustment", "x", { ordinal: 9 });
  const adjustment = { ...own, employer_id: employer.id, introduction_id: introduction.id, purpose: "job_adjustments", category: "time", barrier: "x", statement_id: statement.id };
  await given.insert("adjustment", { ...adjustment, state: "agreed", raised_at: new Date(), employer_wording: "Starts at ten", review_on: later(30) });
  await given.insert("adjustment", adjustment);
  const request = await given.insert("retention_request", { employer_id: employer.id, asked_by: story.member.membershipId, asker_name: "A manager", urgency: "harder", they_know: true, phone: "0115 496 0000", ring_by: new Date(), state: "accepted", happening: ["off_work"] });
  await put("retention_agreement", { request_id: request.id, name: "x" });
  await given.insert("retention_case", { ...own, request_id: request.id, employer_id: employer.id, source: "employer", urgency: "harder" });
  await given.insert("contact_log", { ...own, employer_id: employer.id, staff_id: staff.id, by_name: true, at: new Date(), mode: "phone", purpose: "follow_up", outcome: "about_person" });
  await given.insert("invitation", { ...own, audience: "clients", role: "client", email: "x@example.test", provider_id: provider });
  await given.insert("single_use_link", { purpose: "reset", email: "x@example.test", account_id: account, expires_at: new Date(Date.now() + 3_600_000) });
  await given.insert("outgoing_mail", { template: "something_new", account_id: account, audience: "clients" });
  await given.insert("notification", { membership_id: client.membershipId, kind: "message" });
  await put("member_erasure_request", { membership_id: client.membershipId });
  for (const kind of ["copy", "erase"]) await given.insert("record_request", { ...own, kind, details: "x", ...(kind === "copy" ? { answer: "x", answered_at: new Date() } : {}) });
  const ended = await sharing.consent(client, employer, [statement], { purpose: "job_adjustments", ended_at: new Date(), status: "expired" });
  await put("consent_reminder", { consent_id: ended.id, days_before: 7, ends_at: new Date() });
  await put("record_view", { ...own, staff_id: staff.id, viewed_on: later(0), staff_name: "Ruth Adeyemi" });
  await given.insert("record_copy", { ...own, staff_id: staff.id, staff_name: "Ruth Adeyemi" });
  const why = { organisation: "x", organisation_kind: "police", said: "x", ground: "court_order", reason: "A reason of more than forty characters, as the table asks.", passed_on: later(-2) };
  const passedOn = await given.insert("safeguarding_disclosure", { ...own, ...why, provider_id: provider, told_name: "x", told_at: new Date() });
  await put("told_disclosure", { ...own, ...why, disclosure_id: passedOn.id });
  return { ...story, account, handle };
}

/** Texts that a column's own rules leave room for, from the freest to the shortest. */
const shapes = (kind: string, mark: string): string[] =>
  kind === "jsonb" ? [JSON.stringify({ skills: mark })] : kind === "text[]" ? [`{${mark}}`] : [mark, `${mark}@example.test`];

/**
 * Puts a marker of its own into every text of every row about a client that takes one; columns with a fixed list of
 * codes refuse it, and stay.
 *
 * @returns each marker with the column it went into: `table.column`.
 */
export async function plantMarkers(portal: TestPortal, clientId: string): Promise<Map<string, string>> {
  const { owner } = portal.database;
  const planted = new Map<string, string>();
  const whose = randomBytes(2).toString("hex");
  const sources = (await owner.query("select source, condition from access.record_sources() where source not like 'ledger.%'")) as { source: string; condition: string }[];
  const runner = owner.createQueryRunner();
  try {
    for (const { source, condition } of sources) {
      const columns = (await runner.query(`select attname as name, format_type(atttypid, atttypmod) as kind from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
        and format_type(atttypid, atttypmod) in ('text', 'jsonb', 'text[]')`, [source])) as { name: string; kind: string }[];
      for (const { name, kind } of columns) {
        const mark = `zq${whose}${planted.size.toString(36)}m${name.replaceAll("_", "")}`.slice(0, 38);
        for (const value of shapes(kind, mark)) {
          await runner.query("begin");
          try {
            const [, rows] = (await runner.query(`update ${source} set ${name} = $2 where ${condition}`, [clientId, value])) as [unknown, number];
            await runner.query("commit");
            if (rows > 0) planted.set(mark, `${source}.${name}`);
            break;
          } catch {
            await runner.query("rollback");
          }
        }
      }
    }
  } finally {
    await runner.release();
  }
  return planted;
}

/** Everything that is written anywhere in the database, by `table.column`, in lower case; bytes as hex. */
export async function everyText(portal: TestPortal): Promise<ReadonlyMap<string, string>> {
  const { owner } = portal.database;
  const columns = (await owner.query(`select n.nspname || '.' || c.relname as rel, a.attname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'access', 'ledger') and format_type(a.atttypid, a.atttypmod) ~ '^(text|jsonb|json|character|tsvector|bytea)'
      and c.relname not in ('occupation', 'occupation_word', 'place', 'outcode', 'postcode_area', 'bank_holiday')`)) as { rel: string; name: string }[];
  const texts = new Map<string, string>();
  for (const { rel, name } of columns) {
    const [row] = (await owner.query(`select lower(string_agg(${name}::text, ' ')) as words from ${rel}`)) as [{ words: string | null }];
    texts.set(`${rel.replace(/^public\./, "")}.${name}`, row.words ?? "");
  }
  return texts;
}

/** The columns in which a text stands, plain or as hex. */
export const whereIs = (texts: ReadonlyMap<string, string>, needle: string): string[] =>
  [...texts].filter(([, words]) => words.includes(needle.toLowerCase()) || words.includes(Buffer.from(needle).toString("hex"))).map(([column]) => column);

/** Rows about a client, by table. */
export async function rowsAbout(portal: TestPortal, clientId: string): Promise<ReadonlyMap<string, number>> {
  const { owner } = portal.database;
  const counts = new Map<string, number>();
  for (const { source, condition } of (await owner.query("select source, condition from access.record_sources()")) as { source: string; condition: string }[]) {
    const [row] = (await owner.query(`select count(*)::int as n from ${source} where ${condition}`, [clientId])) as [{ n: number }];
    counts.set(source, row.n);
  }
  return counts;
}

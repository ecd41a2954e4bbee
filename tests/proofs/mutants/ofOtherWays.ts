import { type Mutant, migration } from "./mutant.ts";

/** Past the API, or past the moment: mail, files, logs, copies, the clock. */
export const ofOtherWays: readonly Mutant[] = [
  {
    id: "21",
    fault: "a mail names what the service is for",
    edits: [{ file: "server/modules/notifications/mailTemplates.ts", find: '"There is something new for you. Sign in to see it."', replace: '"There is something new about your mental-health support. Sign in to see it."' }],
    caughtBy: ["tests/server/notifications/mail.test.ts"],
  },
  {
    id: "22",
    fault: "a no is shown as a no on the client's page only: the database releases the line",
    edits: [{ file: migration("1360-disclosing-faster"), find: "case when chosen is null then i.answer = 'yes' and (s.sensitivity <> 'S3' or i.confirmed_at is not null) else", replace: "case when chosen is null then true else" }],
    caughtBy: ["canaries"],
  },
  {
    id: "23",
    fault: "what a person takes away, and what is erased, lacks a column",
    edits: [{ file: "server/modules/records/inventory/work.ts", find: 'told: { note: "Note" }, evidence: { kind: "Kind", due_on', replace: 'told: {}, evidence: { kind: "Kind", due_on' }],
    caughtBy: ["tests/access/inventory.test.ts"],
  },
  {
    id: "25",
    fault: "a receipt's file is given to whoever knows its number",
    edits: [
      {
        file: migration("1020-consent"),
        find: "  create policy of_a_consent on consent_item for select",
        replace: "  create policy by_number on receipt for select to persona_client, persona_specialist using (id is not null);\n  create policy of_a_consent on consent_item for select",
      },
    ],
    caughtBy: ["tests/server/consent/receipts.test.ts"],
  },
  {
    id: "35",
    fault: "a view looks at the record with its owner's eyes",
    edits: [
      {
        file: migration("1210-places"),
        find: "  async up(run: QueryRunner): Promise<void> {",
        replace: '  async up(run: QueryRunner): Promise<void> {\n    await run.query("create view access.people as select id, display_name from client; grant select on access.people to persona_specialist");',
      },
    ],
    caughtBy: ["catalogue"],
  },
  {
    id: "36",
    fault: "what may be read is decided before the lock is taken",
    edits: [
      { file: migration("1360-disclosing-faster"), find: "      perform ledger.lock(person.client_id);         -- the locks first; what follows reads fresh snapshots", replace: "      perform 1;" },
    ],
    caughtBy: ["races"],
  },
  {
    id: "37",
    fault: "a mail that waited goes out although its link was taken back",
    edits: [
      {
        file: migration("1110-mail-and-notifications"),
        find: "where k.id = m.link_id and k.used_at is null and clock_timestamp() < k.expires_at\n              and (k.purpose <> 'invite' or exists (select from invitation i where i.id = k.subject_id and i.state = 'open'));",
        replace: "where k.id = m.link_id;",
      },
    ],
    caughtBy: ["tests/server/notifications/mail.test.ts"],
  },
  {
    id: "38",
    fault: "PostgreSQL writes statements and their values into its log",
    edits: [
      { file: "server/database/embedded.ts", find: '"log_min_messages=log"', replace: '"log_min_messages=warning"' },
      { file: "server/database/embedded.ts", find: '"log_min_error_statement=panic"', replace: '"log_min_error_statement=error"' },
      { file: "server/database/embedded.ts", find: '"log_error_verbosity=terse"', replace: '"log_error_verbosity=default"' },
      { file: "server/database/embedded.ts", find: '"log_parameter_max_length_on_error=0"', replace: '"log_parameter_max_length_on_error=-1"' },
    ],
    caughtBy: ["catalogue"],
  },
  {
    id: "39",
    fault: "who has read my words is told with the reader's own address",
    edits: [
      { file: migration("1028-who-has-seen-what"), find: "return query select e.consent_id, s.id, coalesce(a.display_name, 'Someone who has left'),", replace: "return query select e.consent_id, s.id, coalesce(a.email, 'Someone who has left')," },
      { file: migration("1028-who-has-seen-what"), find: "group by e.consent_id, s.id, e.actor, a.display_name, m.role", replace: "group by e.consent_id, s.id, e.actor, a.email, a.display_name, m.role" },
    ],
    caughtBy: ["tests/server/consent/answerSharing.test.ts"],
  },
  {
    id: "40",
    fault: "a copy from before a withdrawal is taken for the database itself, and shares again",
    edits: [{ file: "server/access/compareJournal.ts", find: "  return { acts, lastAt, missing, lost, unknown:", replace: "  return { acts, lastAt, missing: missing.slice(lost, 0), lost: 0, unknown:" }],
    caughtBy: ["tests/access/restored.test.ts"],
  },
];

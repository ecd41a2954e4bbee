import { describe, expect, it } from "vitest";
import { forClients } from "./canaries/clientRules";
import { forEmployers } from "./canaries/employerRules";
import { type Sent, notAsked } from "./canaries/judge";
import { mayReadCell } from "./canaries/model";
import { groundsFor, stageOf } from "./canaries/sharedModel";
import type { Row, Snapshot } from "./canaries/snapshot";
import { forStaff } from "./canaries/staffRules";
import type { Viewer } from "./canaries/viewer";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const inDays = (days: number): string => new Date(NOW + days * 86_400_000).toISOString();

/** A world of a few rows. */
function worldOf(tables: Record<string, Row[]>): Snapshot {
  const rows = (table: string) => new Map((tables[table] ?? []).map((row) => [String(row.id ?? `${row.consent_id} ${row.statement_id}`), row]));
  return { rows, row: (table, key) => rows(table).get(String(key)), where: (table, column, value) => [...rows(table).values()].filter((row) => row[column] === value), cells: () => [], rowOf: () => undefined, refresh: async () => undefined, known: 0 };
}

const firm = { id: "e1", provider_id: "p1", state: "active" };
const person = { id: "c1", provider_id: "p1", team_id: "t1", specialist_id: "s1" };
const statement = { id: "w1", client_id: "c1", item: "skills_summary", approved_at: inDays(-3), superseded_at: null };
const line = { consent_id: "k1", statement_id: "w1", answer: "yes", ended_at: null, confirmed_at: inDays(-1) };
const consent = { id: "k1", client_id: "c1", recipient: "employer", employer_id: "e1", readers: null, purpose: "introduce", vacancy_id: null, status: "given", valid_from: inDays(-1), valid_to: inDays(30), renewed_at: null, ended_at: null };
const met = { id: "i1", client_id: "c1", employer_id: "e1", vacancy_id: "v1", state: "introduced", introduced_at: inDays(-2) };
const employed = [{ ...met, state: "started" }];
const job = { id: "j1", client_id: "c1", employer_id: "e1", introduction_id: "i1", state: "in_work_support" };

interface Change { readonly consent?: Row; readonly line?: Row; readonly statement?: Row; readonly employer?: Row; readonly introduction?: Row[]; readonly placement?: Row[] }
const shared = (change: Change, reader = "m1"): boolean => {
  const words = { ...statement, ...change.statement };
  const world = worldOf({
    employer: [{ ...firm, ...change.employer }], client: [person], statement: [words], consent_item: [{ ...line, ...change.line }], consent: [{ ...consent, ...change.consent }],
    introduction: change.introduction ?? [met], placement: change.placement ?? [],
  });
  return groundsFor(world, words, { employerId: "e1", membershipId: reader }, NOW).length > 0;
};

describe("the model of consent", () => {
  it.each<[string, Change]>([
    ["as it is", {}],
    ["narrowed, this line left", { consent: { status: "narrowed" } }],
    ["renewed", { consent: { status: "renewed", renewed_at: inDays(-1), valid_from: inDays(-400) } }],
    ["for this reader", { consent: { readers: ["m1"] } }],
    ["for the role they were put forward for", { consent: { vacancy_id: "v1" } }],
    ["health, twice agreed, in the job", { statement: { item: "condition" }, consent: { purpose: "retain" }, introduction: employed, placement: [job] }],
  ])("lets a line out: %s", (_name, change) => expect(shared(change)).toBe(true));

  it.each<[string, Change]>([
    ["the consent is another employer's", { consent: { employer_id: "e2" } }],
    ["the care team's", { consent: { recipient: "care_team", employer_id: null } }],
    ["withdrawn", { consent: { status: "withdrawn" } }],
    ["ended", { consent: { ended_at: inDays(-1) } }],
    ["expired", { consent: { status: "expired" } }],
    ["run out by the clock", { consent: { valid_to: inDays(-0.001) } }],
    ["not begun", { consent: { valid_from: inDays(1) } }],
    ["only offered", { consent: { status: "offered" } }],
    ["for other readers", { consent: { readers: ["m2"] } }],
    ["for a purpose that the line does not serve", { consent: { purpose: "retain" } }],
    ["for a role they were not put forward for", { consent: { vacancy_id: "v2" } }],
    ["another client's", { consent: { client_id: "c2" } }],
    ["the line was said no to", { line: { answer: "no" } }],
    ["the line ended", { line: { ended_at: inDays(-1) } }],
    ["the words are not approved", { statement: { approved_at: null } }],
    ["the words are superseded", { statement: { superseded_at: inDays(-1) } }],
    ["too early", { introduction: [{ ...met, state: "prepared" }] }],
    ["over", { introduction: employed, placement: [{ ...job, state: "ended" }] }],
    ["the employer is suspended", { employer: { state: "suspended" } }],
    ["health without a second yes", { statement: { item: "condition" }, consent: { purpose: "retain" }, line: { confirmed_at: null }, introduction: employed, placement: [job] }],
    ["health for longer than 90 days", { statement: { item: "condition" }, consent: { purpose: "retain", valid_from: inDays(-91) }, introduction: employed, placement: [job] }],
    ["health before the job", { statement: { item: "condition" }, consent: { purpose: "retain" }, introduction: [{ ...met, state: "offered" }] }],
  ])("keeps it: %s", (_name, change) => expect(shared(change)).toBe(false));

  it("counts what goes on before what is over", () => {
    const world = worldOf({ introduction: [{ ...met, id: "i2" }, { ...met, state: "started" }], placement: [{ ...job, state: "ended" }] });
    expect(stageOf(world, "c1", "e1")).toBe(1);
  });
});

const viewer = (who: Partial<Viewer>): Viewer => ({ audience: "public", accountId: "a1", membershipId: "m1", role: "", employerId: null, staffId: null, clientId: null, providerId: null, teamId: null, ...who });
const employer = viewer({ audience: "employers", employerId: "e1", role: "owner" });
const client = viewer({ audience: "clients", clientId: "c1", providerId: "p1" });
const staff = viewer({ audience: "specialists", staffId: "s9", teamId: "t1", providerId: "p1", role: "employment_specialist" });
const world = worldOf({ employer: [firm, { ...firm, id: "e2", provider_id: "p2", state: "pending" }], client: [person, { ...person, id: "c2", team_id: "t2", specialist_id: "s2" }], introduction: [met], thread: [{ id: "th", employer_id: "e1", client_id: null, kind: "general", employer_membership_id: "m2", provider_id: "p1", staff_id: "s1" }] });
const reads = (who: Viewer, table: string, row: Row, column = "note"): boolean => mayReadCell({ table, key: "", column }, row, { world, viewer: who, now: NOW });

describe("the model of the rest", () => {
  it.each<[string, Viewer, string, Row, string, boolean]>([
    ["a visitor reads an open role", viewer({}), "vacancy", { employer_id: "e1", status: "open" }, "title", true],
    ["but not its contact", viewer({}), "vacancy", { employer_id: "e1", status: "open" }, "contact_name", false],
    ["nor a draft", viewer({}), "vacancy", { employer_id: "e1", status: "draft" }, "title", false],
    ["an employer reads its own draft", employer, "vacancy", { employer_id: "e1", status: "draft" }, "title", true],
    ["not another's", employer, "vacancy", { employer_id: "e2", status: "draft" }, "title", false],
    ["no row of a client", employer, "client", person, "display_name", false],
    ["not the contact log", employer, "contact_log", { employer_id: "e1", client_id: null }, "note", false],
    ["of an adjustment its own side", employer, "adjustment", { employer_id: "e1", raised_at: "x", state: "agreed" }, "employer_wording", true],
    ["never the barrier", employer, "adjustment", { employer_id: "e1", raised_at: "x", state: "agreed" }, "barrier", false],
    ["nor one that was not raised", employer, "adjustment", { employer_id: "e1", raised_at: null, state: "suggested" }, "question", false],
    ["its own threads", employer, "message", { thread_id: "th" }, "body", true],
    ["not a colleague's, as a line manager", { ...employer, role: "line_manager" }, "message", { thread_id: "th" }, "body", false],
    ["a person reads their own", client, "vocational_profile", { client_id: "c1" }, "sections", true],
    ["not another's", client, "vocational_profile", { client_id: "c2" }, "sections", false],
    ["not what staff note for themselves", client, "client_event", { client_id: "c1", kind: "note" }, "reason", false],
    ["not what is written after a check", client, "in_work_check", { placement_id: "j1" }, "note", false],
    ["not what an employer wrote until it is passed on", client, "meeting", { client_id: "c1", details_passed_at: null }, "details", false],
    ["staff read their team's", staff, "vocational_profile", { client_id: "c1" }, "sections", true],
    ["not another team's", staff, "vocational_profile", { client_id: "c2" }, "sections", false],
    ["unless they run the service", { ...staff, role: "service_manager" }, "vocational_profile", { client_id: "c2" }, "sections", true],
    ["not another provider's employers", staff, "employer_contact", { employer_id: "e2" }, "name", false],
    ["nobody a registration", staff, "registration", {}, "email", false],
    ["nobody but the person and their staff a table that is new", employer, "brand_new", { client_id: "c1", employer_id: "e1" }, "note", false],
    ["who are the person", client, "brand_new", { client_id: "c1" }, "note", true],
    ["and their staff", staff, "brand_new", { client_id: "c1" }, "note", true],
  ])("%s", (_name, who, table, row, column, expected) => expect(reads(who, table, row, column)).toBe(expected));

  it("gives employers no rule for a table about clients but through consent", () => {
    const aboutClients = ["client", "client_event", "vocational_profile", "preference", "referral", "consent_event", "receipt", "retention_case", "staying_well", "record_request", "in_work_check"];
    for (const table of aboutClients) {
      expect(table in forEmployers, table).toBe(false);
      expect(table in forClients || table in forStaff, table).toBe(true);
    }
  });
});

describe("what somebody else's rows allow, and what lies just beyond", () => {
  const role = { id: "v1", employer_id: "e1", status: "closed", published_at: null };
  const lost = { id: "t1", provider_id: "p1" };
  const reading = { id: "l1", client_id: "c1", kind: "disclosed", actor: "m7" };
  const rows: Record<string, Row[]> = {
    employer: [firm], client: [{ ...person, team_id: "t5", specialist_id: "s5" }, { ...person, id: "c2", team_id: "t6" }], match: [{ id: "x1", client_id: "c1", vacancy_id: "v1" }],
    referral: [{ id: "r1", client_id: "c1", provider_id: "p1", team_id: "t1" }], membership: [{ id: "m7", account_id: "a7", employer_id: "e1", state: "ended" }], "ledger.entry": [reading],
    data_protection_officer: [{ id: "p1", provider_id: "p1", staff_id: "s9" }], safeguarding_disclosure: [{ id: "d1", client_id: "c1", provider_id: "p1" }],
  };
  const officer = { ...staff, teamId: null };
  interface Case { readonly who: Viewer; readonly cell: readonly [table: string, row: Row, column: string]; readonly file?: boolean; readonly change?: Record<string, Row[]> }
  const may = ({ who, cell: [table, row, column], file = false, change = {} }: Case): boolean => mayReadCell({ table, key: "", column }, row, { world: worldOf({ ...rows, ...change }), viewer: who, now: NOW, inFull: file });

  const title: Case = { who: client, cell: ["vacancy", role, "title"], file: true };
  const team: Case = { who: client, cell: ["team", lost, "name"], file: true };
  const name: Case = { who: officer, cell: ["client", { ...person, team_id: "t5", specialist_id: "s5" }, "display_name"] };
  const reader: Case = { who: client, cell: ["account", { id: "a7" }, "display_name"] };
  const left = (change: Row): Record<string, Row[]> => ({ "ledger.entry": [{ ...reading, ...change }] });

  it.each<[string, Case, boolean]>([
    ["a record to take away names the role that was looked at for the person, though it is no longer published", title, true],
    ["or that they were put forward for", { ...title, change: { match: [], introduction: [{ ...met, vacancy_id: "v1" }] } }, true],
    ["not on a page", { ...title, file: false }, false],
    ["not what the role says but its title", { ...title, cell: ["vacancy", role, "summary"] }, false],
    ["not one that another person was matched with", { ...title, change: { match: [{ id: "x1", client_id: "c2", vacancy_id: "v1" }] } }, false],
    ["not to an employer", { ...title, who: employer, cell: ["vacancy", { ...role, employer_id: "e2" }, "title"] }, false],
    ["it names the team that took the person in, though another has them now", team, true],
    ["and the one that has them now", { ...team, cell: ["team", { ...lost, id: "t5" }, "name"] }, true],
    ["not on a page", { ...team, file: false }, false],
    ["not another person's team", { ...team, cell: ["team", { ...lost, id: "t6" }, "name"] }, false],
    ["not a team of another's referral", { ...team, change: { referral: [{ id: "r1", client_id: "c2", provider_id: "p1", team_id: "t1" }] } }, false],
    ["a data-protection officer is told whom a disclosure to keep somebody safe is about", name, true],
    ["not more of them than the name", { ...name, cell: ["client", person, "phone"], change: {} }, false],
    ["not when the officer is somebody else", { ...name, change: { data_protection_officer: [{ id: "p1", provider_id: "p1", staff_id: "s3" }] } }, false],
    ["not when nobody is named", { ...name, change: { data_protection_officer: [] } }, false],
    ["not another provider's officer", { ...name, who: { ...officer, providerId: "p2" }, change: { data_protection_officer: [{ id: "p2", provider_id: "p2", staff_id: "s9" }] } }, false],
    ["not of a person whom no disclosure is about", { ...name, change: { safeguarding_disclosure: [{ id: "d1", client_id: "c2", provider_id: "p1" }] } }, false],
    ["not an administrator who is not the officer, of another provider's person", { ...name, who: { ...officer, staffId: "s3" } }, false],
    ["nor their record", { ...name, cell: ["vocational_profile", { client_id: "c1" }, "sections"] }, false],
    ["a person is told who read their words, though the reader has left and no agreement is there", reader, true],
    ["not the reader's address", { ...reader, cell: ["account", { id: "a7" }, "email"] }, false],
    ["not who read another person's", { ...reader, change: left({ client_id: "c2" }) }, false],
    ["not who is in the ledger for another act than reading", { ...reader, change: left({ kind: "requested" }) }, false],
    ["not a colleague of the reader's", { ...reader, change: left({ actor: "m8" }) }, false],
  ])("%s", (_name, case_, expected) => expect(may(case_)).toBe(expected));
});

describe("a reading in the ledger", () => {
  const sent = { actor: { membershipId: "m1" } } as Sent;
  const reading = { clientId: "c1", seq: 3, actor: "m1", consentId: "k1", recipient: "employer", statements: ["w1"] };
  it("is of somebody who asked for something", () => expect(notAsked([sent], new Map([["m1", [reading]]]))).toEqual([]));
  it("is a finding when its reader asked for nothing", () => expect(notAsked([sent], new Map([["m2", [{ ...reading, actor: "m2" }]]]))).toHaveLength(1));
  it("is a finding when it is nobody's", () => expect(notAsked([sent], new Map([[null, [{ ...reading, actor: null }]]]))).toHaveLength(1));
});

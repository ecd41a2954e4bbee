import { createHash } from "node:crypto";
import type { DemoClient } from "./clients";
import type { DemoEmployer } from "./employers";
import type { Service } from "./people";
import type { Row, World } from "./world";

/** One entry of a client's ledger, still without its place and hash: these are counted by the database, oldest first. */
export interface LedgerRow extends Row {
  readonly client_id: unknown;
  readonly at: Date;
  readonly kind: string;
}

type Fate = "draft" | "offered" | "given" | "narrowed" | "renewed" | "withdrawn" | "expired" | "declined" | "superseded" | "entered_in_error";

export interface Ask {
  readonly client: DemoClient;
  readonly employer: DemoEmployer | null;
  readonly purpose: "introduce" | "interview_adjustments" | "job_adjustments" | "care_team";
  readonly vacancyId: string | null;
  readonly fate: Fate;
  readonly statements: readonly Row[];
  /** Days before today that it was asked and answered. */
  readonly askedDay: number;
  /** Who at the employer has read it, how often. */
  readonly readers: readonly string[];
}

/** The words each client approved for being shared. */
export function addStatements(world: World, client: DemoClient, service: Service): Row[] {
  const { display_name: name, specialist, town, days } = client;
  const first = name.split(" ")[0]!;
  const words: [item: string, wording: string][] = [
    ["name", name],
    ["association", `${first} is supported by Trentside Employment Service.`],
    ["contact_via_specialist", `Please contact ${first} through ${specialist.display_name}, ${specialist.phone}.`],
    ["skills_summary", name === "Leon Baptiste" ? "I worked for two years on the plant benches at a nursery in Southwell. I know bedding plants and perennials well, and I am careful with stock counts." : world.pick(["I am careful and reliable, and I like to finish what I start.", "I have worked with stock and deliveries, and I keep things tidy.", "I am calm with people and good with details."])],
    ["availability", world.pick(["Monday to Thursday, from 9:30am. Up to 24 hours a week to start with.", "Weekdays, between 9am and 3pm.", "Afternoons, and every other Saturday."])],
    ["travel", `By bus from ${town.name}.`],
  ];
  return words.map(([item, wording]) => statement(world, client, item, wording, service, world.at(-Math.min(days, world.whole(5, 60)))));
}

export function statement(world: World, client: DemoClient, item: string, wording: string, service: Service, approvedAt: Date | null, ordinal = 1): Row {
  return world.add("statement", { id: world.id(), client_id: client.id, item, ordinal, version: 1, wording, approved_at: approvedAt, created_by: service.memberships.get(client.specialist.id), created_at: approvedAt ?? world.at(-1) });
}

const LIVE: readonly Fate[] = ["given", "narrowed", "renewed"];
const MONTHS_6 = 183;

/** Asks, answers and ends sharing as the product would have: the consent, its lines, its events, and the ledger's entries. */
export function addConsent(world: World, service: Service, { client, employer, purpose, vacancyId, fate, statements, askedDay, readers }: Ask): Row {
  const asked = world.at(-askedDay);
  const answered = new Date(Math.min(asked.getTime() + world.whole(2, 40) * 3_600_000, world.now.getTime() - 120_000));
  const ended = fate === "expired" ? world.at(-2) : ["withdrawn", "superseded", "entered_in_error"].includes(fate) ? new Date(answered.getTime() + (world.now.getTime() - answered.getTime()) * 0.7) : fate === "declined" ? answered : null;
  const given = !["draft", "offered", "declined"].includes(fate);
  const staff = service.memberships.get(client.specialist.id);
  const consent = world.add("consent", {
    id: world.id(), client_id: client.id, recipient: employer ? "employer" : "care_team", employer_id: employer?.id ?? null, purpose, vacancy_id: vacancyId, notice_version: noticeId(world), status: fate,
    answer_by: world.day(Math.max(3, 14 - askedDay)), valid_from: given ? answered : null, valid_to: fate === "expired" ? world.at(-2) : new Date(asked.getTime() + MONTHS_6 * 86_400_000),
    renewed_at: fate === "renewed" ? new Date((answered.getTime() + world.now.getTime()) / 2) : null, ended_at: ended, created_by: staff, created_at: asked,
  });
  const yes = given ? statements.filter((_, index) => index < 3 || world.chance(0.75)) : [];
  const stopped = fate === "narrowed" ? yes.slice(-1) : ended ? yes : [];
  for (const each of statements) {
    world.add("consent_item", { consent_id: consent.id, statement_id: each.id, item: each.item, answer: fate === "offered" ? "unanswered" : yes.includes(each) ? "yes" : "no", ended_at: stopped.includes(each) ? (ended ?? world.at(-1)) : null, seen_at: readers.length > 0 && yes.includes(each) ? answered : null });
  }

  const keep = (kind: string, at: Date, of: readonly Row[], actor: unknown, event = true): void => {
    const items = [...new Set(of.map(({ item }) => item))].sort();
    world.add("ledger", { client_id: client.id, at, kind, consent_id: consent.id, recipient: consent.recipient, employer_id: consent.employer_id, purpose, items, statement_ids: of.map(({ id }) => id), actor, event });
  };
  keep("requested", asked, statements, staff);
  if (fate === "declined") keep("declined", answered, [], client.membershipId);
  if (given) keep("given", answered, yes, client.membershipId);
  if (given) readers.forEach((reader, index) => keep("disclosed", new Date(answered.getTime() + (index + 1) * 3_600_000 > world.now.getTime() ? world.now.getTime() - 60_000 + index : answered.getTime() + (index + 1) * 3_600_000), yes, reader, false));
  if (fate === "narrowed") keep("narrowed", world.at(-1), stopped, client.membershipId);
  if (fate === "renewed") keep("renewed", consent.renewed_at as Date, yes, client.membershipId);
  if (ended && fate !== "declined") keep(fate, ended, yes, fate === "expired" ? null : client.membershipId);
  if (employer && (fate === "withdrawn" || fate === "narrowed")) world.add("notice_later", { client_id: client.id, employer_id: employer.id, consent_id: consent.id, kind: "no_longer_shared", created_at: ended ?? world.at(-1) });
  return consent;
}

export const isLive = (consent: Row): boolean => LIVE.includes(consent.status as Fate);

const NOTICE = "Nothing is shared unless you say yes, line by line. You can stop at any time. If you say no, nothing changes in your support.";

/** The wording that was read when it was asked; one for the whole world. */
export function noticeId(world: World): string {
  const [known] = world.rows.get("notice_version") ?? [];
  return String((known ?? world.add("notice_version", { id: world.id(), wording: NOTICE, sha256: createHash("sha256").update(NOTICE).digest("hex") })).id);
}

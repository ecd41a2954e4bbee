import type { QueryRunner } from "typeorm";
import type { Row } from "./fill";
import type { Firm } from "./firms";
import type { Person } from "./people";
import { type Making, at, day } from "./service";

/** A client with an employer, or (no employer) with the care team. */
export interface Pair {
  readonly person: Person;
  readonly firm: Firm | null;
  readonly stage: number;
  /** The employer's role that the person was put forward for. */
  readonly vacancy?: string;
  /** They met over a job that is to be kept, not through an introduction. */
  readonly keeping?: true;
}

type Items = readonly string[];
const WHOLE: Readonly<Record<string, Items>> = {
  introduce: ["association", "name", "contact_via_specialist", "skills_summary", "availability", "travel"],
  interview_adjustments: ["interview_adjustment"],
  job_adjustments: ["job_adjustment", "effect_on_work"],
  retain: ["job_adjustment", "effect_on_work", "condition", "crisis_plan"],
  return_to_work: ["effect_on_work", "condition", "crisis_plan"],
};

interface Variant { readonly name: string; readonly consent?: Row; readonly line?: Row; readonly statement?: Row; readonly items?: Items }

/** Every way in which a line may be there and yet not be shared, and the few in which it is. */
const variants = (pair: Pair): Variant[] => [
  { name: "renewed", consent: { status: "renewed", valid_from: at(-40), renewed_at: at(-2) } },
  { name: "narrowed", consent: { status: "narrowed" }, line: { ended_at: at(-1) } },
  { name: "withdrawn", consent: { status: "withdrawn", ended_at: at(-1) }, line: { ended_at: at(-1) } },
  { name: "withdrawn as a whole", consent: { status: "withdrawn", ended_at: at(-1) } },
  { name: "ended", consent: { ended_at: at(-1) } },
  { name: "expired", consent: { status: "expired", valid_to: at(-2), ended_at: at(-2), valid_from: at(-30) }, line: { ended_at: at(-2) } },
  { name: "run out and not yet swept", consent: { valid_to: at(-0.001), valid_from: at(-30) } },
  { name: "not begun", consent: { valid_from: at(3) } },
  { name: "declined", consent: { status: "declined", ended_at: at(-1), valid_from: null }, line: { answer: "no", first_yes_at: null, confirmed_at: null } },
  { name: "offered", consent: { status: "offered", valid_from: null, answer_by: day(9) }, line: { answer: "unanswered", first_yes_at: null, confirmed_at: null } },
  { name: "draft", consent: { status: "draft", valid_from: null }, line: { answer: "unanswered", first_yes_at: null, confirmed_at: null } },
  { name: "entered in error", consent: { status: "entered_in_error", ended_at: at(-1) } },
  { name: "superseded", consent: { status: "superseded", ended_at: at(-1) } },
  { name: "a line said no to", line: { answer: "no" } },
  { name: "words not approved", statement: { approved_at: null } },
  { name: "words refused", statement: { approved_at: null, refused_at: at(-1) } },
  { name: "words superseded", statement: { superseded_at: at(-1) } },
  { name: "one reader", consent: { readers: pair.firm ? [pair.firm.members[2]!.membershipId] : null } },
  { name: "no second yes", line: { confirmed_at: null } },
  { name: "longer than the line may be shared", consent: { valid_from: at(-120), valid_to: at(20) } },
  { name: "not for this purpose", items: [pair.stage >= 3 ? "availability" : "condition"] },
];

export interface Sharing {
  /** A consent and a statement of its own for each line. Gives the statements' ids. */
  share(pair: Pair, purpose: string, variant: Variant): Promise<string[]>;
  statement(person: Person, item: string, row?: Row): Promise<string>;
  /** Everything that this pair has agreed, and not agreed, to share. */
  shareAll(pair: Pair): Promise<void>;
}

export function sharingOf(world: Making, run: QueryRunner): Sharing {
  const { put } = world;
  const ordinals = new Map<string, number>();
  const statement: Sharing["statement"] = async (person, item, row = {}) => {
    const place = `${person.id} ${item}`;
    ordinals.set(place, (ordinals.get(place) ?? 0) + 1);
    return put("statement", { client_id: person.id, item, ordinal: ordinals.get(place), version: 1, approved_at: at(-2), created_by: person.specialist.membershipId, ...row }, { clientId: person.id, providerId: person.providerId });
  };
  const share: Sharing["share"] = async (pair, purpose, variant) => {
    const { person, firm } = pair;
    const items = variant.items ?? WHOLE[purpose] ?? ["work_progress"];
    const health = items.some((item) => ["effect_on_work", "condition", "crisis_plan"].includes(item));
    const notice_version = await put("notice_version", { sha256: `${world.random.word(32)}${world.random.word(32)}` }, { clientId: person.id, providerId: person.providerId });
    const consent_id = await put("consent", {
      client_id: person.id, recipient: firm ? "employer" : "care_team", employer_id: firm?.id ?? null, purpose, notice_version, status: "given", valid_from: at(-1.5), valid_to: at(health ? 60 : 200),
      created_by: person.specialist.membershipId, ...variant.consent,
    });
    const statements: string[] = [];
    for (const item of items) {
      const statement_id = await statement(person, item, variant.statement);
      await put("consent_item", { consent_id, statement_id, item, answer: "yes", first_yes_at: at(-1), confirmed_at: at(-1), ...variant.line });
      statements.push(statement_id);
    }
    await record(world, run, pair, consent_id, purpose, items, statements, variant);
    return statements;
  };
  const shareAll = async (pair: Pair): Promise<void> => {
    if (!pair.firm) return void (await share(pair, "care_team", { name: "given" }));
    for (const purpose of pair.keeping ? ["retain", "return_to_work"] : Object.keys(WHOLE)) await share(pair, purpose, { name: "given" });
    const [purpose, item] = sharpest(pair.stage);
    for (const variant of variants(pair)) await share(pair, purpose, { items: [item], ...variant });
    if (!pair.keeping) await share(pair, "introduce", { name: "for a role they were not put forward for", consent: { vacancy_id: pair.firm.vacancies.paused }, items: ["skills_summary"] });
  };
  return { share, statement, shareAll };
}

/** The line and purpose that a stage only just lets through: what is withheld then is withheld for its variant alone. */
function sharpest(stage: number): [purpose: string, item: string] {
  if (stage === 4) return ["retain", "condition"];
  if (stage === 3) return ["job_adjustments", "effect_on_work"];
  return stage === 2 ? ["interview_adjustments", "interview_adjustment"] : ["introduce", "skills_summary"];
}

/** What the ledger, the history and the receipts say of it: the first through the ledger's own function, so that its chain holds. */
async function record(world: Making, run: QueryRunner, pair: Pair, consent_id: string, purpose: string, items: Items, statements: string[], { name, consent }: Variant): Promise<void> {
  const client_id = pair.person.id;
  const status = String(consent?.status ?? "given");
  const kind = status === "offered" || status === "draft" ? "requested" : status;
  await run.query("select ledger.lock($1)", [client_id]);
  const [{ seq }] = (await run.query("select ledger.append($1, $2, $3, $4, $5, $6, $7, $8) as seq", [
    client_id, kind, consent_id, pair.firm ? "employer" : "care_team", pair.firm?.id ?? null, purpose, items, statements,
  ])) as [{ seq: string }];
  const about = { clientId: client_id, providerId: pair.person.providerId };
  await world.put("consent_event", { client_id, seq, consent_id, kind, items, channel: "phone", actor: pair.person.specialist.membershipId, at: at(-1) }, about);
  if (["given", "declined", "renewed", "narrowed", "withdrawn"].includes(kind) && (name === "given" || kind !== "given")) {
    await world.put("receipt", { client_id, consent_id, seq, kind }, about);
  }
}

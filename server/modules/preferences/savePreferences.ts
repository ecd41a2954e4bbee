import type { Session } from "../../database/session";
import { type Result, done, notFound, refused } from "../../kernel/result";
import { readClient, recordClientEvent } from "../clients";
import { checkPreferences } from "./checkPreferences";
import type { Part, Wish } from "./preferenceEnums";
import { type Preferences, readPreferences } from "./preferences.reads";
import { writers } from "./writeParts";
import type { ContractKind, SettingFeature, Workplace } from "../../kernel/dimensions";
import type { TravelBy } from "./preferenceEnums";

/** What is said now. A part left out stays as it is; a part given is whole. */
export interface Said {
  readonly occupation?: { readonly want: readonly string[]; readonly avoid: readonly string[]; readonly keywords: readonly string[]; readonly keywordsAvoid: readonly string[] };
  readonly place?: { readonly home: string; readonly furthestKm: number | null; readonly travelBy: readonly TravelBy[]; readonly workplaces: readonly Workplace[] };
  readonly hours?: { readonly least: number | null; readonly most: number | null };
  readonly when?: { readonly week: number | null; readonly varies: boolean };
  readonly pay?: { readonly leastPenceAnHour: number | null };
  readonly contract?: { readonly kinds: readonly ContractKind[] };
  readonly start?: { readonly earliest: string | null };
  readonly employers?: { readonly avoid: readonly string[] };
  readonly adjustments?: { readonly codes: readonly string[] };
  /** Only the features named change. */
  readonly setting?: readonly { readonly feature: SettingFeature; readonly says: Wish }[];
}

/**
 * Saves what a client wants from work, said by the client or entered by staff with them.
 *
 * What staff change is marked until the client confirms it; what the client saves is confirmed by that. A part that
 * staff save unchanged keeps its mark.
 */
export async function savePreferences(session: Session, clientId: string, said: Said): Promise<Result<Preferences>> {
  const problems = checkPreferences(said);
  if (problems.length > 0) return refused(...problems);
  if (!(await readClient(session, clientId))) return refused(notFound("This person is not on your list."));

  const before = await readPreferences(session, clientId);
  await session.db.query("insert into preference (client_id) values ($1) on conflict do nothing", [clientId]);
  for (const [part, write] of Object.entries(writers)) {
    const value = said[part as Part];
    const problem = value === undefined ? null : await write(session, clientId, value as never);
    if (problem) return refused(problem);
  }
  for (const { feature, says } of said.setting ?? []) await writeFeature(session, clientId, feature, says);
  await session.db.query("update preference set changed_at = clock_timestamp() where client_id = $1", [clientId]);

  const after = await readPreferences(session, clientId);
  const dimensions = saidDimensions(said).filter((dimension) => session.viewer.audience === "clients" || valueOf(before, dimension) !== valueOf(after, dimension));
  await mark(session, clientId, dimensions);
  if (dimensions.length > 0) await recordClientEvent(session, clientId, { kind: "preferences", to: "changed", reason: dimensions.join(", ") });
  return done(await readPreferences(session, clientId));
}

async function writeFeature({ db }: Session, clientId: string, feature: SettingFeature, says: Wish): Promise<void> {
  if (says === "neutral") await db.query("delete from preference_setting where client_id = $1 and feature = $2", [clientId, feature]);
  else await db.query("insert into preference_setting (client_id, feature, says) values ($1, $2, $3) on conflict (client_id, feature) do update set says = excluded.says", [clientId, feature, says]);
}

const saidDimensions = ({ setting = [], ...parts }: Said): string[] => [
  ...Object.entries(parts).filter(([, value]) => value !== undefined).map(([part]) => part),
  ...setting.map(({ feature }) => `setting:${feature}`),
];

/** A dimension's value as one text, so that what staff left alone is told from what they changed. */
function valueOf(preferences: Preferences, dimension: string): string {
  const { home, furthestKm, travelBy, workplaces, hoursLeast, hoursMost, week, weekVaries, payLeastPenceAnHour, contracts, earliestStart, occupations, keywords, keywordsAvoid, employers, adjustments, setting } = preferences;
  const values: Record<Part, unknown> = {
    occupation: [occupations, keywords, keywordsAvoid], place: [home, furthestKm, travelBy, workplaces], hours: [hoursLeast, hoursMost], when: [week, weekVaries],
    pay: payLeastPenceAnHour, contract: contracts, start: earliestStart, employers, adjustments,
  };
  return JSON.stringify(dimension.startsWith("setting:") ? setting.find(({ feature }) => `setting:${feature}` === dimension)?.says ?? "neutral" : values[dimension as Part]);
}

/** The database refuses a confirmation by anybody but the client. */
async function mark({ db, viewer }: Session, clientId: string, dimensions: readonly string[]): Promise<void> {
  const byClient = viewer.audience === "clients";
  await db.query(
    `insert into preference_mark (client_id, dimension, entered_by, entered_by_staff, confirmed_at)
     select $1::uuid, d, $3, $4, ${byClient ? "clock_timestamp()" : "null"} from unnest($2::text[]) d
     on conflict (client_id, dimension) do update set entered_by = excluded.entered_by, entered_by_staff = excluded.entered_by_staff, entered_at = clock_timestamp(), confirmed_at = excluded.confirmed_at`,
    [clientId, dimensions, viewer.membershipId, viewer.staffId],
  );
}

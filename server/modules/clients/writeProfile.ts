import type { Session } from "../../database/session";
import { type Result, done, invalid, notNow, refused } from "../../kernel/result";
import { moveClient } from "./changeClientState";
import type { Client } from "./client.entity";
import { openClient } from "./readClient";
import { recordClientEvent } from "./recordEvent";

/** The parts of a vocational profile. None asks about health. */
export const PROFILE_SECTIONS = ["work_history", "skills", "strengths", "what_matters", "what_helps", "education", "travel", "money"] as const;
export type ProfileSection = (typeof PROFILE_SECTIONS)[number];
export type ProfileTexts = Readonly<Partial<Record<ProfileSection, string>>>;

const LONGEST = 4000;

export interface WriteProfile {
  readonly id: string;
  readonly texts: ProfileTexts;
  /** The version that was on the writer's screen; 0 for the first. Another in between is refused, so that nothing is overwritten. */
  readonly basedOn: number;
}

/** Writes a new version of the vocational profile. Earlier ones stay. The first moves an engaged client on. */
export async function writeProfile(session: Session, { id, texts, basedOn }: WriteProfile): Promise<Result<Client>> {
  const said = Object.fromEntries(PROFILE_SECTIONS.map((section) => [section, (texts[section] ?? "").trim()]).filter(([, text]) => text !== "")) as ProfileTexts;
  const long = Object.entries(said).filter(([, text]) => text.length > LONGEST);
  if (long.length > 0) return refused(...long.map(([section, text]) => invalid(section, `This is ${text.length - LONGEST} characters too long. Use at most ${LONGEST}.`)));
  if (Object.keys(said).length === 0) return refused(invalid("", "Write something in at least one part."));
  const opened = await openClient(session, id, "writeProfile");
  if (!opened.ok) return opened;
  const [{ latest }] = (await session.db.query("select coalesce(max(version), 0)::int as latest from vocational_profile where client_id = $1", [id])) as [{ latest: number }];
  if (latest !== basedOn) return refused(notNow("Somebody else changed this since you opened it. Open the page again in another tab, then add your words to theirs."));
  const { viewer } = session;
  await session.db.query("insert into vocational_profile (client_id, version, sections, by_kind, staff_id, actor) values ($1, $2, $3, $4, $5, $6)",
    [id, latest + 1, JSON.stringify(said), viewer.audience === "clients" ? "client" : "staff", viewer.staffId, viewer.membershipId]);
  await recordClientEvent(session, id, { kind: "profile", to: String(latest + 1) });
  return done(viewer.audience === "specialists" && opened.value.state === "engaged" ? await moveClient(session, opened.value, "vocational_profile") : opened.value);
}

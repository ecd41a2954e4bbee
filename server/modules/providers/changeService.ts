import type { Session } from "../../database/session";
import { authorise } from "../../access/policy";
import { type Problem, type Result, done, invalid, notFound, refused } from "../../kernel/result";
import { emailProblem, nameProblem, problems } from "../identity";
import { servicePolicy } from "./provider.policy";
import { type ServiceSettings, type TeamRow, readSettings, readTeams } from "./service.reads";

export const COLOURS = ["teal", "blue", "green", "plum", "slate"] as const;

const tooLong = (path: string, text: string, most: number): Problem | null => (text.trim().length > most ? invalid(path, `Use at most ${most} characters.`) : null);
const days = (path: string, value: number): Problem | null => (Number.isInteger(value) && value >= 1 && value <= 365 ? null : invalid(path, "Enter a number of days from 1 to 365."));

/** Sets how the service is called and reached, and how it works. For its managers. */
export async function changeService(session: Session, input: Omit<ServiceSettings, "id">): Promise<Result<ServiceSettings>> {
  authorise(servicePolicy, "change", session.viewer, {});
  const wrong = problems(
    nameProblem(input.name, "name", "Enter the service's name.", 200),
    input.phone.trim() === "" ? invalid("phone", "Enter a telephone number: people in difficulty look for it.") : tooLong("phone", input.phone, 40),
    tooLong("hours", input.hours, 100),
    emailProblem(input.email),
    COLOURS.some((colour) => colour === input.colour) ? null : invalid("colour", "Choose one of the colours."),
    tooLong("sharingNotice", input.sharingNotice, 2000),
    tooLong("referralNotice", input.referralNotice, 2000),
    days("firstContactWithinDays", input.firstContactWithinDays),
    days("firstContactPromptDay", input.firstContactPromptDay) ?? (input.firstContactPromptDay > input.firstContactWithinDays ? invalid("firstContactPromptDay", "The prompt must come no later than the last day.") : null),
  );
  if (wrong.length > 0) return refused(...wrong);
  await session.db.query("update provider set name = $2 where id = $1", [session.viewer.providerId, input.name.trim()]);
  await session.db.query(
    `update provider_setting set phone = $2, hours = $3, email = $4, colour = $5, sharing_notice = $6, referral_notice = $7,
       start_needs_risk_assessment = $8, first_contact_within_days = $9, first_contact_prompt_day = $10 where provider_id = $1`,
    [session.viewer.providerId, input.phone.trim(), input.hours.trim(), input.email.trim(), input.colour, input.sharingNotice.trim(), input.referralNotice.trim(),
      input.startNeedsRiskAssessment, input.firstContactWithinDays, input.firstContactPromptDay],
  );
  return done(await readSettings(session));
}

const teamKinds = ["employment", "retention", "both"];

/** Adds a team, or changes one when `id` is given. Names differ within a service. */
export async function saveTeam(session: Session, { id, name, kind }: { id: string | null; name: string; kind: string }): Promise<Result<TeamRow>> {
  authorise(servicePolicy, "change", session.viewer, {});
  const wrong = problems(nameProblem(name, "name", "Enter the team's name."), teamKinds.includes(kind) ? null : invalid("kind", "Choose what the team does."));
  if (wrong.length > 0) return refused(...wrong);
  const taken = (await session.db.query("select from team where lower(name) = lower($1) and id is distinct from $2", [name.trim(), id])) as unknown[];
  if (taken.length > 0) return refused(invalid("name", "There is a team of that name. Choose another."));
  const [saved] = (id
    ? (await session.db.query("with saved as (update team set name = $2, kind = $3 where id = $1 returning id) select id from saved", [id, name.trim(), kind]))
    : (await session.db.query("insert into team (provider_id, name, kind) values ($1, $2, $3) returning id", [session.viewer.providerId, name.trim(), kind]))) as { id: string }[];
  const team = (await readTeams(session)).find((each) => each.id === saved?.id);
  return team ? done(team) : refused(notFound("That team is no longer there."));
}

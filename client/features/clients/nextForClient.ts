import type { ClientPageQuery } from "../../../schema/generated/specialists";
import { dateOf, daysBetween, sayNear, sayTime, today } from "../../lib/dates";
import { joined } from "../../lib/words";

interface Next {
  title: string;
  note: string;
  to: string;
  label: string;
}

const SOON_DAYS = 2;

/** A meeting booked for these days comes before everything else; null when there is none. */
export function nextMeeting(meetings: ClientPageQuery["meetings"]): Next | null {
  const now = today();
  const [soonest] = meetings
    .flatMap(({ state, startsAt, place }) => (state === "confirmed" && startsAt ? [{ startsAt, place }] : []))
    .filter(({ startsAt }) => dateOf(startsAt) >= now && daysBetween(now, dateOf(startsAt)) <= SOON_DAYS)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  if (!soonest) return null;
  const title = `meeting ${joined([sayNear(soonest.startsAt, now), sayTime(soonest.startsAt), soonest.place])}`;
  return { title, note: "Afterwards, record what came of it and what was agreed.", to: "#meetings", label: "Open meetings" };
}

/** The one act that is next for a client by where they are. */
export function nextFor({ id, state, day, riskAssessmentOn, profiles, firstEmployerContactDay, helpWith }: NonNullable<ClientPageQuery["client"]>): Next {
  const at = `/staff/clients/${id}`;
  if (state === "closed") return { title: "nothing, support has ended", note: "It opens again at once when they ask.", to: `${at}/step`, label: "Open again" };
  if (profiles.length === 0) return { title: "begin the vocational profile", note: `Day ${day}. What they have done, what they are good at, what matters to them. In their words.`, to: `${at}/profile`, label: "Write the profile" };
  if (!riskAssessmentOn && state !== "in_work" && helpWith === "find_work") return { title: "get the risk assessment in", note: "Nobody starts work before. The job search goes on meanwhile.", to: `${at}/risk-assessment`, label: "Record its date" };
  if (state === "vocational_profile" || state === "engaged") return { title: "begin the job search", note: "There is nothing to wait for.", to: `${at}/step`, label: "Change state" };
  if (state === "job_search" && firstEmployerContactDay == null) {
    return { title: day > 30 ? `first employer contact, ${day - 30} days late` : "first employer contact", note: `Day ${day}. Due by day 30.`, to: `${at}/matches`, label: "See the roles" };
  }
  if (state === "job_search") return { title: "look at roles together", note: "The closest first, each with what fits and what does not.", to: `${at}/matches`, label: "See the roles" };
  return { title: "keep in touch", note: "Support goes on for as long as it helps, for the person and the employer.", to: `${at}/note`, label: "Add a note" };
}

import { once } from "../../access/once";
import { authorise } from "../../access/policy";
import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { postcodeIn } from "../../kernel/postcodes";
import { type Problem, type Result, done, invalid, notFound, refused } from "../../kernel/result";
import { locate, placeLabel } from "../places";
import { lockOwn } from "./editEmployer";
import { employerPolicy } from "./employer.policy";
import { NO_EMPLOYER } from "./lockEmployer";
import { Site } from "./site.entity";

export interface SiteDetails {
  readonly name: string;
  readonly placeText: string;
  readonly postcode?: string | null;
}

const NO_SITE = notFound("We can't find that site. It may have been removed.");

/** Adds a place where an employer's people work. */
export const addSite = (session: Session, input: SiteDetails & { employerId: string; idempotencyKey: string }): Promise<Result<Site>> =>
  once(session, "addSite", input.idempotencyKey, () => add(session, input), (id) => session.db.findOneBy(Site, { id }));

async function add(session: Session, input: SiteDetails & { employerId: string }): Promise<Result<Site>> {
  const employer = await lockOwn(session, input.employerId);
  if (!employer) return refused(NO_EMPLOYER);
  authorise(employerPolicy, "edit", session.viewer, employer);
  const site = await checkSite(session, input);
  if (!site.ok) return site;
  return done(await session.db.save(Site, { ...site.value, employerId: employer.id }));
}

export async function editSite(session: Session, input: SiteDetails & { id: string }): Promise<Result<Site>> {
  const site = await siteOf(session, input.id);
  if (!site) return refused(NO_SITE);
  const checked = await checkSite(session, input);
  if (!checked.ok) return checked;
  return done(await session.db.save(Site, { ...site, ...checked.value }));
}

/** Roles that name it keep their own place. */
export async function removeSite(session: Session, id: string): Promise<Result<{ id: string }>> {
  const site = await siteOf(session, id);
  if (!site) return refused(NO_SITE);
  await session.db.delete(Site, id);
  return done({ id });
}

async function siteOf(session: Session, id: string): Promise<Site | null> {
  const site = isUuid(id) ? await session.db.findOneBy(Site, { id }) : null;
  const employer = site && (await lockOwn(session, site.employerId));
  if (!site || !employer) return null;
  authorise(employerPolicy, "edit", session.viewer, employer);
  return site;
}

type CheckedSite = Pick<Site, "name" | "placeText" | "postcode" | "latitude" | "longitude">;

/** A place that nobody knows is kept as it is written; one that could be several is asked about. */
async function checkSite(session: Session, input: SiteDetails): Promise<Result<CheckedSite>> {
  const name = input.name.trim();
  const placeText = input.placeText.trim();
  const typed = (input.postcode ?? "").trim();
  const postcode = typed ? postcodeIn(typed) : null;
  const problems: Problem[] = [];
  if (!name) problems.push(invalid("name", "Enter a name for the site, such as Head office"));
  if (name.length > 100) problems.push(invalid("name", "The name must be 100 characters or fewer"));
  if (!placeText) problems.push(invalid("placeText", "Enter the town"));
  if (placeText.length > 200) problems.push(invalid("placeText", "The town must be 200 characters or fewer"));
  if (typed && (!postcode || typed.length > 10)) problems.push(invalid("postcode", "Enter a postcode such as NG9 2JG, or leave it empty"));
  if (problems.length > 0) return refused(...problems);

  const byPostcode = postcode ? await locate(session, postcode) : null;
  const located = byPostcode && byPostcode.exactness !== "unknown" ? byPostcode : await locate(session, placeText);
  if (located.exactness === "unknown" && located.candidates.length > 0) {
    const some = located.candidates.slice(0, 3).map(placeLabel).join("; ");
    return refused(invalid("placeText", `There is more than one ${placeText}. Write it with its area: ${some}`));
  }
  return done({ name, placeText, postcode, latitude: located.latitude, longitude: located.longitude });
}

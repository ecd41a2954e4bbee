import type { FindRolesQuery } from "../../../schema/generated/public";
import { dateOf, daysBetween, sayDate, today } from "../../lib/dates";
import { joined } from "../../lib/words";
import { Facts, Result, Tag } from "../../ui";
import { AskUs } from "./AskUs";
import { hoursOf, kindWords, payOf, placeOf, sayOffers, timesOf } from "./roleWords";

export type FoundRoleFacts = FindRolesQuery["openVacancies"]["nodes"][number];

const SOON_DAYS = 7;

/** New today, or closing within a week: said once, the closing first. */
function RoleTag({ role }: { role: FoundRoleFacts }) {
  if (role.closesOn && daysBetween(today(), role.closesOn) <= SOON_DAYS) return <Tag colour="yellow">Closes {sayDate(role.closesOn)}</Tag>;
  return role.publishedAt && dateOf(role.publishedAt) === today() ? <Tag>New today</Tag> : null;
}

const short = (text: string): string => {
  const [first = ""] = text.split(/\n/);
  return first.length > 180 ? `${first.slice(0, first.lastIndexOf(" ", 170))} …` : first;
};

/** One role among the results: pay first; what is not known is said. */
export function FoundRole({ role }: { role: FoundRoleFacts }) {
  const pay = payOf(role.pay) ?? (role.kind === "paid_role" ? null : role.payNote || null);
  const place = placeOf(role.place);
  const distance = role.place.workplace === "remote" || role.place.exactness === "unknown" ? null : role.distance;
  const offers = sayOffers(role.adjustments);
  const unknown = [!pay && ("pay" as const), !place && ("place" as const), !hoursOf(role) && ("hours" as const), role.adjustments.length === 0 && ("adjustments" as const)].filter((each) => each !== false);
  return (
    <Result title={role.title} to={`/roles/${role.id}`} tag={<RoleTag role={role} />} by={joined([role.employer.name, place, distance])}>
      <Facts pay={pay} facts={[role.kind === "paid_role" ? null : kindWords[role.kind], hoursOf(role), timesOf(role)]} />
      <p>{short(role.summary)}</p>
      {offers && <p><span className="al-strong">Changes they offer:</span> {offers}.</p>}
      {unknown.length > 0 && <AskUs id={role.id} title={role.title} unknown={unknown} />}
    </Result>
  );
}

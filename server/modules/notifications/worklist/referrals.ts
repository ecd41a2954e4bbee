import { addDays } from "../../../kernel/calendar";
import { MOST_LINES, sayDay, type WorkSource } from "./workLine";

interface Row {
  readonly id: string;
  readonly state: "received" | "awaiting_risk_assessment" | "informal_discussion";
  readonly source: string;
  readonly from: string;
  readonly assessment: string;
  readonly askedOn: string | null;
  readonly discussionOn: string | null;
  readonly receivedAt: Date;
}

const from = (row: Row): string => (row.source === "self" ? "From the person" : row.from || "From a professional");
const assessment = (row: Row): string => (row.assessment === "up_to_date" ? "Risk assessment in" : row.source === "self" ? "No risk assessment asked for yet" : "Risk assessment not in");

/** Referrals of the viewer's team, and those that no team has taken. The person is named on the referral's page alone. */
export const referrals: WorkSource = async ({ db }, { today }) => {
  const rows = (await db.query(
    `select r.id, r.state, r.source, concat_ws(', ', nullif(r.referrer_team, ''), nullif(r.referrer_name, '')) as from, r.risk_assessment as assessment,
       r.risk_assessment_asked_on::text as "askedOn", r.informal_discussion_on::text as "discussionOn", r.received_at as "receivedAt"
     from referral r
     where r.state = 'received' or (r.state = 'awaiting_risk_assessment') or (r.state = 'informal_discussion' and coalesce(r.informal_discussion_on, $1) <= $2)
     order by r.received_at, r.id limit $3`,
    [today, addDays(today, 7), MOST_LINES],
  )) as Row[];
  return rows.map((row) => {
    const common = { kind: "referral", id: row.id } as const;
    if (row.state === "received") return { ...common, title: "New referral", waitingSince: row.receivedAt, note: `${from(row)}. ${assessment(row)}` };
    if (row.state === "informal_discussion") return { ...common, title: "Referral", dueOn: row.discussionOn, waitingSince: row.discussionOn ? null : row.receivedAt, note: `Informal discussion. ${from(row)}` };
    const asked = row.askedOn ? `Risk assessment asked for on ${sayDay(row.askedOn)}` : "Risk assessment not in";
    return { ...common, title: `Referral, ${from(row).replace(/^From/, "from")}`, others: true, waitingSince: row.askedOn ? new Date(`${row.askedOn}T12:00:00Z`) : row.receivedAt, note: asked };
  });
};

import { MOST_LINES, count, type WorkSource } from "./workLine";

const SHOWN_FOR_DAYS = 3;

interface Row {
  readonly id: string;
  readonly clientId: string;
  readonly title: string;
  readonly employer: string;
  readonly kind: string;
  readonly yes: number;
  readonly no: number;
  readonly waitingSince: Date;
}

/**
 * What clients answered or stopped themselves in the last days, each consent's latest.
 *
 * A yes that lets an introduction go on is not repeated here: the introduction is the line.
 */
export const clientAnswers: WorkSource = async ({ db, now }, { clientIds }) => {
  const rows = (await db.query(
    `select * from (
     select distinct on (k.id) k.id, c.id as "clientId", c.display_name as title, coalesce(e.name, 'the care team') as employer, v.kind, v.at as "waitingSince",
       (select count(*)::int from consent_item x where x.consent_id = k.id and x.answer = 'yes' and x.ended_at is null) as yes,
       (select count(*)::int from consent_item x where x.consent_id = k.id and x.answer = 'no') as no
     from consent_event v join consent k on k.id = v.consent_id join client c on c.id = k.client_id left join employer e on e.id = k.employer_id
     where c.id = any ($1::uuid[]) and v.channel = 'self' and v.kind in ('given', 'declined', 'narrowed', 'withdrawn') and v.at > $2::timestamptz - make_interval(days => $3)
       and not (v.kind = 'given' and exists (select from introduction i where i.client_id = k.client_id and i.employer_id = k.employer_id and i.state = 'consent_in_place'))
     order by k.id, v.seq desc) latest
     order by "waitingSince", id limit $4`,
    [clientIds, now, SHOWN_FOR_DAYS, MOST_LINES],
  )) as Row[];
  return rows.map(({ employer, kind, yes, no, ...row }) => ({ kind: "client_answer", ...row, note: say(kind, employer, yes, no) }));
};

function say(kind: string, employer: string, yes: number, no: number): string {
  if (kind === "withdrawn") return `Stopped sharing with ${employer}`;
  if (kind === "narrowed") return `Stopped a part of sharing with ${employer}: ${count(yes, "line")} left`;
  if (kind === "declined" || yes === 0) return `Answered for ${employer}: no to all`;
  return `Answered for ${employer}: yes to ${count(yes, "line")}${no > 0 ? `, no to ${no}` : ""}`;
}

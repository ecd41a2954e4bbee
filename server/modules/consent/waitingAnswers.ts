import type { Session } from "../../database/session";
import type { Waiting } from "../clients";

interface Row {
  readonly requests: { id: string; whom: string; answerBy: string | null }[];
  readonly words: number;
  readonly records: { place: string; by: string }[];
  readonly ends: { id: string; whom: string; until: string; aboutHealth: boolean }[];
}

const SOON_DAYS = 30;
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

/** What of a client's sharing waits for their own answer: requests by their day, words to read, and what staff wrote down. */
export async function readSharingWaiting({ db, viewer }: Session): Promise<Waiting[]> {
  const [row] = (await db.query(
    `select
       (select coalesce(json_agg(json_build_object('id', c.id, 'whom', coalesce(e.name, 'your care team'), 'answerBy', c.answer_by::text) order by c.answer_by, c.created_at), '[]')
        from consent c left join employer e on e.id = c.employer_id where c.client_id = $1 and c.status = 'offered' and c.answer_by >= (clock_timestamp() at time zone 'Europe/London')::date) as requests,
       (select count(*)::int from statement t where t.client_id = $1 and t.approved_at is null and t.refused_at is null and t.superseded_at is null) as words,
       (select coalesce(json_agg(json_build_object('place', s.seq, 'by', s.by_name) order by s.seq), '[]') from access.sharing_events($1) s where s.channel <> 'self' and s.told_at is null) as records,
       (select coalesce(json_agg(json_build_object('id', k.id, 'whom', coalesce(e.name, 'your care team'), 'until', ((k.valid_to - interval '1 second') at time zone 'Europe/London')::date::text,
           'aboutHealth', exists (select from consent_item i join share_item s on s.code = i.item where i.consent_id = k.id and i.answer = 'yes' and i.ended_at is null and s.sensitivity = 'S3')) order by k.valid_to, k.created_at, k.id), '[]')
        from consent k left join employer e on e.id = k.employer_id
        where k.client_id = $1 and k.status in ('given', 'narrowed', 'renewed') and k.ended_at is null and k.valid_to > clock_timestamp() and exists (select from consent_reminder r where r.consent_id = k.id and r.ends_at = k.valid_to)
          and k.valid_to <= clock_timestamp() + make_interval(days => $2)
          and not exists (select from consent o where o.client_id = $1 and o.employer_id is not distinct from k.employer_id and o.purpose = k.purpose and o.status = 'offered' and o.answer_by >= (clock_timestamp() at time zone 'Europe/London')::date)) as ends`,
    [viewer.clientId, SOON_DAYS],
  )) as [Row];
  return [
    ...row.requests.map(({ id, whom, answerBy }) => ({
      id: `sharing:${id}`, title: `What would you like to share with ${whom}?`, note: "Nothing is shared unless you say yes.", page: `/me/sharing/requests/${id}`, answerBy, isNew: false,
    })),
    ...row.records.map(({ place, by }) => ({
      id: `record:${place}`, title: `See what ${by.split(" ")[0]} wrote down for you`, note: "Say that it is right, or undo it.", page: "/me/sharing", answerBy: null, isNew: true,
    })),
    ...row.ends.map(({ id, whom, until, aboutHealth }) => ({
      id: `ends:${id}`, title: `Sharing with ${whom} stops by itself on ${DAY.format(new Date(`${until}T12:00:00Z`))}`,
      note: aboutHealth ? "Do nothing, and it stops. A line about health can’t go on: you would be asked again." : "Do nothing, and it stops. Or keep sharing the same lines.",
      page: "/me/sharing", answerBy: null, isNew: false,
    })),
    ...(row.words > 0 ? [{
      id: "words", title: row.words === 1 ? "Read some words about you" : `Read words about you: ${row.words} lines`, note: "Yes or no to the words. Nothing is shared by it.", page: "/me/sharing/words", answerBy: null, isNew: false,
    }] : []),
  ];
}

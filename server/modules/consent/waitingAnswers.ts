import type { Session } from "../../database/session";
import type { Waiting } from "../clients";

interface Row {
  readonly requests: { id: string; whom: string; answerBy: string | null }[];
  readonly words: number;
  readonly records: { place: string; by: string }[];
}

/** What of a client's sharing waits for their own answer: requests by their day, words to read, and what staff wrote down. */
export async function readSharingWaiting({ db, viewer }: Session): Promise<Waiting[]> {
  const [row] = (await db.query(
    `select
       (select coalesce(json_agg(json_build_object('id', c.id, 'whom', coalesce(e.name, 'your care team'), 'answerBy', c.answer_by::text) order by c.answer_by), '[]')
        from consent c left join employer e on e.id = c.employer_id where c.client_id = $1 and c.status = 'offered' and c.answer_by >= (clock_timestamp() at time zone 'Europe/London')::date) as requests,
       (select count(*)::int from statement t where t.client_id = $1 and t.approved_at is null and t.refused_at is null and t.superseded_at is null) as words,
       (select coalesce(json_agg(json_build_object('place', s.seq, 'by', s.by_name) order by s.seq), '[]') from access.sharing_events($1) s where s.channel <> 'self' and s.told_at is null) as records`,
    [viewer.clientId],
  )) as [Row];
  return [
    ...row.requests.map(({ id, whom, answerBy }) => ({
      id: `sharing:${id}`, title: `What would you like to share with ${whom}?`, note: "Nothing is shared unless you say yes.", page: `/me/sharing/requests/${id}`, answerBy, isNew: false,
    })),
    ...row.records.map(({ place, by }) => ({
      id: `record:${place}`, title: `See what ${by.split(" ")[0]} wrote down for you`, note: "Say that it is right, or undo it.", page: "/me/sharing", answerBy: null, isNew: true,
    })),
    ...(row.words > 0 ? [{
      id: "words", title: row.words === 1 ? "Read some words about you" : `Read words about you: ${row.words} lines`, note: "Yes or no to the words. Nothing is shared by it.", page: "/me/sharing/words", answerBy: null, isNew: false,
    }] : []),
  ];
}

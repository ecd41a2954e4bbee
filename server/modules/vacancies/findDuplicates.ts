import type { Session } from "../../database/session";
import { distanceKm } from "../places";
import type { Vacancy, VacancyStatus } from "./vacancy.entity";

/** A live vacancy of the same employer that looks like another. */
export interface Duplicate {
  readonly id: string;
  readonly title: string;
  readonly status: VacancyStatus;
  readonly placeText: string;
}

type Compared = Pick<Vacancy, "id" | "employerId" | "title" | "placeText" | "postcode" | "latitude" | "longitude">;

const SMALL_WORDS = new Set(["a", "an", "and", "the", "of", "for", "in", "at", "to", "part", "full", "time", "temporary", "permanent"]);

/** Words of a title without endings or small words: "Delivery assistants (part time)" gives delivery, assistant. */
const wordsOf = (title: string): Set<string> =>
  new Set((title.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => word.replace(/(?<=...)s$/, "")).filter((word) => !SMALL_WORDS.has(word)));

/** From 0, no word in common, to 1, the same words. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

const ALIKE = 0.5;
const SAME_PLACE_KM = 5;

function overlap(one: Compared, other: Compared): boolean {
  if (one.latitude !== null && one.longitude !== null && other.latitude !== null && other.longitude !== null) {
    return distanceKm({ latitude: one.latitude, longitude: one.longitude }, { latitude: other.latitude, longitude: other.longitude }) <= SAME_PLACE_KM;
  }
  return one.placeText === "" || other.placeText === "" || one.placeText.toLowerCase() === other.placeText.toLowerCase();
}

/** Live vacancies of the same employer with a similar title in a place that overlaps; the likest first, five at most. */
export async function findDuplicates({ db }: Session, vacancy: Compared): Promise<Duplicate[]> {
  const others = (await db.query(
    `select id, employer_id as "employerId", status, title, place_text as "placeText", postcode, latitude, longitude from vacancy
     where employer_id = $1 and id <> $2 and status in ('submitted', 'scheduled', 'open', 'paused') order by created_at, id limit 2000`,
    [vacancy.employerId, vacancy.id],
  )) as (Compared & Duplicate)[];
  return others
    .map((other) => ({ other, likeness: likeness(vacancy.title, other.title) }))
    .filter(({ other, likeness: like }) => like >= ALIKE && overlap(vacancy, other))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ other: { id, title, status, placeText } }) => ({ id, title, status, placeText }));
}

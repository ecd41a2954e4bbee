import type { Vacancy } from "./vacancy.entity";

/** What anybody may read of a vacancy, with what hangs on it: one row, joined in SQL. */
export interface VacancyRow
  extends Pick<
    Vacancy,
    | "id" | "employerId" | "status" | "title" | "kind" | "positions" | "summary" | "duties" | "occupationCode" | "placeText" | "postcode" | "latitude" | "longitude"
    | "placeExactness" | "workplace" | "hoursLeast" | "hoursMost" | "weekGrid" | "weekFixed" | "whenNote" | "payLeastPence" | "payMostPence" | "payPeriod"
    | "payPenceAnHourLeast" | "payNote" | "contract" | "startsOn" | "closesOn" | "howToApply" | "applyLink" | "applyNote" | "answerWithinDays" | "publishedAt"
    | "closedAt" | "relistedFrom" | "version" | "updatedAt"
  > {
  readonly occupationTitle: string | null;
  readonly employerName: string;
  readonly employerAbout: string;
  readonly disabilityConfident: string;
  readonly has: string[];
  readonly hasNot: string[];
  readonly adjustments: string[];
}

/** What the employer and its service read besides. */
export interface KeptVacancyRow
  extends VacancyRow,
    Pick<
      Vacancy,
      | "siteId" | "publishOn" | "contactName" | "contactEmail" | "contactPhone" | "settingSeen" | "offerSeen" | "submittedAt" | "reviewedAt" | "reviewReason"
      | "outcome" | "outcomeNote" | "positionsFilled" | "source" | "sourceUrl" | "createdAt"
    > {
  readonly employerState: string;
  readonly trusted: boolean;
  readonly questionsWaiting: number;
  readonly savedBy: string | null;
}

const open: Record<keyof VacancyRow, string> = {
  id: "v.id",
  employerId: "v.employer_id",
  status: "v.status",
  title: "v.title",
  kind: "v.kind",
  positions: "v.positions",
  summary: "v.summary",
  duties: "v.duties",
  occupationCode: "v.occupation_code",
  occupationTitle: "(select o.title from occupation o where o.code = v.occupation_code)",
  placeText: "v.place_text",
  postcode: "v.postcode",
  latitude: "v.latitude",
  longitude: "v.longitude",
  placeExactness: "v.place_exactness",
  workplace: "v.workplace",
  hoursLeast: "v.hours_least::float8",
  hoursMost: "v.hours_most::float8",
  weekGrid: "v.week_grid",
  weekFixed: "v.week_fixed",
  whenNote: "v.when_note",
  payLeastPence: "v.pay_least_pence",
  payMostPence: "v.pay_most_pence",
  payPeriod: "v.pay_period",
  payPenceAnHourLeast: "v.pay_pence_an_hour_least",
  payNote: "v.pay_note",
  contract: "v.contract",
  startsOn: "v.starts_on::text",
  closesOn: "v.closes_on::text",
  howToApply: "v.how_to_apply",
  applyLink: "v.apply_link",
  applyNote: "v.apply_note",
  answerWithinDays: "v.answer_within_days",
  publishedAt: "v.published_at",
  closedAt: "v.closed_at",
  relistedFrom: "v.relisted_from",
  version: "v.version",
  updatedAt: "v.updated_at",
  employerName: "e.name",
  employerAbout: "e.about",
  disabilityConfident: "e.disability_confident",
  has: "array(select s.feature from vacancy_setting s where s.vacancy_id = v.id and s.says = 'has' order by 1)",
  hasNot: "array(select s.feature from vacancy_setting s where s.vacancy_id = v.id and s.says = 'has_not' order by 1)",
  adjustments: "array(select a.code from vacancy_adjustment a where a.vacancy_id = v.id order by 1)",
};

const kept: Record<Exclude<keyof KeptVacancyRow, keyof VacancyRow>, string> = {
  siteId: "v.site_id",
  publishOn: "v.publish_on::text",
  contactName: "v.contact_name",
  contactEmail: "v.contact_email",
  contactPhone: "v.contact_phone",
  settingSeen: "v.setting_seen",
  offerSeen: "v.offer_seen",
  submittedAt: "v.submitted_at",
  reviewedAt: "v.reviewed_at",
  reviewReason: "v.review_reason",
  outcome: "v.outcome",
  outcomeNote: "v.outcome_note",
  positionsFilled: "v.positions_filled",
  source: "v.source",
  sourceUrl: "v.source_url",
  createdAt: "v.created_at",
  employerState: "e.state",
  trusted: "e.trusted",
  questionsWaiting: "(select count(*)::int from vacancy_question q where q.vacancy_id = v.id and q.answered_at is null)",
  savedBy: "(select h.actor_name from vacancy_event h where h.vacancy_id = v.id order by h.at desc limit 1)",
};

const list = (columns: Record<string, string>): string => Object.entries(columns).map(([name, sql]) => `${sql} as "${name}"`).join(", ");

/** Both in the names `v` and `e`; what follows is `from vacancy v join employer e on e.id = v.employer_id …`. */
export const OPEN_COLUMNS = list(open);
export const KEPT_COLUMNS = list({ ...open, ...kept });
export const FROM_VACANCIES = "from vacancy v join employer e on e.id = v.employer_id";

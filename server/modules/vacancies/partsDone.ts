import type { VacancyPart } from "./vacancyStory.types";
import type { KeptVacancyRow } from "./vacancy.rows";

type Facts = Pick<
  KeptVacancyRow,
  "title" | "summary" | "kind" | "contract" | "workplace" | "placeText" | "postcode" | "hoursLeast" | "hoursMost" | "weekGrid" | "payLeastPence" | "payPeriod" | "payNote" | "settingSeen" | "offerSeen" | "howToApply"
>;

const isDone: Record<VacancyPart, (of: Facts) => boolean> = {
  job: ({ title, summary, kind, contract }) => title !== "" && summary !== "" && (contract !== null || kind !== "paid_role"),
  where: ({ workplace, placeText, postcode }) => workplace === "remote" || (workplace !== null && (placeText !== "" || postcode !== null)),
  when: ({ hoursLeast, hoursMost, weekGrid }) => hoursLeast !== null || hoursMost !== null || weekGrid !== null,
  pay: ({ kind, payLeastPence, payPeriod, payNote }) => (payLeastPence !== null && payPeriod !== null) || (kind !== "paid_role" && payNote !== ""),
  setting: ({ settingSeen }) => settingSeen,
  offer: ({ offerSeen }) => offerSeen,
  apply: ({ howToApply }) => howToApply !== null,
};

/** Which of the seven parts of posting are done, in their order. */
export const partsDone = (row: Facts): VacancyPart[] => (Object.keys(isDone) as VacancyPart[]).filter((part) => isDone[part](row));

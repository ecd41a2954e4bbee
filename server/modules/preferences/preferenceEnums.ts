import { codes } from "../../graphql/codes";

export const TravelBy = codes("TravelBy", "How somebody would get to work.", {
  walk: "On foot.",
  cycle: "By bicycle.",
  bus: "By bus.",
  tram: "By tram.",
  train: "By train.",
  car: "By their own car.",
  lift: "In somebody else's car.",
  taxi: "By taxi.",
});
export type TravelBy = keyof typeof TravelBy;

export const Wish = codes("Wish", "What somebody says of a feature of a job's setting.", {
  want: "They would like it.",
  neutral: "They do not mind.",
  avoid: "They would rather not.",
  never: "They will not: a role with it is left out.",
});
export type Wish = keyof typeof Wish;

/** Parts of the preferences that are marked as a whole; each feature of the setting is marked by itself. */
export const PARTS = ["occupation", "place", "hours", "when", "pay", "contract", "start", "employers", "adjustments"] as const;
export type Part = (typeof PARTS)[number];

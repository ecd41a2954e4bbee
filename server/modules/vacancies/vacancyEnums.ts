import { registerEnumType } from "type-graphql";

export enum VacancyStatusEnum {
  draft = "draft",
  submitted = "submitted",
  changes_requested = "changes_requested",
  scheduled = "scheduled",
  open = "open",
  paused = "paused",
  filled = "filled",
  part_filled = "part_filled",
  closed = "closed",
  expired = "expired",
  withdrawn = "withdrawn",
}
registerEnumType(VacancyStatusEnum, {
  name: "VacancyStatus",
  description: "How far a vacancy has come.",
  valuesConfig: {
    draft: { description: "Being written; the employer's and its service's only." },
    submitted: { description: "Sent; the service reads it." },
    changes_requested: { description: "The service asked for changes before it can be published." },
    scheduled: { description: "Approved; opens on its publishing date." },
    open: { description: "Published; anybody can read it." },
    paused: { description: "Taken off the list for a while." },
    filled: { description: "Every position was filled." },
    part_filled: { description: "Some positions were filled, and it was closed." },
    closed: { description: "Closed without being filled." },
    expired: { description: "Its closing date passed; the outcome is not recorded yet." },
    withdrawn: { description: "Taken back." },
  },
});

export enum VacancyOutcomeEnum {
  filled_by_us = "filled_by_us",
  filled_elsewhere = "filled_elsewhere",
  not_filled = "not_filled",
  withdrawn = "withdrawn",
}
registerEnumType(VacancyOutcomeEnum, {
  name: "VacancyOutcome",
  description: "What came of a vacancy.",
  valuesConfig: {
    filled_by_us: { description: "By somebody the service introduced." },
    filled_elsewhere: { description: "By somebody else." },
    not_filled: { description: "By nobody." },
    withdrawn: { description: "The job is not there any more." },
  },
});

export enum WayToApplyEnum {
  through_service = "through_service",
  link = "link",
  email = "email",
  phone = "phone",
}
registerEnumType(WayToApplyEnum, {
  name: "WayToApply",
  description: "How people apply.",
  valuesConfig: {
    through_service: { description: "The service introduces people; the employer chooses whom to meet." },
    link: { description: "On the employer's own page." },
    email: { description: "By email to the employer." },
    phone: { description: "By telephone to the employer." },
  },
});

export enum PlaceExactnessEnum {
  district = "district",
  post_town = "post_town",
  place = "place",
  unknown = "unknown",
}
registerEnumType(PlaceExactnessEnum, {
  name: "PlaceExactness",
  description: "What a point stands for, and so how far it may be off.",
  valuesConfig: {
    district: { description: "The middle of a postcode district." },
    post_town: { description: "The post town of a whole postcode area." },
    place: { description: "The middle of a town or village." },
    unknown: { description: "There is no point." },
  },
});

export enum SettingSays {
  has = "has",
  has_not = "has_not",
}
registerEnumType(SettingSays, {
  name: "SettingSays",
  description: "Whether a job's setting has a feature. A feature that is not listed was not said.",
  valuesConfig: { has: { description: "It has." }, has_not: { description: "It has not." } },
});

export const QUESTION_DIMENSIONS = [
  "title", "text", "occupation", "place", "workplace", "hours", "when", "pay", "contract", "setting", "adjustments", "starts_on", "closes_on", "other",
] as const;
export type QuestionDimension = (typeof QUESTION_DIMENSIONS)[number];
export const QuestionDimensionEnum = Object.fromEntries(QUESTION_DIMENSIONS.map((code) => [code, code])) as Record<QuestionDimension, QuestionDimension>;
registerEnumType(QuestionDimensionEnum, {
  name: "QuestionDimension",
  description: "What a question about a vacancy is about.",
  valuesConfig: {
    title: { description: "What the job is called." },
    text: { description: "What the work is." },
    occupation: { description: "Which occupation it is." },
    place: { description: "Where the work is done." },
    workplace: { description: "Whether work from home is possible." },
    hours: { description: "How many hours a week." },
    when: { description: "Which days and times." },
    pay: { description: "What it pays." },
    contract: { description: "What kind of contract it is." },
    setting: { description: "What it is like to work there." },
    adjustments: { description: "Which adjustments are on offer." },
    starts_on: { description: "When it starts." },
    closes_on: { description: "Until when people can apply." },
    other: { description: "Something else." },
  },
});

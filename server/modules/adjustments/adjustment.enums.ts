import { codes } from "../../graphql/codes";

export const ADJUSTMENT_STATES = [
  "suggested", "client_agrees", "not_raised", "proposed", "clarification", "agreed", "on_trial", "alternative_offered", "declined", "in_place", "working", "modify", "no_longer_needed",
] as const;
export type State = (typeof ADJUSTMENT_STATES)[number];

export const AdjustmentState = codes<State>("AdjustmentState", "How far an adjustment has come.", {
  suggested: "Put to the person; the employer knows nothing of it.",
  client_agrees: "The person wants it raised, but it is too early: there is no offer yet.",
  not_raised: "The person does not want it raised, or took it back.",
  proposed: "Raised with the employer, whose answer is due.",
  clarification: "The employer asked a question about it.",
  agreed: "The employer agreed.",
  on_trial: "The employer tries it until a date.",
  alternative_offered: "The employer offered something else; the person decides.",
  declined: "The employer cannot do it, and said why.",
  in_place: "It is being done.",
  working: "A review found that it works.",
  modify: "A review found that it must change.",
  no_longer_needed: "It is over.",
});

export type Purpose = "interview_adjustments" | "job_adjustments" | "retain";
export const AdjustmentPurpose = codes<Purpose>("AdjustmentPurpose", "What an adjustment is for.", {
  interview_adjustments: "For the interview: what is needed, never why.",
  job_adjustments: "For the job, after an offer.",
  retain: "To keep a job.",
});

export type Payer = "no_cost" | "employer" | "access_to_work" | "shared";
export const WhoPays = codes<Payer>("WhoPays", "Who pays for an adjustment.", {
  no_cost: "It costs nothing.",
  employer: "The employer pays.",
  access_to_work: "Access to Work pays.",
  shared: "The employer and Access to Work share the cost.",
});

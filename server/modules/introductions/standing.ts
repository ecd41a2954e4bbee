import type { IntroductionState } from "./states";
import type { Standing } from "./nextStep";

/** The interview that is proposed, booked or held, as `m`; the last, where there were several. Every persona may read these columns. */
export const INTERVIEW = `left join lateral (
  select mt.state, mt.starts_at from meeting mt
  where mt.introduction_id = i.id and mt.kind = 'interview' and mt.state in ('proposed', 'confirmed', 'held')
  order by mt.changed_at desc limit 1) m on true`;

/** The columns of `Standing`, from `introduction i`, `vacancy v` and the interview `m`. */
export const STANDING = `i.state, i.changed_at as "changedAt", m.state as "meetingState", m.starts_at as "meetingAt", v.answer_within_days as "answerWithinDays"`;

export type StandingRow = Standing & { readonly state: IntroductionState };

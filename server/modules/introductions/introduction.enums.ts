import { codes } from "../../graphql/codes";
import type { EmployerReason, IntroductionState as State, PersonReason } from "./states";
import type { Step, Whose as Turn } from "./nextStep";

export const IntroductionState = codes<State>("IntroductionState", "How far an introduction has come.", {
  prepared: "Put together by the service; the employer knows nothing of it.",
  consent_in_place: "The person said yes to being introduced to this employer.",
  introduced: "The employer can see what was shared.",
  acknowledged: "The employer has looked.",
  interview_offered: "The employer offered times for an interview.",
  booked: "A time was chosen.",
  interviewed: "The interview took place.",
  offered: "The employer offered the job.",
  accepted: "The person took the offer.",
  started: "The job began.",
  withdrawn: "The person stepped back.",
  not_progressing: "The employer went no further before an interview.",
  unsuccessful: "The employer went no further after an interview.",
  declined: "The person did not take the offer.",
  vacancy_closed: "The role was closed or filled.",
});

export const IntroductionStep = codes<Step>("IntroductionStep", "What an introduction waits for.", {
  ask_for_consent: "The service asks the person what may be shared.",
  introduce: "The service introduces the person.",
  offer_times: "The employer offers times for an interview.",
  choose_time: "The person chooses a time.",
  meet: "The interview itself.",
  say_how_it_went: "The employer says how the interview went.",
  decide: "The employer offers the job or not.",
  answer_offer: "The person answers the offer.",
  record_start: "The service records the start.",
  nothing: "Nothing: it has come to its end.",
});

export const Whose = codes<Turn>("IntroductionTurn", "Whose turn it is.", {
  employer: "The employer's.",
  person: "The person's.",
  service: "The service's.",
  nobody: "Nobody's: a date is awaited, or it is over.",
});

export const EmployerReasonCode = codes<EmployerReason>("NotGoingFurtherReason", "Why an employer goes no further.", {
  hours_do_not_fit: "The hours do not fit.",
  skills_do_not_match: "Other skills are needed for the job.",
  start_does_not_fit: "The start date does not fit.",
  someone_else_chosen: "Somebody else was chosen.",
  role_changed: "The role has changed.",
  did_not_attend: "They did not meet.",
});

export const PersonReasonCode = codes<PersonReason>("SteppingBackReason", "Why a person steps back from a role.", {
  hours: "The hours.",
  pay: "The pay.",
  travel: "Getting there.",
  not_the_right_job: "It is not the right job.",
  another_job: "They found another job.",
  not_now: "Not now.",
  rather_not_say: "They would rather not say.",
});

import {
  ADJUSTMENT_CODES, type ContractKind as Contract, type PayPeriod as Period, type SettingFeature as Feature, type VacancyKind as Kind, type Workplace as Where,
} from "../kernel/dimensions";
import { codes } from "./codes";

/*
 * The shared dimensions as GraphQL enums: one class of each for every module, for a name may stand only once in a
 * schema. The codes are the kernel's own, in small letters.
 */

export const SettingFeature = codes<Feature>("SettingFeature", "Something a job's setting can have.", {
  with_the_public: "Serving or answering people from outside.",
  phone_work: "Answering or making calls.",
  in_a_team: "With others for most of the day.",
  working_alone: "Nobody else in sight for an hour or more.",
  noise: "Machines, music or crowds.",
  busy_place: "Many people coming and going.",
  quiet_place: "Quiet for most of the day.",
  outdoors: "Outdoors, in all weathers.",
  heavy_lifting: "Lifting more than about 10 kg by hand.",
  on_your_feet: "Standing or walking for most of the day.",
  driving: "Driving a van, forklift, buggy or car.",
  heights: "Ladders, steps or racking.",
  targets: "Sales or speed targets.",
  tight_deadlines: "Deadlines during the day.",
  changing_tasks: "Tasks that change through the day.",
  routine_tasks: "The same tasks from day to day.",
  night_work: "Work between 10pm and 6am.",
  screens: "Working at a screen.",
  children: "Working with children.",
  vulnerable_adults: "Caring for adults who need support.",
  alcohol: "Alcohol sold or served.",
  food: "Handling food.",
  cash: "Handling cash.",
  uniform: "A uniform is worn.",
});

export const ContractKind = codes<Contract>("ContractKind", "What kind of contract a role has.", {
  permanent: "No end date.",
  fixed_term: "Until an agreed date or event.",
  temporary: "For a short time.",
  casual: "Now and then, when both agree.",
  zero_hours: "No hours are promised.",
  apprenticeship: "Paid work with training.",
});

export const VacancyKind = codes<Kind>("VacancyKind", "What sort of opportunity it is. Only a paid role counts as competitive employment.", {
  paid_role: "Paid work.",
  work_placement: "Experience of work for a time, agreed with the service.",
  work_trial: "A short trial before an offer.",
});

export const Workplace = codes<Where>("Workplace", "Where the work is done.", {
  on_site: "At the employer's place.",
  hybrid: "Partly from home.",
  remote: "From home.",
});

export const PayPeriod = codes<Period>("PayPeriod", "What an amount of pay is for.", {
  hour: "An hour.",
  day: "A day.",
  week: "A week.",
  month: "A month.",
  year: "A year.",
});

export const AdjustmentCode = codes<string>(
  "AdjustmentCode",
  "A reasonable adjustment from the list that employers, clients and the service share.",
  Object.fromEntries(ADJUSTMENT_CODES.map((code) => [code, `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll("_", " ")}.`])),
);

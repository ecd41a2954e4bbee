import { ADJUSTMENT_CODES, SETTING_FEATURES, WHOLE_WEEK } from "../../../kernel/dimensions";
import { isDate } from "../../../kernel/calendar";
import { postcodeIn } from "../../../kernel/postcodes";
import { type Problem, invalid } from "../../../kernel/result";
import { type ApplyPart, type JobPart, type OfferPart, type PayPart, type SettingPart, type VacancyParts, type WhenPart, type WherePart, tidy } from "./parts";

type Found = Problem | false | undefined;
const only = (found: Found[]): Problem[] => found.filter((problem): problem is Problem => Boolean(problem));

const tooLong = (path: string, what: string, text: string | null | undefined, most: number): Found =>
  tidy(text).length > most && invalid(path, `${what} must be ${most.toLocaleString("en-GB")} characters or fewer. It has ${tidy(text).length.toLocaleString("en-GB")}.`);

const badDate = (path: string, text: string | null | undefined): Found => Boolean(text) && !isDate(text!) && invalid(path, "Enter a real date, such as 13 4 2026.");

const checkJob = (job: JobPart): Problem[] => only([
  tooLong("job.title", "The title", job.title, 120),
  tooLong("job.summary", "What the work is", job.summary, 4000),
  tooLong("job.duties", "More about the work", job.duties, 20_000),
  (!Number.isInteger(job.positions) || job.positions < 1 || job.positions > 500) && invalid("job.positions", "How many people must be a whole number from 1 to 500."),
  Boolean(job.occupationCode) && !/^[1-9]\d{2,3}$/.test(job.occupationCode!) && invalid("job.occupationCode", "Choose an occupation from the list."),
]);

const checkWhere = (where: WherePart): Problem[] => only([
  tooLong("where.placeText", "The place", where.placeText, 300),
  tidy(where.postcode) !== "" && postcodeIn(tidy(where.postcode)) === null && invalid("where.postcode", "Enter a real postcode, such as NG24 1QN, or its first half."),
]);

const isHours = (hours: number | null | undefined): boolean => hours === null || hours === undefined || (hours > 0 && hours <= 80);

function checkWhen(when: WhenPart): Problem[] {
  const { hoursLeast: least, hoursMost: most, weekGrid: grid } = when;
  return only([
    !isHours(least) && invalid("when.hoursLeast", "The least hours a week must be more than 0 and not more than 80."),
    !isHours(most) && invalid("when.hoursMost", "The most hours a week must be more than 0 and not more than 80."),
    typeof least === "number" && typeof most === "number" && least > most && invalid("when.hoursMost", `The most hours must not be less than the least, which is ${least}.`),
    typeof grid === "number" && (!Number.isInteger(grid) || grid < 0 || grid > WHOLE_WEEK) && invalid("when.weekGrid", "Choose days and times from the grid."),
    tooLong("when.note", "About the times", when.note, 300),
    badDate("when.startsOn", when.startsOn),
  ]);
}

const MOST_PENCE = 50_000_000;
const isAmount = (pence: number | null | undefined): boolean => pence === null || pence === undefined || (Number.isInteger(pence) && pence >= 1 && pence <= MOST_PENCE);

function checkPay(pay: PayPart): Problem[] {
  const { leastPence: least, mostPence: most } = pay;
  return only([
    !isAmount(least) && invalid("pay.leastPence", "Enter an amount in pounds and pence, such as 12.71."),
    !isAmount(most) && invalid("pay.mostPence", "Enter an amount in pounds and pence, such as 13.50."),
    typeof least === "number" && typeof most === "number" && least > most && invalid("pay.mostPence", "The most it pays must not be less than the least."),
    (typeof least === "number" || typeof most === "number") && !pay.period && invalid("pay.period", "Choose what the amount is for: an hour, a day, a week, a month or a year."),
    tooLong("pay.note", "About the pay", pay.note, 300),
  ]);
}

const checkSetting = ({ has, hasNot }: SettingPart): Problem[] => only([
  [...has, ...hasNot].some((feature) => !(SETTING_FEATURES as readonly string[]).includes(feature)) && invalid("setting", "Choose from the list."),
  has.some((feature) => hasNot.includes(feature)) && invalid("setting", "The same line can't be both yes and no."),
]);

const checkOffer = ({ adjustments }: OfferPart): Problem[] => only([adjustments.some((code) => !ADJUSTMENT_CODES.includes(code)) && invalid("offer.adjustments", "Choose from the list.")]);

const addressed: Record<string, [RegExp, string]> = {
  link: [/^https?:\/\/[^\s"'<>]+\.[^\s"'<>]+$/i, "Enter a web address that begins with https://, such as https://www.example.com/jobs."],
  email: [/^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/, "Enter an email address, such as jobs@example.com."],
  phone: [/^[+\d][\d ()-]{6,28}$/, "Enter a telephone number, such as 0115 496 0100."],
};

function checkApply(apply: ApplyPart): Problem[] {
  const [form, words] = addressed[apply.how ?? ""] ?? [];
  const to = tidy(apply.applyTo);
  const email = tidy(apply.contactEmail);
  return only([
    form && to !== "" && (!form.test(to) || to.length > 1000) && invalid("apply.applyTo", words!),
    tooLong("apply.note", "What to know about applying", apply.note, 1000),
    typeof apply.answerWithinDays === "number" && (apply.answerWithinDays < 1 || apply.answerWithinDays > 60) && invalid("apply.answerWithinDays", "Choose from 1 to 60 working days."),
    badDate("apply.closesOn", apply.closesOn),
    tooLong("apply.contactName", "The name", apply.contactName, 100),
    email !== "" && (!addressed.email![0].test(email) || email.length > 254) && invalid("apply.contactEmail", addressed.email![1]),
    tidy(apply.contactPhone) !== "" && !addressed.phone![0].test(tidy(apply.contactPhone)) && invalid("apply.contactPhone", addressed.phone![1]),
  ]);
}

/** What is wrong with the form of what was sent, by field. An empty field is no error here: a draft may wait. */
export const checkParts = ({ job, where, when, pay, setting, offer, apply }: VacancyParts): Problem[] => [
  ...(job ? checkJob(job) : []),
  ...(where ? checkWhere(where) : []),
  ...(when ? checkWhen(when) : []),
  ...(pay ? checkPay(pay) : []),
  ...(setting ? checkSetting(setting) : []),
  ...(offer ? checkOffer(offer) : []),
  ...(apply ? checkApply(apply) : []),
];

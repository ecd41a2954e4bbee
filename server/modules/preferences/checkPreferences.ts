import { isDate } from "../../kernel/calendar";
import { WHOLE_WEEK } from "../../kernel/dimensions";
import { isUuid } from "../../kernel/ids";
import { type Problem, invalid } from "../../kernel/result";
import type { Said } from "./savePreferences";

const MOST_WORDS = 20;
const LONGEST_WORD = 60;

/** What is wrong with what was said, by the input's field; empty when it can be saved. */
export const checkPreferences = (said: Said): Problem[] => [
  ...(said.occupation ? occupationProblems(said.occupation) : []),
  ...(said.place ? placeProblems(said.place) : []),
  ...(said.hours ? hoursProblems(said.hours) : []),
  ...(said.when && said.when.week !== null && !(said.when.week >= 0 && said.when.week <= WHOLE_WEEK) ? [invalid("when.week", "Tick the times again.")] : []),
  ...(said.pay && said.pay.leastPenceAnHour !== null && !(said.pay.leastPenceAnHour > 0 && said.pay.leastPenceAnHour <= 100_000)
    ? [invalid("pay.leastPenceAnHour", "Write an amount an hour, like 12.71.")] : []),
  ...(said.start && said.start.earliest !== null && !isDate(said.start.earliest) ? [invalid("start.earliest", "Write a real date, like 27 3 2026.")] : []),
  ...(said.employers && said.employers.avoid.some((id) => !isUuid(id)) ? [invalid("employers.avoid", "Choose an employer from the list.")] : []),
];

function occupationProblems({ want, avoid, keywords, keywordsAvoid }: NonNullable<Said["occupation"]>): Problem[] {
  const both = want.filter((code) => avoid.includes(code));
  return [
    ...(both.length > 0 ? [invalid("occupation.avoid", "The same kind of work is in both lists. Take it out of one.")] : []),
    ...(want.length + avoid.length > 40 ? [invalid("occupation.want", "Choose at most 40 kinds of work.")] : []),
    ...wordProblems("occupation.keywords", keywords),
    ...wordProblems("occupation.keywordsAvoid", keywordsAvoid),
  ];
}

const wordProblems = (path: string, words: readonly string[]): Problem[] => [
  ...(words.length > MOST_WORDS ? [invalid(path, `Use at most ${MOST_WORDS} words or short phrases.`)] : []),
  ...(words.some((word) => word.trim().length > LONGEST_WORD) ? [invalid(path, `Keep each one under ${LONGEST_WORD} letters, and put a comma between them.`)] : []),
];

const placeProblems = ({ home, furthestKm }: NonNullable<Said["place"]>): Problem[] => [
  ...(home.trim().length > 200 ? [invalid("place.home", "Write a town or a postcode.")] : []),
  ...(furthestKm !== null && !(furthestKm > 0 && furthestKm <= 1000) ? [invalid("place.furthestKm", "Write how far in miles, like 6.")] : []),
  ...(furthestKm !== null && !home.trim() ? [invalid("place.home", "Write where you would travel from, so that we can measure.")] : []),
];

const hoursProblems = ({ least, most }: NonNullable<Said["hours"]>): Problem[] => [
  ...(least !== null && !(least >= 0 && least <= 100) ? [invalid("hours.least", "Write hours a week from 0 to 100.")] : []),
  ...(most !== null && !(most > 0 && most <= 100) ? [invalid("hours.most", "Write hours a week from 1 to 100.")] : []),
  ...(least !== null && most !== null && least > most ? [invalid("hours.most", "The most must not be less than the least.")] : []),
];

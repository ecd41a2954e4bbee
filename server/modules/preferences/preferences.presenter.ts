import type { PreferencesInput } from "./preferences.inputs";
import type { Named, Preferences } from "./preferences.reads";
import { EmployerChoiceType, PreferenceMarkType, PreferencesType, WishedFeatureType, WishedOccupationType } from "./preferences.types";
import type { Said } from "./savePreferences";

export const presentEmployerChoice = ({ id, name }: Named): EmployerChoiceType => Object.assign(new EmployerChoiceType(), { id, name });

export function presentPreferences(found: Preferences): PreferencesType {
  const occupations = (wanted: string): WishedOccupationType[] =>
    found.occupations.filter(({ says }) => says === wanted).map(({ code, title }) => Object.assign(new WishedOccupationType(), { code, title }));
  return Object.assign(new PreferencesType(), {
    home: found.home, homeFound: found.homeExactness !== null, furthestKm: found.furthestKm, travelBy: [...found.travelBy], workplaces: [...found.workplaces],
    hoursLeast: found.hoursLeast, hoursMost: found.hoursMost, week: found.week, weekVaries: found.weekVaries, payLeastPenceAnHour: found.payLeastPenceAnHour,
    contracts: [...found.contracts], earliestStart: found.earliestStart, keywords: [...found.keywords], keywordsAvoid: [...found.keywordsAvoid],
    wanted: occupations("want"), avoided: occupations("avoid"),
    setting: found.setting.map(({ feature, says }) => Object.assign(new WishedFeatureType(), { feature, says })),
    employersAvoided: found.employers.map(presentEmployerChoice), adjustments: [...found.adjustments],
    marks: found.marks.map(({ dimension, staffName, enteredAt, confirmedAt }) => Object.assign(new PreferenceMarkType(), { dimension, staffName, enteredAt, confirmedAt })),
  });
}

/** The input as the command takes it: a null part is one left out, a null value one not said. */
export const saidOf = (input: PreferencesInput): Said => ({
  ...(input.occupation ? { occupation: input.occupation } : {}),
  ...(input.place ? { place: { ...input.place, furthestKm: input.place.furthestKm ?? null } } : {}),
  ...(input.hours ? { hours: { least: input.hours.least ?? null, most: input.hours.most ?? null } } : {}),
  ...(input.when ? { when: { week: input.when.week ?? null, varies: input.when.varies } } : {}),
  ...(input.pay ? { pay: { leastPenceAnHour: input.pay.leastPenceAnHour ?? null } } : {}),
  ...(input.contract ? { contract: input.contract } : {}),
  ...(input.start ? { start: { earliest: input.start.earliest ?? null } } : {}),
  ...(input.employers ? { employers: input.employers } : {}),
  ...(input.adjustments ? { adjustments: input.adjustments } : {}),
  ...(input.setting ? { setting: input.setting } : {}),
});

/** What it is like at work, as employers are asked: in groups, with a hint where the words alone may mislead. */
export const settingGroups = [
  {
    title: "People",
    features: [
      { code: "with_the_public", label: "Working with the public", hint: "Serving or answering questions" },
      { code: "in_a_team", label: "Working in a team", hint: "With others most of the day" },
      { code: "working_alone", label: "Working alone", hint: "Nobody else in sight for an hour or more" },
      { code: "phone_work", label: "Answering the phone", hint: null },
      { code: "children", label: "Working with children", hint: null },
      { code: "vulnerable_adults", label: "Caring for adults", hint: "People who need support" },
    ],
  },
  {
    title: "The place",
    features: [
      { code: "outdoors", label: "Outdoors in all weathers", hint: null },
      { code: "noise", label: "Noise", hint: "Machines, music or crowds" },
      { code: "busy_place", label: "A busy place", hint: "Many people coming and going" },
      { code: "quiet_place", label: "A quiet place", hint: "Most of the day" },
      { code: "heights", label: "Heights", hint: "Ladders, steps or racking" },
      { code: "alcohol", label: "Alcohol is sold or served", hint: null },
    ],
  },
  {
    title: "The work",
    features: [
      { code: "heavy_lifting", label: "Heavy lifting", hint: "More than about 10 kg by hand" },
      { code: "on_your_feet", label: "On your feet", hint: "Standing or walking most of the day" },
      { code: "screens", label: "Working at a screen", hint: null },
      { code: "driving", label: "Driving", hint: "A van, forklift or buggy" },
      { code: "night_work", label: "Night work", hint: "Between 10pm and 6am" },
      { code: "targets", label: "Sales or speed targets", hint: null },
      { code: "tight_deadlines", label: "Deadlines during the day", hint: "For example a van that leaves at 2pm" },
      { code: "changing_tasks", label: "Tasks that change through the day", hint: null },
      { code: "routine_tasks", label: "The same tasks each day", hint: null },
      { code: "food", label: "Handling food", hint: null },
      { code: "cash", label: "Handling cash", hint: null },
      { code: "uniform", label: "A uniform", hint: null },
    ],
  },
] as const;

export type SettingCode = (typeof settingGroups)[number]["features"][number]["code"];

const all = settingGroups.flatMap(({ features }) => features as readonly { code: SettingCode; label: string }[]);
const words: Readonly<Record<string, string>> = Object.fromEntries(all.map(({ code, label }) => [code, label]));

export const SETTING_COUNT = all.length;

/** Every code in the order in which employers are asked. */
export const settingCodes: readonly SettingCode[] = all.map(({ code }) => code);

/** A feature of a setting in words: "Working with the public". */
export const saySetting = (code: string): string => words[code] ?? code.replaceAll("_", " ");

/** Codes in the order in which employers are asked. */
export const inSettingOrder = (codes: readonly string[]): string[] => settingCodes.filter((code) => codes.includes(code));

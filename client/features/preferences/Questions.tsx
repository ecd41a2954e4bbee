import type { AdjustmentCode, ContractKind, PreferencesInput, SettingFeature, TravelBy, Wish, Workplace } from "../../../schema/generated/specialists";
import { kmOf, milesOf } from "../../lib/amounts";
import { errorFor, type FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { weekCellsOf, weekGridOf } from "../../lib/week";
import { Checkbox, Checkboxes, DateField, MoneyField, NumberField, Segments, TextField, WeekGrid } from "../../ui";
import { Chooser, type Find } from "./Chooser";
import { contractOptions, features, helpOptions, travelOptions, type Wants, wishes, workplaceOptions } from "./wants";
import type { QuestionKey } from "./sayWants";

export interface QuestionProps {
  wants: Wants;
  errors: readonly FieldError[];
  findWork: Find;
  findEmployer: Find;
}

/** One question: how it is put to the person, its fields, and how the answer is read. */
export interface Question {
  readonly key: QuestionKey;
  readonly title: string;
  readonly lead: string;
  readonly Fields: (props: QuestionProps) => React.ReactNode;
  /** @param before - what was said before: only what changed of the setting is sent. */
  readonly read: (values: FormValues, before: Wants) => PreferencesInput;
}

const roundKm = (miles: number | null): number | null => (miles === null ? null : Math.round(kmOf(miles) * 10) / 10);

function WorkFields({ wants, errors, findWork }: QuestionProps) {
  const choices = (list: Wants["wanted"]) => list.map(({ code, title }) => ({ id: code, label: title }));
  return (
    <>
      <Chooser name="occupation.want" own="occupation.keywords" label="Work I’d like" hint="For example: gardens, library, driving. Add as many as you like." find={findWork} chosenFirst={choices(wants.wanted)} ownFirst={wants.keywords} error={errorFor(errors, "occupation.want") ?? errorFor(errors, "occupation.keywords")} />
      <Chooser name="occupation.avoid" own="occupation.keywordsAvoid" label="Work I don’t want" hint="Leave it empty if there is none." find={findWork} chosenFirst={choices(wants.avoided)} ownFirst={wants.keywordsAvoid} error={errorFor(errors, "occupation.avoid") ?? errorFor(errors, "occupation.keywordsAvoid")} />
    </>
  );
}

const PlaceFields = ({ wants, errors }: QuestionProps) => (
  <>
    <TextField name="place.home" label="Where would you travel from?" labelSize="s" hint="A town or a postcode. We only use it to measure how far a job is." defaultValue={wants.home} width={20} autoComplete="postal-code" error={errorFor(errors, "place.home")} />
    <NumberField name="place.furthestKm" label="How far would you go?" labelSize="s" suffix="miles" defaultValue={wants.furthestKm == null ? null : Math.round(milesOf(wants.furthestKm))} error={errorFor(errors, "place.furthestKm")} />
    <Checkboxes name="place.travelBy" label="How would you get there?" labelSize="s" small options={travelOptions} defaultValue={wants.travelBy} error={errorFor(errors, "place.travelBy")} />
    <Checkboxes name="place.workplaces" label="Where would you like to work?" labelSize="s" small options={workplaceOptions} defaultValue={wants.workplaces} error={errorFor(errors, "place.workplaces")} />
  </>
);

const HoursFields = ({ wants, errors }: QuestionProps) => (
  <>
    <NumberField name="hours.least" label="The fewest hours a week" labelSize="s" hint="Leave it empty if it doesn’t matter" suffix="hours" defaultValue={wants.hoursLeast} error={errorFor(errors, "hours.least")} />
    <NumberField name="hours.most" label="The most hours a week" labelSize="s" suffix="hours" defaultValue={wants.hoursMost} error={errorFor(errors, "hours.most")} />
  </>
);

const WhenFields = ({ wants }: QuestionProps) => (
  <>
    <WeekGrid name="when.week" caption="Times of the week that could suit you." defaultValue={wants.week == null ? [] : weekCellsOf(wants.week)} />
    <Checkbox name="when.varies" label="My weeks are not all the same. I’d like to talk about it." defaultChecked={wants.weekVaries} />
  </>
);

const PayFields = ({ wants, errors }: QuestionProps) => (
  <MoneyField name="pay.leastPenceAnHour" label="The least, an hour before tax" labelSize="s" hint="Every job here pays at least the legal minimum. Leave it empty if that is fine." suffix="an hour" defaultPence={wants.payLeastPenceAnHour} error={errorFor(errors, "pay.leastPenceAnHour")} />
);

const JobFields = ({ wants, errors }: QuestionProps) => (
  <>
    <Checkboxes name="contract.kinds" label="Which would be all right?" labelSize="s" hint="Tick none if it doesn’t matter" options={contractOptions} defaultValue={wants.contracts} error={errorFor(errors, "contract.kinds")} />
    <DateField name="start.earliest" label="The earliest you could start" labelSize="s" hint="Leave it empty if any time is fine. For example, 27 3 2027" defaultValue={wants.earliestStart} error={errorFor(errors, "start.earliest")} />
  </>
);

const wishOf = (wants: Wants, code: string): string => wants.setting.find(({ feature }) => feature === code)?.says ?? "neutral";

const SettingFields = ({ wants }: QuestionProps) => (
  <>
    {features.map(({ group, features: inGroup }) => (
      <section key={group} className="al-section" aria-label={group}>
        <h2 className="nhsuk-heading-m">{group}</h2>
        {inGroup.map(({ code, label, hint }) => <Segments key={code} name={`setting.${code}`} label={label} hint={hint} options={wishes} defaultValue={wishOf(wants, code)} />)}
      </section>
    ))}
  </>
);

const EmployersFields = ({ wants, errors, findEmployer }: QuestionProps) => (
  <Chooser name="employers.avoid" label="Employers I would not work for" hint="Type a part of the name. They are never told." find={findEmployer} chosenFirst={wants.employersAvoided.map(({ id, name }) => ({ id, label: name }))} error={errorFor(errors, "employers.avoid")} />
);

const HelpFields = ({ wants, errors }: QuestionProps) => (
  <>
    {helpOptions.map(({ group, options }) => (
      <Checkboxes key={group} name="adjustments.codes" label={group} labelSize="s" small options={options} defaultValue={wants.adjustments} error={errorFor(errors, "adjustments.codes")} />
    ))}
  </>
);

const readSetting = (values: FormValues, before: Wants): PreferencesInput => ({
  setting: features.flatMap(({ features: inGroup }) => inGroup).map(({ code }) => ({ feature: code as SettingFeature, says: (values.text(`setting.${code}`) || wishOf(before, code)) as Wish })),
});

/** The nine questions, in their order. */
export const questions: readonly Question[] = [
  {
    key: "work", title: "What kind of work would you like?", lead: "Choose from what we find, or use your own words.", Fields: WorkFields,
    read: (values) => ({ occupation: { want: values.list("occupation.want"), avoid: values.list("occupation.avoid"), keywords: values.list("occupation.keywords"), keywordsAvoid: values.list("occupation.keywordsAvoid") } }),
  },
  {
    key: "place", title: "Where could you work?", lead: "It’s not a promise, and you can change it whenever you like.", Fields: PlaceFields,
    read: (values) => ({ place: { home: values.text("place.home"), furthestKm: roundKm(values.number("place.furthestKm")), travelBy: values.list("place.travelBy") as TravelBy[], workplaces: values.list("place.workplaces") as Workplace[] } }),
  },
  {
    key: "hours", title: "How many hours a week?", lead: "A few hours count. Many people begin with less and add to it.", Fields: HoursFields,
    read: (values) => ({ hours: { least: values.number("hours.least"), most: values.number("hours.most") } }),
  },
  {
    key: "when", title: "When could you work?", lead: "Tick every time that could suit you. It’s not a promise, and you can change it whenever you like.", Fields: WhenFields,
    read: (values) => ({ when: { week: values.list("when.week").length > 0 ? weekGridOf(values.list("when.week")) : null, varies: values.ticked("when.varies") } }),
  },
  {
    key: "pay", title: "What should it pay?", lead: "Your specialist can work out with you what you would have each week.", Fields: PayFields,
    read: (values) => ({ pay: { leastPenceAnHour: values.pence("pay.leastPenceAnHour") } }),
  },
  {
    key: "job", title: "What kind of job?", lead: "And when you could begin.", Fields: JobFields,
    read: (values) => ({ contract: { kinds: values.list("contract.kinds") as ContractKind[] }, start: { earliest: values.date("start.earliest") } }),
  },
  {
    key: "setting", title: "What should the job be like?", lead: "“Never” leaves a job out. “Rather not” only puts it further down.", Fields: SettingFields,
    read: readSetting,
  },
  {
    key: "employers", title: "Is there anywhere you would not work?", lead: "Perhaps because you worked there before.", Fields: EmployersFields,
    read: (values) => ({ employers: { avoid: values.list("employers.avoid") } }),
  },
  {
    key: "help", title: "What would help you at work?", lead: "Only your specialist sees this. No employer does, until you say so.", Fields: HelpFields,
    read: (values) => ({ adjustments: { codes: values.list("adjustments.codes") as AdjustmentCode[] } }),
  },
];

export const questionAt = (key: string | undefined): Question | undefined => questions.find((each) => each.key === key);

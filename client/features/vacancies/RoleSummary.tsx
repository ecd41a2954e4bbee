import type { ReactNode } from "react";
import { inAskingOrder, sayAdjustment } from "../../lib/adjustments";
import { recordDate } from "../../lib/dates";
import { SETTING_COUNT } from "../../lib/settings";
import { capital, count, joined } from "../../lib/words";
import { Flag, Mark, SummaryList } from "../../ui";
import type { KeptRole } from "./keeping";
import { RoleText } from "./RoleText";
import { contractWords, hasNotOf, hasOf, hoursOf, kindWords, payOf, placeOf, saySettings, timesOf, workplaceWords } from "./roleWords";

type Remark = KeptRole["check"]["suggestions"][number];

const NONE = <span className="al-mute">Not said</span>;

/** A text with the words a suggestion is about marked. */
function Marked({ text, phrases }: { text: string; phrases: readonly string[] }) {
  return text.split(/\n\s*\n/).map((part, index) => {
    const phrase = phrases.find((each) => part.includes(each));
    if (!phrase) return <RoleText key={index} text={part} />;
    const at = part.indexOf(phrase);
    return <p key={index}>{part.slice(0, at)}<Mark>{phrase}</Mark>{part.slice(at + phrase.length)}</p>;
  });
}

/** What must and what may be better about the fields of one row. */
function Remarks({ role, paths, acts }: { role: KeptRole; paths: readonly string[]; acts?: (remark: KeptRole["check"]["problems"][number]) => ReactNode }) {
  const about = <R extends { path: string }>(remarks: readonly R[]): R[] => remarks.filter(({ path }) => paths.includes(path));
  return (
    <>
      {about(role.check.problems).map((problem) => <Flag key={problem.message} kind="problem" says={`${problem.message}.`}>{acts?.(problem)}</Flag>)}
      {about(role.check.suggestions).map((suggestion: Remark) => <Flag key={suggestion.message} kind="suggestion" says={suggestion.message} />)}
    </>
  );
}

interface RowOf {
  key: string;
  /** The fields it stands for: remarks about them are drawn in it, and the first is where an error leads. */
  paths: readonly string[];
  value: ReactNode;
}

const title = (role: KeptRole) => role.title || NONE;

const sections = (role: KeptRole): { heading: string; part: string; rows: RowOf[] }[] => {
  const phrases = role.check.suggestions.flatMap(({ phrase }) => phrase ?? []);
  const [has, hasNot] = [hasOf(role.setting), hasNotOf(role.setting)];
  const unsaid = SETTING_COUNT - role.setting.length;
  return [
    {
      heading: "The job", part: "job", rows: [
        { key: "Title", paths: ["job.title"], value: title(role) },
        { key: "Kind", paths: ["job.kind", "job.positions"], value: `${kindWords[role.kind]}, ${count(role.positions, "person", "people")}` },
        { key: "Contract", paths: ["job.contract"], value: role.contract ? contractWords[role.contract] : NONE },
        { key: "What the work is", paths: ["job.summary", "job.duties"], value: role.summary ? <><Marked text={role.summary} phrases={phrases} />{role.duties && <Marked text={role.duties} phrases={phrases} />}</> : NONE },
        { key: "Occupation", paths: ["job.occupationCode"], value: role.occupation?.title ?? NONE },
      ],
    },
    {
      heading: "Where", part: "where", rows: [
        { key: "Place", paths: ["where.placeText", "where.siteId"], value: joined([placeOf(role.place), role.place.postcode]) || NONE },
        { key: "Working from home", paths: ["where.workplace"], value: role.place.workplace ? workplaceWords[role.place.workplace] : NONE },
      ],
    },
    {
      heading: "When and how much", part: "when", rows: [
        { key: "Hours a week", paths: ["when.hoursLeast", "when.hoursMost"], value: hoursOf(role) ?? NONE },
        { key: "Days and times", paths: ["when.weekGrid"], value: joined([timesOf({ ...role, whenNote: "" }), role.whenNote], ". ") || NONE },
        { key: "Start", paths: ["when.startsOn"], value: role.startsOn ? recordDate(role.startsOn) : "As soon as possible" },
      ],
    },
    { heading: "Pay", part: "pay", rows: [{ key: "Amount", paths: ["pay.leastPence", "pay.note"], value: joined([payOf(role.pay), role.payNote]) || NONE }] },
    {
      heading: "What it is like to work here", part: "setting", rows: [
        { key: "Yes", paths: ["setting.has"], value: has.length > 0 ? saySettings(has) : NONE },
        { key: "No", paths: ["setting.hasNot"], value: hasNot.length > 0 ? saySettings(hasNot) : NONE },
        ...(unsaid > 0 ? [{ key: "Not said", paths: [], value: `${capital(count(unsaid, "line"))}. You can send the role without these.` }] : []),
      ],
    },
    {
      heading: "What you can offer", part: "offer", rows: [
        {
          key: "On offer", paths: ["offer.adjustments"],
          value: role.adjustments.length > 0 ? <ul className="nhsuk-list">{inAskingOrder(role.adjustments).map((code) => <li key={code}>{sayAdjustment(code)}</li>)}</ul> : "Nothing ticked",
        },
      ],
    },
    {
      heading: "How people apply", part: "apply", rows: [
        { key: "How", paths: ["apply.how", "apply.applyTo"], value: role.howToApply ? <>{howWords[role.howToApply]}{role.applyTo && <><br />{role.applyTo}</>}{role.applyNote && <RoleText text={role.applyNote} />}</> : NONE },
        { key: "Answer within", paths: ["apply.answerWithinDays"], value: role.answerWithinDays ? count(role.answerWithinDays, "working day") : NONE },
        { key: "Last day to apply", paths: ["apply.closesOn"], value: role.closesOn ? recordDate(role.closesOn) : "No closing date" },
        { key: "Whom we talk to", paths: ["apply.contactName", "apply.contactEmail", "apply.contactPhone"], value: joined([role.contactName, role.contactEmail, role.contactPhone]) || NONE },
      ],
    },
  ];
};

const howWords = { through_service: "The service introduces people. You choose whom to meet.", link: "On your own page", email: "By email", phone: "By phone" } as const;

/**
 * Everything a role says, part by part.
 *
 * @param changeAt - the address of the parts, where it may be changed: `/employer/roles/…/edit`.
 * @param remarks - whether problems and suggestions stand in the rows they are about.
 * @param acts - what can be pressed inside a problem.
 */
export const RoleSummary = ({ role, changeAt, remarks = false, acts }: { role: KeptRole; changeAt: string | null; remarks?: boolean; acts?: (remark: KeptRole["check"]["problems"][number]) => ReactNode }) => (
  <div className="al-check">
    {sections(role).map(({ heading, part, rows }) => (
      <section key={part} aria-label={heading}>
        <h2 className="nhsuk-heading-m">{heading}</h2>
        <SummaryList
          rows={rows.map(({ key, value, paths }) => ({
            key,
            id: paths.find((path) => role.check.problems.some((problem) => problem.path === path)) ?? paths[0],
            value: <>{value}{remarks && <Remarks role={role} paths={paths} acts={acts} />}</>,
            ...(changeAt ? { change: { to: `${changeAt}/${part}`, about: key.toLowerCase() } } : {}),
          }))}
        />
      </section>
    ))}
  </div>
);

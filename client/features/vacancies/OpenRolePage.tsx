import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { Link, useParams } from "react-router";
import { OpenRoleDocument, type OpenRole_VacancyFragment, type QuestionDimension } from "../../../schema/generated/public";
import { sayDate } from "../../lib/dates";
import { saySetting } from "../../lib/settings";
import { useProvider } from "../../lib/session";
import { telephone } from "../../lib/telephone";
import { count, joined } from "../../lib/words";
import { inAskingOrder, sayAdjustment } from "../../lib/adjustments";
import { Facts, LinkButton, Loaded, Page, Panel, Section, SummaryList, Tag, Ticks } from "../../ui";
import { AskUs } from "./AskUs";
import { RoleText } from "./RoleText";
import { contractWords, hasNotOf, hasOf, hoursOf, kindWords, payOf, placeOf, timesOf, workplaceWords } from "./roleWords";

type Role = OpenRole_VacancyFragment;

/** Puts the role's JobPosting into the page's head, in place of the one the server wrote there, and takes it away afterwards. */
function useJobPosting(json: string | null | undefined): void {
  useEffect(() => {
    document.getElementById("job-posting")?.remove();
    if (!json) return undefined;
    const element = document.createElement("script");
    element.type = "application/ld+json";
    element.id = "job-posting";
    element.textContent = JSON.stringify({ ...(JSON.parse(json) as object), url: `${location.origin}${location.pathname}` });
    document.head.append(element);
    return () => element.remove();
  }, [json]);
}

const NOT_KNOWN = <span className="al-mute">Not known yet</span>;

function factsOf(role: Role): { key: string; value: React.ReactNode }[] {
  return [
    { key: "Pay", value: payOf(role.pay) ? <><strong>{payOf(role.pay)}</strong>{role.payNote && <><br />{role.payNote}</>}</> : role.payNote || NOT_KNOWN },
    { key: "Hours", value: hoursOf(role) ?? NOT_KNOWN },
    { key: "When", value: timesOf(role) ?? NOT_KNOWN },
    { key: "Where", value: joined([placeOf(role.place), role.place.postcode]) || NOT_KNOWN },
    ...(role.place.workplace ? [] : [{ key: "Working from home", value: NOT_KNOWN }]),
    { key: "Contract", value: role.contract ? contractWords[role.contract] : role.kind === "paid_role" ? NOT_KNOWN : kindWords[role.kind] },
    { key: "Start", value: role.startsOn ? sayDate(role.startsOn) : "As soon as both are ready" },
    ...(role.closesOn ? [{ key: "Apply by", value: sayDate(role.closesOn) }] : []),
    ...(role.positions > 1 ? [{ key: "How many", value: count(role.positions, "person", "people") }] : []),
  ];
}

const unknownsOf = (role: Role): QuestionDimension[] =>
  ([
    [!payOf(role.pay) && role.payNote === "", "pay"], [!hoursOf(role), "hours"], [!timesOf(role), "when"], [!placeOf(role.place), "place"], [role.place.workplace === null, "workplace"],
    [role.kind === "paid_role" && role.contract === null, "contract"], [role.setting.length === 0, "setting"], [role.adjustments.length === 0, "adjustments"],
  ] as const).flatMap(([missing, dimension]) => (missing ? [dimension] : []));

const safeLink = (address: string): string | null => (/^https?:\/\//i.test(address) ? address : null);

function HowToApply({ role }: { role: Role }) {
  const { name, phone } = useProvider();
  const to = role.applyTo ?? "";
  return (
    <Section title="How to apply">
      {role.howToApply === "link" && safeLink(to) && <p><a href={safeLink(to)!} rel="noreferrer">Apply on the employer’s own page</a></p>}
      {role.howToApply === "email" && <p>Write to <a href={`mailto:${to}`}>{to}</a>.</p>}
      {role.howToApply === "phone" && <p>Ring <a href={telephone(to)}>{to}</a>.</p>}
      {(role.howToApply === "through_service" || !role.howToApply) && <p>{name} introduces people to this employer. You choose what they are told, line by line.</p>}
      {role.applyNote && <RoleText text={role.applyNote} />}
      {role.answerWithinDays && <p>They answer within {count(role.answerWithinDays, "working day")}.</p>}
      <Panel look="mist" title="Would you like someone alongside?" size="s">
        <p>We can talk the role through with you, help you apply, and stay in touch after you start. It is free.</p>
        <LinkButton to="/get-help" kind="secondary">Get help with this</LinkButton>
        <p>If you already have a specialist with us, tell them, or ring <a href={telephone(phone)}>{phone}</a>.</p>
      </Panel>
    </Section>
  );
}

function Setting({ role }: { role: Role }) {
  const [has, hasNot] = [hasOf(role.setting), hasNotOf(role.setting)];
  return (
    <Section title="What it’s like">
      {has.length > 0 && <><h3 className="nhsuk-heading-s">Part of the job</h3><Ticks kind="do" lines={has.map(saySetting)} /></>}
      {hasNot.length > 0 && <><h3 className="nhsuk-heading-s">Not part of the job</h3><Ticks kind="dont" lines={hasNot.map(saySetting)} /></>}
      {role.setting.length === 0 && <p>Not known yet.</p>}
    </Section>
  );
}

const OpenRole = ({ role }: { role: Role }) => (
  <Page
    title={role.title}
    back={{ to: "/roles", label: "Find a role" }}
    lead={joined([role.employer.name, placeOf(role.place)])}
    status={role.kind === "paid_role" ? undefined : <Tag>{kindWords[role.kind]}</Tag>}
  >
    <Facts pay={payOf(role.pay)} facts={[hoursOf(role), role.contract && contractWords[role.contract], role.place.workplace && workplaceWords[role.place.workplace]]} />
    <Section title="The job"><RoleText text={role.summary} />{role.duties && <RoleText text={role.duties} />}</Section>
    <Section title="At a glance"><SummaryList rows={factsOf(role)} /></Section>
    <Setting role={role} />
    <Section title="Changes they offer">
      {role.adjustments.length > 0
        ? <><ul className="nhsuk-list nhsuk-list--bullet">{inAskingOrder(role.adjustments).map((code) => <li key={code}>{sayAdjustment(code)}</li>)}</ul><p>You can ask for others. You never need to say why.</p></>
        : <p>Not known yet. You can ask for changes all the same, and you never need to say why.</p>}
    </Section>
    {unknownsOf(role).length > 0 && <AskUs id={role.id} title={role.title} unknown={unknownsOf(role)} />}
    <HowToApply role={role} />
    {role.employer.about && <Section title="Who you would work for"><RoleText text={role.employer.about} /></Section>}
  </Page>
);

const Gone = () => (
  <Page title="This role is not open any more" back={{ to: "/roles", label: "Find a role" }}>
    <p>It may have been filled or taken down, or the address may have a mistake in it.</p>
    <p><Link to="/roles">See the roles that are open today</Link></p>
  </Page>
);

/** One open role, for anybody. */
export function OpenRolePage() {
  const { id = "" } = useParams();
  const result = useQuery(OpenRoleDocument, { variables: { id } });
  useJobPosting(result.data?.openVacancy?.jobPosting);
  if (result.data) return result.data.openVacancy ? <OpenRole role={result.data.openVacancy} /> : <Gone />;
  return <Page title="A role" back={{ to: "/roles", label: "Find a role" }}><Loaded result={result} what="the role">{() => null}</Loaded></Page>;
}

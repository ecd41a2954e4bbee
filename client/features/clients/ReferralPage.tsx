import { useQuery } from "@apollo/client/react";
import { Link, useParams } from "react-router";
import { type ReferralPage_ReferralFragment, ReferralPageDocument } from "../../../schema/generated/specialists";
import { sayWaiting, shortDate, shortDateTime } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { telephone } from "../../lib/telephone";
import { capital, joined } from "../../lib/words";
import { Block, Columns, EmptyState, Flag, LinkButton, Loaded, Log, Page, RuledList, SidePart, Tag } from "../../ui";
import { contactFirst, helpWords } from "./clientWords";
import { ReferralActs } from "./ReferralActs";
import { declineReasons, referralStates, referrerKinds, sourceWords } from "./referralWords";

export type Referral = ReferralPage_ReferralFragment;

/** One referral: what was said, and the next act. */
export function ReferralPage() {
  const { id = "" } = useParams();
  const found = useQuery(ReferralPageDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  useChanges(["referral"], () => void found.refetch().catch(() => undefined));
  return (
    <Loaded result={found} what="the referral">
      {({ referral }) => referral ? <OneReferral referral={referral} onChanged={() => void found.refetch()} /> : <Gone />}
    </Loaded>
  );
}

const back = { to: "/staff/clients/referrals", label: "Referrals" };

const Gone = () => (
  <Page title="Referral not found" columns="full" back={back}>
    <EmptyState title="This referral is not in your queue."><p>Another team may have taken it.</p><LinkButton kind="secondary" to={back.to}>Back to the referrals</LinkButton></EmptyState>
  </Page>
);

function OneReferral({ referral, onChanged }: { referral: Referral; onChanged: () => void }) {
  const state = referralStates[referral.state];
  const waits = ["received", "awaiting_risk_assessment", "informal_discussion"].includes(referral.state);
  return (
    <Page
      title="One referral" heading={referral.personName} columns="full" back={back}
      lead={<><Tag colour={state.colour}>{state.label}</Tag> {joined([sourceWords[referral.source], helpWords[referral.helpWith], waits ? capital(sayWaiting(referral.receivedAt)) : null, referral.teamName ?? "No team yet", referral.reference], ". ")}</>}
    >
      <Columns side={<Side referral={referral} />}>
        <ReferralActs referral={referral} onChanged={onChanged} />
        <Block title="What was said">
          <RuledList dense rows={said(referral)} />
        </Block>
        <Block title="What was done">
          <Log entries={referral.events.map((event) => ({ key: event.id, when: shortDate(event.at), what: sayEvent(event) }))} />
        </Block>
      </Columns>
    </Page>
  );
}

function said(referral: Referral): { key: string; value: React.ReactNode }[] {
  const rows: [string, React.ReactNode][] = [
    ["Would like help with", helpWords[referral.helpWith]],
    ["In their words", referral.whatWouldHelp && <p key="words" className="al-words">{referral.whatWouldHelp}</p>],
    ["Reach them", <ReachThem key="reach" referral={referral} />],
    ["When and how", referral.contactNote],
    ["Lives", referral.place],
    ["Language", referral.languageNeeds],
    ["Format", referral.formatNeeds],
  ];
  return rows.filter(([, value]) => value).map(([key, value]) => ({ key, value }));
}

function ReachThem({ referral: { personPhone, personEmail, preferredContact } }: { referral: Referral }) {
  return (
    <>
      {personPhone && <a href={telephone(personPhone)}>{personPhone}</a>}
      {personPhone && personEmail && ", "}
      {personEmail && <a href={`mailto:${personEmail}`}>{personEmail}</a>}
      {(personPhone || personEmail) && ", "}{contactFirst[preferredContact]}
    </>
  );
}

function Side({ referral }: { referral: Referral }) {
  return (
    <>
      <SidePart title="Risk assessment"><p>{sayRisk(referral)}</p></SidePart>
      {referral.source !== "self" && (
        <SidePart title="Referred by">
          <p>
            {joined([referral.referrerName, referral.referrerRole || referrerKinds.find(({ value }) => value === referral.referrerKind)?.label])}<br />
            {referral.referrerTeam}
            {referral.referrerPhone && <><br /><a href={telephone(referral.referrerPhone)}>{referral.referrerPhone}</a></>}
            {referral.referrerEmail && <><br /><a href={`mailto:${referral.referrerEmail}`}>{referral.referrerEmail}</a></>}
          </p>
        </SidePart>
      )}
      {referral.similar.length > 0 && (
        <SidePart title="Perhaps the same person">
          <Flag kind="suggestion" says="The same telephone or email stands in:"><ul className="nhsuk-list">{referral.similar.map((other) => <li key={other.id}><Link to={`/staff/clients/referrals/${other.id}`}>{other.personName}, {other.reference}</Link></li>)}</ul></Flag>
        </SidePart>
      )}
    </>
  );
}

function sayRisk({ riskAssessment, riskAssessmentOn, riskAssessmentAskedOn }: Referral): string {
  if (riskAssessment === "up_to_date" && riskAssessmentOn) return `In, dated ${shortDate(riskAssessmentOn)}.`;
  return riskAssessment === "asked_for" && riskAssessmentAskedOn ? `Asked for on ${shortDate(riskAssessmentAskedOn)}. Not in.` : "Not asked for.";
}

function sayEvent({ kind, from, to, reason, staffName, at }: Referral["events"][number]): string {
  const by = staffName ? `, ${staffName}` : "";
  const time = shortDateTime(at).split(", ").at(-1);
  const words = (): string => {
    if (kind === "team") return `Taken by ${to}`;
    if (kind === "risk_assessment") return to === "asked_for" ? "Risk assessment asked for" : `Risk assessment in, dated ${shortDate(reason)}`;
    if (kind === "note") return reason;
    if (!from) return "Came in";
    const state = referralStates[to as keyof typeof referralStates]?.label ?? to;
    return joined([state, declineReasons.reduce((text, { value, label }) => text.replace(value, label), reason)], ": ");
  };
  return `${words()}${by}, ${time}`;
}

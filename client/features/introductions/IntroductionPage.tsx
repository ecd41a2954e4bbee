import { useQuery } from "@apollo/client/react";
import { Link, useParams } from "react-router";
import { type IntroductionPage_IntroductionFragment, StaffIntroductionDocument } from "../../../schema/generated/specialists";
import { sayPay } from "../../lib/amounts";
import { recordDate, sayDue, shortDate, shortDateTime } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { joined } from "../../lib/words";
import { Block, Columns, Loaded, Log, NotThere, Page, RuledList, SidePart, Tag } from "../../ui";
import { NextForStaff } from "./NextForStaff";
import { RecordStep } from "./RecordStep";
import { StaffInterview } from "./StaffInterview";
import { BY_WORDS, reasonWords, STATE_WORDS, STEP_WORDS, TURN_COLOUR } from "./staffWords";

type Introduction = IntroductionPage_IntroductionFragment;

/** One introduction as its service sees it: what is next, the interview, what has happened. */
export function IntroductionPage() {
  const { id = "" } = useParams();
  const found = useQuery(StaffIntroductionDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  const again = (): void => void found.refetch().catch(() => undefined);
  useChanges(["introduction", "meeting", "shared", "placement"], again);
  return (
    <Loaded result={found} what="the introduction">
      {({ introduction }) => introduction === null || introduction === undefined ? <NotThere what="introduction" to="/staff/introductions" back="Introductions" /> : <One introduction={introduction} again={again} />}
    </Loaded>
  );
}

function One({ introduction, again }: { introduction: Introduction; again: () => void }) {
  const { clientName, employerName, vacancyTitle, next, state } = introduction;
  return (
    <Page
      title="Introduction"
      heading={`${clientName} to ${employerName}`}
      caption={joined([vacancyTitle, introduction.vacancyPlace])}
      lead={`${STATE_WORDS[state]}${introduction.reason ? `: ${reasonWords(introduction.reason) ?? introduction.reason.replaceAll("_", " ")}` : ""}.${next.dueOn ? ` Next ${sayDue(next.dueOn)}.` : ""}`}
      status={next.step !== "nothing" && <Tag colour={TURN_COLOUR[next.whose]}>{STEP_WORDS[next.step]}</Tag>}
      back={{ to: "/staff/introductions", label: "Introductions" }}
      columns="full"
    >
      <Columns side={<Aside introduction={introduction} />}>
        <NextForStaff introduction={introduction} again={again} />
        <StaffInterview introduction={introduction} again={again} />
        <RecordStep introduction={introduction} />
        <Block title="What has happened">
          <Log
            entries={introduction.events.toReversed().map((event) => ({
              key: `${event.state}${event.at}`,
              when: shortDateTime(event.at),
              what: `${STATE_WORDS[event.state]}, by ${event.byName ?? BY_WORDS[event.by] ?? event.by}${reasonWords(event.reason) ? `: ${reasonWords(event.reason)}` : ""}`,
            }))}
          />
        </Block>
      </Columns>
    </Page>
  );
}

const Aside = ({ introduction: { clientId, clientName, consentUntil, introducedAt, employerId, employerName, vacancyId, offer } }: { introduction: Introduction }) => (
  <>
    <SidePart title="Sharing">
      <p>{consentUntil ? `Yes to ${employerName}, until ${recordDate(consentUntil)}.` : `No yes to ${employerName} now.`}</p>
      {introducedAt && <p>Introduced {shortDate(introducedAt)}.</p>}
      <p><Link to={`/staff/clients/${clientId}/sharing`}>What {clientName} shares</Link></p>
    </SidePart>
    {offer && (
      <SidePart title="Offer">
        <RuledList dense rows={[
          { key: "Pay", value: offer.payPenceAnHour == null ? "Not paid" : sayPay(offer.payPenceAnHour) },
          { key: "Hours", value: `${offer.hoursAWeek} a week` },
          { key: "Starts", value: shortDate(offer.startsOn) },
        ]} />
      </SidePart>
    )}
    <SidePart title="Open">
      <p><Link to={`/staff/clients/${clientId}`}>{clientName}</Link><br /><Link to={`/staff/employers/${employerId}`}>{employerName}</Link><br /><Link to={`/staff/roles/${vacancyId}`}>The role</Link></p>
    </SidePart>
  </>
);

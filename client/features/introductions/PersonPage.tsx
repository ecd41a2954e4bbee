import { useMutation } from "@apollo/client/react";
import { useEffect } from "react";
import { useParams } from "react-router";
import { AcknowledgeIntroductionDocument, type PersonPage_PersonFragment } from "../../../schema/generated/employers";
import { joined } from "../../lib/words";
import { Columns, Loaded, NotThere, Page, Tag } from "../../ui";
import { SharingNotices } from "../consent/SharingNotices";
import { WhileSharing } from "../consent/SharingPaused";
import { BeforeAnOffer, YourContact } from "./BesidePerson";
import { NextForEmployer } from "./NextForEmployer";
import { PersonHistory } from "./PersonHistory";
import { SharedLines } from "./SharedLines";
import { called, NEXT_TAG } from "./personWords";
import { usePerson } from "./usePerson";

const BACK = { to: "/employer/people", label: "People" };
/** Steps before an offer: until then health may not be asked about. */
const BEFORE_OFFER = ["offer_times", "choose_time", "meet", "say_how_it_went", "decide"];

/** One person introduced: the next step first, then exactly what they chose to share. */
export function PersonPage() {
  const { id = "" } = useParams();
  const found = usePerson(id);
  return (
    <WhileSharing around={(words) => <Page title="Person introduced" heading="A person introduced to you" back={BACK}>{words}</Page>}>
      <Loaded result={found} what="this person">
        {({ person }) => (person ? <Person person={person} /> : <NotThere what="person" to={BACK.to} back={BACK.label} />)}
      </Loaded>
    </WhileSharing>
  );
}

/** Says to the service that somebody has looked. Once; nothing to press. */
function useAcknowledge({ id, state }: PersonPage_PersonFragment): void {
  const [acknowledge] = useMutation(AcknowledgeIntroductionDocument);
  useEffect(() => {
    if (state === "introduced") void acknowledge({ variables: { id } }).catch(() => undefined);
  }, [acknowledge, id, state]);
}

function Person({ person }: { person: PersonPage_PersonFragment }) {
  useAcknowledge(person);
  const { next, contact, stillShared } = person;
  const name = called(person.name, contact?.displayName);
  const tag = next && NEXT_TAG[next.step];
  return (
    <Page
      title={`Person introduced, ${person.vacancyTitle}`}
      heading={stillShared ? name.full : "No longer shared"}
      caption={`Introduced for ${joined([person.vacancyTitle, person.vacancyPlace])}`}
      status={tag && <Tag colour={tag.colour}>{tag.words}</Tag>}
      back={BACK}
      columns="full"
    >
      <Columns
        side={(
          <>
            {next && BEFORE_OFFER.includes(next.step) && <BeforeAnOffer who={name} />}
            {contact && <YourContact contact={contact} introductionId={person.id} />}
          </>
        )}
      >
        <SharingNotices handle={person.handle} />
        {stillShared ? (
          <>
            <NextForEmployer person={person} who={name} />
            <SharedLines person={person} who={name} />
            <PersonHistory person={person} />
          </>
        ) : <NoLongerShared contact={contact?.displayName} />}
      </Columns>
    </Page>
  );
}

/** The same stub whatever the reason: stopped, run out, or over. */
const NoLongerShared = ({ contact }: { contact?: string }) => (
  <>
    <p>What was shared about this person is no longer shared with you. Please delete any copy that you made.</p>
    {contact && <p>If you have a question, ring {contact}.</p>}
  </>
);

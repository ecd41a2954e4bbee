import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { AcknowledgeSafeguardingDocument, LookAgainAtSafeguardingDocument, type Safeguarding_DisclosureFragment, SafeguardingPageDocument, TellClientOfSafeguardingDocument } from "../../../schema/generated/specialists";
import { recordDate, shortDateTime } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { Actions, Block, Button, Confirm, DateField, Details, EmptyState, ErrorSummary, Form, Loaded, Page, RuledList, Tag, TextArea } from "../../ui";
import { GROUND_WORDS, ORGANISATION_WORDS } from "./safeguardingWords";

type Disclosure = Safeguarding_DisclosureFragment;
const LATER = "Nothing was changed. Try again in a moment.";

/** For service managers and the data-protection officer: everything that was passed on without consent. */
export function SafeguardingListPage() {
  const result = useQuery(SafeguardingPageDocument, { fetchPolicy: "cache-and-network" });
  return (
    <Page title="Passed on without consent" lead="What service managers passed on to keep somebody safe. The data-protection officer looks at each." columns="full" back={{ to: "/staff/service", label: "Service" }}>
      <Loaded result={result} what="the list">
        {({ safeguardingDisclosures, dataProtectionOfficer }) => (
          <>
            <p>Data-protection officer: {dataProtectionOfficer ? dataProtectionOfficer.name : "none is named"}. <Link to="/staff/service/data-protection-officer">{dataProtectionOfficer ? "Change" : "Name one"}</Link></p>
            {safeguardingDisclosures.length === 0 && <EmptyState title="There is nothing here that you may see."><p>Service managers and the data-protection officer see what was passed on without consent.</p></EmptyState>}
            {safeguardingDisclosures.map((each) => <One key={each.id} disclosure={each} />)}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function One({ disclosure }: { disclosure: Disclosure }) {
  const { clientId, clientName, toldAt, lookAgainOn, acknowledgedAt } = disclosure;
  const text = (words: string) => <span className="al-lines">{words}</span>;
  return (
    <Block title={`${clientName}, ${recordDate(disclosure.passedOn)}`} panel>
      <p>
        {acknowledgedAt ? <Tag colour="green">Looked at</Tag> : <Tag colour="yellow">Waits for the officer</Tag>}{" "}
        {toldAt ? <Tag colour="grey">Client told</Tag> : <Tag colour="red">Client not told</Tag>}
      </p>
      {!toldAt && lookAgainOn && <p><b className="al-strong">Do not speak of it to {clientName}.</b> Look again by {recordDate(lookAgainOn)}: on that day they see it.</p>}
      <Details summary={`All of it: ${clientName}`}>
        <RuledList
          dense
          rows={[
            { key: "Passed on by", value: `${disclosure.madeByName}, written down ${shortDateTime(disclosure.recordedAt)}` },
            { key: "Told", value: `${disclosure.toldName}, ${disclosure.organisation} (${ORGANISATION_WORDS[disclosure.organisationKind].toLowerCase()})` },
            { key: "What was said", value: text(disclosure.said) },
            { key: "What in law allowed it", value: GROUND_WORDS[disclosure.ground] },
            { key: "Why it was needed", value: text(disclosure.reason) },
            { key: "Client told", value: toldAt ? shortDateTime(toldAt) : "No" },
            ...(disclosure.unsafeReason ? [{ key: "Why telling was unsafe", value: text(disclosure.unsafeReason) }] : []),
            { key: "Looked at", value: acknowledgedAt ? `${disclosure.acknowledgedByName ?? "The officer"}, ${shortDateTime(acknowledgedAt)}` : "Not yet" },
          ]}
        />
        <p><Link to={`/staff/clients/${clientId}`}>Open {clientName}</Link></p>
      </Details>
      <Acts disclosure={disclosure} />
    </Block>
  );
}

function Acts({ disclosure }: { disclosure: Disclosure }) {
  const [acknowledge] = useMutation(AcknowledgeSafeguardingDocument);
  const [tell] = useMutation(TellClientOfSafeguardingDocument);
  const { id, clientName, canAcknowledge, canTell, toldAt } = disclosure;
  const [mine] = useState({ canAcknowledge, canTell }); // an act keeps its place to say what came of it
  return (
    <>
      {(mine.canAcknowledge || mine.canTell) && (
        <Actions>
          {mine.canAcknowledge && <Confirm label="I have looked at it" about={clientName} small question="Have you read all of it?" yes="Yes, I have looked at it" no="Not yet" done="Written down that you have looked at it." failed={LATER} act={async () => (await acknowledge({ variables: { id } })).data?.acknowledgeSafeguarding.userErrors[0]?.message} />}
          {mine.canTell && <Confirm label="Tell them now" about={clientName} small question={`Tell ${clientName} now? It shows in the portal at once.`} yes="Yes, tell them" no="Not yet" done={`${clientName} is told.`} failed={LATER} act={async () => (await tell({ variables: { id } })).data?.tellClientOfSafeguarding.userErrors[0]?.message} />}
        </Actions>
      )}
      {canTell && !toldAt && <Details summary={`Set another day: ${clientName}`}><AnotherDay disclosure={disclosure} /></Details>}
    </>
  );
}

function AnotherDay({ disclosure: { id, lookAgainOn } }: { disclosure: Disclosure }) {
  const [look] = useMutation(LookAgainAtSafeguardingDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Form
      name={`look ${id}`}
      onSubmit={async (values) => setErrors((await look({ variables: { input: { id, on: values.date("on") ?? "", reason: values.text("reason") } } })).data?.lookAgainAtSafeguarding.userErrors ?? [])}
    >
      <ErrorSummary errors={errors} title="The day was not changed" />
      <DateField name="on" label="When you look at it again" hint="Within 90 days." defaultValue={lookAgainOn ?? undefined} required="Write the day" error={errorFor(errors, "on") ?? errorFor(errors, "lookAgainOn")} />
      <TextArea name="reason" label="Why telling is unsafe still" hint="At least 40 characters." rows={3} most={2000} required="Write why telling is unsafe still" error={errorFor(errors, "reason")} />
      <Button kind="secondary">Set the day</Button>
    </Form>
  );
}

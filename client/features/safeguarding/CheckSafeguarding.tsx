import { useEffect } from "react";
import { recordDate } from "../../lib/dates";
import { Button, ButtonPair, ErrorSummary, Form, SummaryList } from "../../ui";
import type { About, Filled } from "./RecordSafeguardingPage";
import { GROUND_WORDS, ORGANISATION_WORDS } from "./safeguardingWords";

/** The second step: everything as it will stand, and who will know. */
export function CheckSafeguarding({ client, filled, onKeep, onChange }: { client: About; filled: Filled; onKeep: () => Promise<void>; onChange: () => void }) {
  useEffect(() => {
    window.scrollTo(0, 0); // it takes the form's place, so reading starts again at the top
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, []);
  const text = (words: string) => <span className="al-lines">{words}</span>;
  const told = filled.unsafeReason ? `Not now. They see it on ${recordDate(filled.lookAgainOn!)}, unless you set another day before` : "Now: in the portal, with a mail that says only that something is new";
  return (
    <Form name="safeguarding-check" onSubmit={(values) => (values.pressed === "keep" ? onKeep() : onChange())}>
      <ErrorSummary title="Nothing is written down yet" />
      <h2 className="nhsuk-heading-m">Check it before it is written down</h2>
      <p>It can’t be changed or taken back afterwards.</p>
      <SummaryList
        rows={[
          { key: "About", value: client.clientName },
          { key: "Told", value: `${filled.toldName}, ${filled.organisation} (${ORGANISATION_WORDS[filled.organisationKind].toLowerCase()})` },
          { key: "On", value: recordDate(filled.passedOn) },
          { key: "What was said", value: text(filled.said) },
          { key: "What in law allowed it", value: GROUND_WORDS[filled.ground] },
          { key: "Why it was needed", value: text(filled.reason) },
          { key: `Telling ${client.clientName}`, value: told },
          ...(filled.unsafeReason ? [{ key: "Why telling is unsafe", value: text(filled.unsafeReason) }] : []),
          { key: "Their specialist", value: filled.specialistSees ? "Sees that it happened, and no more" : "Does not see that it happened" },
          { key: "Data-protection officer", value: client.officerName ? `${client.officerName} is told, and must look at it` : "None is named. Name one on the service’s page" },
        ]}
      />
      <ButtonPair label="Write it down?">
        <Button name="what" value="keep">Write it down</Button>
        <Button name="what" value="change">Change something</Button>
      </ButtonPair>
    </Form>
  );
}

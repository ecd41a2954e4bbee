import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { ContactChoicesDocument, ContactToEditDocument, EditContactDocument, type ContactToEditQuery } from "../../../schema/generated/specialists";
import { dateOf, sayDateTime } from "../../lib/dates";
import type { FieldError } from "../../lib/errors";
import { ErrorSummary, Form, Inset, Loaded, NotThere, Page, SaveBar } from "../../ui";
import { ContactFields } from "./ContactFields";
import { contactInput } from "./contactInput";

/** Puts an entry of the contact log right, on the day it was written. */
export function EditContactPage() {
  const { id = "" } = useParams();
  const found = useQuery(ContactToEditDocument, { variables: { id } });
  return (
    <Loaded result={found} what="the contact">
      {({ contactLogEntry: entry }) => (entry ? <Edit entry={entry} /> : <NotThere what="contact" to="/staff/employers" back="Employers" />)}
    </Loaded>
  );
}

const clockTime = (instant: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));

function Edit({ entry }: { entry: NonNullable<ContactToEditQuery["contactLogEntry"]> }) {
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const choices = useQuery(ContactChoicesDocument, { variables: { employerId: entry.employer.id } });
  const [edit] = useMutation(EditContactDocument);
  const back = { to: `/staff/employers/${entry.employer.id}`, label: entry.employer.name };
  if (!entry.viewerCan.includes("edit")) {
    return <Page title="An employer contact" back={back}><Inset><p>An entry can be changed by whoever wrote it, on the day it was written. Log another contact to put it right.</p></Inset></Page>;
  }
  const clients = choices.data?.clientsToApproach ?? [];
  const kept = entry.client && !clients.some(({ id }) => id === entry.client?.id) ? [{ id: entry.client.id, name: entry.client.name ?? "Not of your caseload", byName: entry.client.byName }] : [];
  return (
    <Page title="Change an employer contact" lead={`${sayDateTime(entry.at)}, ${entry.employer.name}`} back={back}>
      <Form
        className="al-quicklog"
        onSubmit={async (values) => {
          const { data } = await edit({ variables: { input: { ...contactInput(values), id: entry.id } } });
          if (data!.editContact.userErrors.length > 0) return setErrors(data!.editContact.userErrors);
          await navigate(back.to);
        }}
      >
        <ErrorSummary errors={errors} title="The contact was not changed" />
        <ContactFields
          open
          errors={errors}
          defaults={{
            mode: entry.mode, outcome: entry.outcome, purpose: entry.purpose, next: entry.nextActionOn ? "pick" : "nothing", nextOn: entry.nextActionOn, nextAction: entry.nextAction,
            contactId: entry.contactId, client: entry.client?.id, note: entry.note, date: dateOf(entry.at), time: clockTime(entry.at),
          }}
          choices={choices.data ? { clientsToApproach: [...clients, ...kept], contacts: choices.data.employer?.contacts ?? [] } : null}
        />
        <SaveBar label="Save changes"><strong>{entry.employer.name}</strong></SaveBar>
      </Form>
    </Page>
  );
}

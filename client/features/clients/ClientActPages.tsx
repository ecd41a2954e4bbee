import { useMutation, useQuery } from "@apollo/client/react";
import {
  AddClientNoteDocument, type Approach, AssignClientDocument, ChangeClientStateDocument, type ClientState, type ClosedReason, EngagementChoicesDocument, InviteClientToPortalDocument, RecordApproachDocument,
  RecordBetterOffDocument, RecordClientRiskAssessmentDocument, type SaidHow,
} from "../../../schema/generated/specialists";
import { today } from "../../lib/dates";
import { errorFor } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { DateField, Inset, MoneyField, NumberField, Radios, SelectField, TextArea, TextField } from "../../ui";
import { ClientForm } from "./ClientForm";
import { ClosingStops } from "./ClosingStops";
import { closedReasons, stateWords } from "./clientWords";

/** Moves a client on, closes or opens again. */
export function ClientStepPage() {
  const [change] = useMutation(ChangeClientStateDocument);
  return (
    <ClientForm
      title="Change state" button="Save"
      send={async (values, { id }) => (await change({ variables: { input: { id, to: values.text("to") as ClientState, closedReason: (values.optional("closedReason") as ClosedReason | null), note: values.text("note") } } })).data?.changeClientState}
    >
      {(client, errors) => (
        <>
          <Radios
            name="to" label="Where they are now" labelSize="s" hint={`Up to now: ${stateWords[client.state].label.toLowerCase()}.`} required="Choose a state" error={errorFor(errors, "to")}
            options={client.nextStates.map((state) => ({
              value: state, label: state === "closed" ? "Closed" : stateWords[state].label,
              ...(state === "closed" ? { hint: "It opens again at once when they ask", opens: <><ClosingStops clientId={client.id} /><Radios name="closedReason" label="Why support ends" small options={closedReasons} required="Choose why support ends" error={errorFor(errors, "closedReason")} /></> } : {}),
            }))}
          />
          <TextArea name="note" label="Note (optional)" most={2000} error={errorFor(errors, "note")} />
        </>
      )}
    </ClientForm>
  );
}

/** A note, which staff alone read on screen. */
export function ClientNotePage() {
  const [add] = useMutation(AddClientNoteDocument);
  const [idempotencyKey] = useIdempotencyKey();
  return (
    <ClientForm title="Add a note" button="Save the note" send={async (values, { id }) => (await add({ variables: { input: { id, note: values.text("note"), idempotencyKey } } })).data?.addClientNote}>
      {(_client, errors) => <TextArea name="note" label="Note" labelSize="s" hint="Staff of the team read it. The person gets it with a copy of their record. Keep health out of it." rows={6} most={2000} required="Write the note" error={errorFor(errors, "note")} />}
    </ClientForm>
  );
}

/** What the person said about approaching employers, written down with how they said it. */
export function ClientApproachPage() {
  const [record] = useMutation(RecordApproachDocument);
  return (
    <ClientForm title="Approaching employers" button="Save" send={async (values, { id }) => (await record({ variables: { input: { id, approach: values.text("approach") as Approach, saidHow: values.text("saidHow") as SaidHow } } })).data?.recordApproach}>
      {(client, errors) => (
        <>
          <Inset><p>It is theirs to say. They can say it on their own pages; here you write down what they told you.</p></Inset>
          <Radios
            name="approach" label="What they said" labelSize="s" defaultValue={client.approach} required="Choose what they said" error={errorFor(errors, "approach")}
            options={[{ value: "named", label: "By name", hint: "Each employer asked for first" }, { value: "anonymous", label: "Without a name" }, { value: "none", label: "Nobody is approached" }]}
          />
          <Radios
            name="saidHow" label="How they said it" labelSize="s" required="Say how they told you" error={errorFor(errors, "saidHow")}
            options={[{ value: "in_person", label: "Face to face" }, { value: "phone", label: "On the telephone" }, { value: "paper", label: "On paper" }]}
          />
        </>
      )}
    </ClientForm>
  );
}

/** The date of the risk assessment. */
export function ClientRiskPage() {
  const [record] = useMutation(RecordClientRiskAssessmentDocument);
  return (
    <ClientForm title="Risk assessment" button="Save the date" send={async (values, { id }) => (await record({ variables: { input: { id, on: values.date("on") ?? "" } } })).data?.recordClientRiskAssessment}>
      {(client, errors) => <DateField name="on" label="Its date" labelSize="s" hint="What it says is not kept here. For example, 27 3 2026" defaultValue={client.riskAssessmentOn} required="Write the date of the risk assessment" error={errorFor(errors, "on")} />}
    </ClientForm>
  );
}

/** Who works with them from now on. */
export function ClientAssignPage() {
  const [assign] = useMutation(AssignClientDocument);
  const choices = useQuery(EngagementChoicesDocument).data?.engagementChoices;
  const options = (list: readonly { id: string; name: string }[] = []) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ClientForm title="Who supports them" button="Save" to="/staff/clients" lead="With another team, they leave your list." send={async (values, { id }) => (await assign({ variables: { input: { id, teamId: values.text("teamId"), specialistId: values.text("specialistId") } } })).data?.assignClient}>
      {(client, errors) => choices && (
        <>
          <SelectField name="teamId" label="Team" labelSize="s" empty="Choose one" options={options(choices.teams)} defaultValue={client.assignedTeamId} required="Choose a team" error={errorFor(errors, "teamId")} />
          <SelectField name="specialistId" label="Specialist" labelSize="s" empty="Choose one" options={options(choices.staff)} defaultValue={client.specialist?.id} required="Choose who will work with them" error={errorFor(errors, "specialistId")} />
        </>
      )}
    </ClientForm>
  );
}

/** What a better-off calculation said. */
export function BetterOffPage() {
  const [record] = useMutation(RecordBetterOffDocument);
  const [idempotencyKey] = useIdempotencyKey();
  return (
    <ClientForm
      title="Better-off calculation" button="Save" lead="Before a start, and before each change of hours or pay."
      send={async (values, { id }) => {
        const amount = values.pence("betterOffPenceAWeek") ?? 0;
        const input = { id, doneOn: values.date("doneOn") ?? "", hours: values.number("hours") ?? 0, payPenceAnHour: values.pence("payPenceAnHour") ?? 0, betterOffPenceAWeek: values.text("way") === "less" ? -amount : amount, note: values.text("note"), idempotencyKey };
        return (await record({ variables: { input } })).data?.recordBetterOff;
      }}
    >
      {(_client, errors) => (
        <>
          <DateField name="doneOn" label="Done on" labelSize="s" defaultValue={today()} required="Write the day it was done" error={errorFor(errors, "doneOn")} />
          <NumberField name="hours" label="Hours a week" labelSize="s" suffix="hours" required="Write the hours a week" error={errorFor(errors, "hours")} />
          <MoneyField name="payPenceAnHour" label="Pay" labelSize="s" suffix="an hour" required="Write the pay an hour" error={errorFor(errors, "payPenceAnHour")} />
          <Radios name="way" label="In hand each week" labelSize="s" required="Choose more or less" error={null} options={[{ value: "more", label: "More than now" }, { value: "less", label: "Less than now" }]} />
          <MoneyField name="betterOffPenceAWeek" label="By how much" labelSize="s" suffix="a week" required="Write the amount a week" error={errorFor(errors, "betterOffPenceAWeek")} />
          <TextArea name="note" label="What to know about it (optional)" most={1000} error={errorFor(errors, "note")} />
        </>
      )}
    </ClientForm>
  );
}

/** Sends the person the link to their own pages. */
export function ClientInvitePage() {
  const [invite] = useMutation(InviteClientToPortalDocument);
  const [idempotencyKey] = useIdempotencyKey();
  return (
    <ClientForm title="Invite to their own pages" button="Send the invitation" send={async (values, { id }) => (await invite({ variables: { input: { clientId: id, email: values.text("email"), idempotencyKey } } })).data?.inviteClient}>
      {(client, errors) => (
        <>
          <Inset><p>The mail says only that there is a link, nothing about why. It works once, for 72 hours. Ask them whether somebody else reads their mail.</p></Inset>
          <TextField name="email" label="Their email address" labelSize="s" type="email" autoComplete="off" spellCheck={false} width={30} defaultValue={client.email} required="Write their email address" error={errorFor(errors, "email")} />
        </>
      )}
    </ClientForm>
  );
}

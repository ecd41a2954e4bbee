import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { AskToShareDocument, ClientSharingDocument, type SharePurpose } from "../../../schema/generated/specialists";
import { today } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, Checkboxes, DateField, EmptyState, ErrorSummary, Form, Inset, LinkButton, Loaded, NotThere, Page, Radios } from "../../ui";
import type { ClientSharing } from "./ClientSharingPage";
import { purposeWords, roleWord } from "./staffWords";
import { firstName } from "./words";

const CARE_TEAM = "care_team";
const WEEKS_12 = 84;
/** A small employer's people are all named at first, so that the client reads who would see it. */
const NAMED_AT_FIRST = 3;
const inDays = (days: number): string => new Date(Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Asks a client to share some lines with one recipient for one purpose. Asking shares nothing. */
export function AskToSharePage() {
  const { id = "" } = useParams();
  const result = useQuery(ClientSharingDocument, { variables: { clientId: id } });
  if (result.data?.clientSharing === null) return <NotThere what="client" to="/staff/clients" back="Clients" />;
  const client = result.data?.clientSharing;
  return (
    <Page title="Ask to share" heading={client ? `Ask ${firstName(client.clientName)} to share` : "Ask to share"} back={{ to: `/staff/clients/${id}/sharing`, label: "Sharing" }} lead="One recipient, one purpose, line by line. Asking shares nothing.">
      <Loaded result={result} what="the words and roles">{() => client && (client.words.some(({ approvedAt }) => approvedAt) ? <AskForm client={client} /> : <NoWords client={client} />)}</Loaded>
    </Page>
  );
}

const NoWords = ({ client }: { client: ClientSharing }) => (
  <EmptyState title="There are no agreed words yet.">
    <p>{firstName(client.clientName)} has to agree to the words of a line before anyone can be asked about it.</p>
    <LinkButton to={`/staff/clients/${client.clientId}/sharing#words`}>Write the words</LinkButton>
  </EmptyState>
);

const choiceKey = ({ employerId, vacancyId }: ClientSharing["choices"][number]): string => `${employerId} ${vacancyId ?? ""}`;

function AskForm({ client }: { client: ClientSharing }) {
  const [search] = useSearchParams();
  const wanted = client.choices.find(({ vacancyId, employerId }) => (vacancyId !== null && vacancyId === search.get("vacancy")) || employerId === search.get("employer"));
  const [chosen, setChosen] = useState(wanted ? choiceKey(wanted) : "");
  const [purpose, setPurpose] = useState<SharePurpose | "">("");
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [key, renewKey] = useIdempotencyKey();
  const [ask] = useMutation(AskToShareDocument, { refetchQueries: [ClientSharingDocument] });
  const navigate = useNavigate();
  const choice = client.choices.find((each) => choiceKey(each) === chosen);
  const forTeam = chosen === CARE_TEAM;
  const purposes = (Object.keys(purposeWords) as SharePurpose[]).filter((each) => (each === "care_team") === forTeam);
  const actual = forTeam ? "care_team" : purpose;
  const fitting = client.words.filter(({ item, approvedAt }) => approvedAt && actual && client.items.some((rule) => rule.item === item && rule.purposes.includes(actual)));

  return (
    <Form
      onSubmit={async (values) => {
        const { data } = await ask({
          variables: {
            input: {
              clientId: client.clientId,
              recipient: forTeam ? "care_team" : "employer",
              employerId: choice?.employerId ?? null,
              vacancyId: choice?.vacancyId ?? null,
              purpose: actual as SharePurpose,
              statements: values.list("statements"),
              readers: forTeam ? null : values.list("readers"),
              until: values.date("until")!,
              answerBy: values.date("answerBy"),
              idempotencyKey: key,
            },
          },
        });
        const { sharing, userErrors } = data!.askToShare;
        setErrors(userErrors);
        if (!sharing) return;
        renewKey();
        await navigate(`/staff/clients/${client.clientId}/sharing`);
      }}
    >
      <ErrorSummary errors={errors} title={`${firstName(client.clientName)} was not asked`} />
      <Radios
        name="choice"
        label="Who would read it"
        labelSize="m"
        required="Choose who would read it"
        defaultValue={chosen || null}
        error={errorFor(errors, "employerId") ?? errorFor(errors, "vacancyId")}
        onChange={setChosen}
        options={[
          ...client.choices.map((each) => ({ value: choiceKey(each), label: `${each.employerName}: ${each.vacancyTitle ?? "support to keep the job"}` })),
          { value: CARE_TEAM, label: "The care team" },
        ]}
      />
      {client.choices.length === 0 && <Inset><p>To ask about an employer, prepare an introduction first. An employer that asks us for support for a member of staff stands here once they agreed.</p></Inset>}
      {chosen && !forTeam && <Radios name="purpose" label="What for" labelSize="m" required="Choose what for" error={errorFor(errors, "purpose")} onChange={(value) => setPurpose(value as SharePurpose)} options={purposes.map((value) => ({ value, label: purposeWords[value] }))} />}
      {actual && fitting.length > 0 && (
        <Checkboxes key={actual} name="statements" label="Which lines" labelSize="m" required="Choose at least one line" error={errorFor(errors, "statements")} options={fitting.map((words) => ({ value: words.id, label: words.label, hint: words.wording }))} />
      )}
      {actual && fitting.length === 0 && <Inset><p>There are no agreed words for this purpose. Write them first, or choose another purpose.</p></Inset>}
      {choice && choice.people.length > 0 && (
        <Checkboxes key={chosen} name="readers" label="Who there may read it" labelSize="m" hint="Only the people ticked can read it. Leave all empty for whoever speaks for the employer." defaultValue={choice.people.length <= NAMED_AT_FIRST ? choice.people.map((each) => each.id) : []} error={errorFor(errors, "readers")} options={choice.people.map((each) => ({ value: each.id, label: `${each.name}, ${roleWord(each.role)}` }))} />
      )}
      <DateField name="until" label="Last day of sharing" labelSize="m" hint="12 months at most. Lines about health: 90 days at most." required="Choose the last day" defaultValue={inDays(WEEKS_12)} error={errorFor(errors, "until")} />
      <DateField name="answerBy" label="Answer by" labelSize="m" hint="No answer by then is a no." defaultValue={inDays(7)} error={errorFor(errors, "answerBy")} />
      <Button>Ask {firstName(client.clientName)}</Button>
    </Form>
  );
}

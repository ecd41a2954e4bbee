import { useApolloClient, useMutation, useQuery } from "@apollo/client/react";
import { useMemo, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { ClientWantsDocument, type ClientWantsQuery, FindEmployersForClientDocument, FindOccupationsForClientDocument, SavePreferencesDocument } from "../../../schema/generated/specialists";
import { shortDate } from "../../lib/dates";
import type { FieldError } from "../../lib/errors";
import { Actions, Button, EmptyState, ErrorSummary, Form, Inset, LinkButton, Loaded, Page, SummaryList, Tag } from "../../ui";
import type { Find } from "./Chooser";
import { type Question, questionAt } from "./Questions";
import { questionKeys, questionNames, questionOf, sayings, unconfirmed } from "./sayWants";
import type { Wants } from "./wants";

type Known = NonNullable<ClientWantsQuery["client"]>;

const Gone = () => (
  <Page title="Client not found" columns="full" back={{ to: "/staff/clients", label: "Clients" }}>
    <EmptyState title="This person is not on your list."><LinkButton kind="secondary" to="/staff/clients">Back to the clients</LinkButton></EmptyState>
  </Page>
);

/** What a client wants, entered with them: a summary with the questions behind it. */
export function StaffWantsPage() {
  const { id = "" } = useParams();
  const asked = useQuery(ClientWantsDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  return <Loaded result={asked} what="what they want">{({ client }) => (client ? <Summary client={client} /> : <Gone />)}</Loaded>;
}

function Summary({ client: { id, displayName, preferences: wants } }: { client: Known }) {
  const open = new Set(unconfirmed(wants).map(({ dimension }) => questionOf(dimension)));
  return (
    <Page title="What a client wants" heading={`What ${displayName} wants from work`} columns="full" back={{ to: `/staff/clients/${id}`, label: displayName }}>
      <Inset><p>Change it together. What you change is marked until they confirm it on their own pages.</p></Inset>
      <SummaryList
        rows={questionKeys.map((key) => ({
          key: questionNames[key],
          value: <>{sayings[key](wants) ?? <span className="al-mute">Not said</span>} {open.has(key) ? <Tag colour="yellow">Entered by staff, not confirmed</Tag> : <Confirmed wants={wants} of={key} />}</>,
          change: { to: `/staff/clients/${id}/wants/${key}` },
        }))}
      />
    </Page>
  );
}

function Confirmed({ wants, of }: { wants: Wants; of: string }) {
  const at = wants.marks.filter(({ dimension }) => questionOf(dimension) === of).map(({ confirmedAt }) => confirmedAt ?? "").toSorted().at(-1);
  return at ? <span className="al-mute">Confirmed {shortDate(at)}</span> : null;
}

/** One question, answered with the client. */
export function StaffQuestionPage() {
  const { id = "", question: key } = useParams();
  const question = questionAt(key);
  const asked = useQuery(ClientWantsDocument, { variables: { id } });
  return <Loaded result={asked} what="what they want">{({ client }) => (client && question ? <OneQuestion key={question.key} question={question} client={client} /> : <Gone />)}</Loaded>;
}

function OneQuestion({ question, client: { id, displayName, preferences: wants } }: { question: Question; client: Known }) {
  const back = `/staff/clients/${id}/wants`;
  const navigate = useNavigate();
  const [save] = useMutation(SavePreferencesDocument, { refetchQueries: [ClientWantsDocument], awaitRefetchQueries: true });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const find = useFind();
  return (
    <Page title={question.title} caption={displayName} back={{ to: back, label: "All answers" }} headingSize="l">
      <Form
        name={`wants-${question.key}`}
        onSubmit={async (values) => {
          const { data } = await save({ variables: { clientId: id, input: question.read(values, wants) } });
          setErrors(data?.savePreferences.userErrors ?? []);
          if (data?.savePreferences.preferences) await navigate(back);
        }}
      >
        <ErrorSummary errors={errors} title="This was not saved yet" note="The answers are kept on this page." />
        <p>{question.lead}</p>
        <question.Fields wants={wants} errors={errors} findWork={find.work} findEmployer={find.employer} />
        <Actions><Button>Save</Button><Link to={back}>Leave it as it was</Link></Actions>
      </Form>
    </Page>
  );
}

function useFind(): { work: Find; employer: Find } {
  const client = useApolloClient();
  return useMemo(() => ({
    work: async (matching) => {
      const { data } = await client.query({ query: FindOccupationsForClientDocument, variables: { matching } });
      return (data?.occupations ?? []).map(({ code, title }) => ({ id: code, label: title }));
    },
    employer: async (matching) => {
      const { data } = await client.query({ query: FindEmployersForClientDocument, variables: { matching } });
      return (data?.employerChoices ?? []).map(({ id, name }) => ({ id, label: name }));
    },
  }), [client]);
}

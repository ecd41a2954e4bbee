import { useApolloClient, useMutation, useQuery } from "@apollo/client/react";
import { useMemo, useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { FindMyEmployersDocument, FindMyOccupationsDocument, type MyWantsQuery, MyWantsDocument, SaveMyPreferencesDocument } from "../../../schema/generated/clients";
import type { FieldError } from "../../lib/errors";
import { Actions, Button, Details, EmptyState, ErrorSummary, Form, LinkButton, Loaded, Page } from "../../ui";
import type { Find } from "./Chooser";
import { type Question, questionAt, questions } from "./Questions";

/** One question of what I want from work. The first time it leads on to the next; later back to the summary. */
export function QuestionPage() {
  const { question: key } = useParams();
  const question = questionAt(key);
  const asked = useQuery(MyWantsDocument);
  if (!question) {
    return (
      <Page title="Question not found" back={{ to: "/me/wants", label: "What I want" }}>
        <EmptyState title="There is no such question."><LinkButton to="/me/wants">See your answers</LinkButton></EmptyState>
      </Page>
    );
  }
  return <Loaded result={asked} what="your answers">{(data) => <OneQuestion key={question.key} question={question} data={data} />}</Loaded>;
}

/** Where saving and skipping lead, and where Back does. */
function useWay(question: Question): { first: boolean; number: number; next: string; back: string } {
  const [params] = useSearchParams();
  const first = params.get("first") === "yes";
  const index = questions.indexOf(question);
  const at = (offset: number, end: string): string => (questions[index + offset] ? `/me/wants/${questions[index + offset]?.key}?first=yes` : end);
  return { first, number: index + 1, next: first ? at(1, "/me/wants/approach?first=yes") : "/me/wants", back: first ? at(-1, "/me/wants") : "/me/wants" };
}

function OneQuestion({ question, data }: { question: Question; data: MyWantsQuery }) {
  const { myPreferences: wants, me } = data;
  const way = useWay(question);
  const navigate = useNavigate();
  const [save] = useMutation(SaveMyPreferencesDocument, { refetchQueries: [MyWantsDocument], awaitRefetchQueries: true });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const find = useFind();
  const specialist = me.specialist?.displayName.split(" ")[0] ?? "your specialist";
  return (
    <Page title={question.title} caption={way.first ? `Question ${way.number} of ${questions.length}` : undefined} lead={question.lead} back={{ to: way.back, label: "Back" }}>
      <Form
        name={`wants-${question.key}`}
        onSubmit={async (values) => {
          const { data: saved } = await save({ variables: { input: question.read(values, wants) } });
          setErrors(saved?.saveMyPreferences.userErrors ?? []);
          if (saved?.saveMyPreferences.preferences) await navigate(way.next);
        }}
      >
        <ErrorSummary errors={errors} title="This was not saved yet" note="Your answers are kept on this page." />
        <question.Fields wants={wants} errors={errors} findWork={find.work} findEmployer={find.employer} />
        <Actions>
          <Button>{way.first ? "Save and continue" : "Save"}</Button>
          <Link to={way.next}>{way.first ? "I’m not sure yet, skip this" : "Leave it as it was"}</Link>
        </Actions>
      </Form>
      <div className="al-section"><Details summary="What we use this for">
        <p>We compare it with what employers say about their jobs, and show you why a job fits or doesn’t. Only you and the people who support you see your answers. {specialist === "your specialist" ? "Your specialist" : specialist} can talk them over with you.</p>
      </Details></div>
    </Page>
  );
}

/** Looks up work and employers in the person's own name. */
function useFind(): { work: Find; employer: Find } {
  const client = useApolloClient();
  return useMemo(() => ({
    work: async (matching) => {
      const { data } = await client.query({ query: FindMyOccupationsDocument, variables: { matching } });
      return (data?.occupations ?? []).map(({ code, title }) => ({ id: code, label: title }));
    },
    employer: async (matching) => {
      const { data } = await client.query({ query: FindMyEmployersDocument, variables: { matching } });
      return (data?.employerChoices ?? []).map(({ id, name }) => ({ id, label: name }));
    },
  }), [client]);
}

import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { QuestionDimension, SettingFeature, VacancyPart } from "../../../schema/generated/employers";
import { errorFor } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { saySetting } from "../../lib/settings";
import { Button, ErrorSummary, Form, Page, Segments, TextArea } from "../../ui";
import { NotFound } from "./NotFound";
import { type KeptRole, type Parts, useKeeping } from "./keeping";
import { partForms } from "./PartFields";
import { hasNotOf, hasOf } from "./roleWords";
import { WithRole } from "./WithRole";

type Question = KeptRole["questions"][number];

const partOfQuestion: Partial<Record<QuestionDimension, VacancyPart>> = {
  title: "job", text: "job", occupation: "job", contract: "job", place: "where", workplace: "where", hours: "when", when: "when", starts_on: "when",
  pay: "pay", setting: "setting", adjustments: "offer", closes_on: "apply",
};

/** The setting as it is, with one line answered. */
function settingWith(role: KeptRole, feature: SettingFeature, answer: string): Parts {
  const [has, hasNot] = [hasOf(role.setting), hasNotOf(role.setting)].map((codes) => codes.filter((code) => code !== feature)) as [SettingFeature[], SettingFeature[]];
  return { setting: { has: answer === "yes" ? [...has, feature] : has, hasNot: answer === "no" ? [...hasNot, feature] : hasNot } };
}

function Answer({ role, question }: { role: KeptRole; question: Question }) {
  const { base, documents } = useKeeping();
  const navigate = useNavigate();
  const [started] = useState(role);
  const [answer, { data }] = useMutation(documents.AnswerRoleQuestion);
  const errors = data?.answerVacancyQuestion.userErrors ?? [];
  const code = partOfQuestion[question.dimension];
  const part = code && !question.feature ? partForms[code] : null;
  const page = `${base}/${role.id}`;

  function partsFrom(values: FormValues): Parts | null {
    if (question.feature) return values.yesNo("answerSetting") === null ? null : settingWith(started, question.feature, values.text("answerSetting"));
    return part ? part.from(values) : null;
  }
  return (
    <Page title="Answer a question" heading={question.wording} headingSize="l" caption={role.title} back={{ to: page, label: "The role" }} lead="Your answer goes into the role, so that nobody has to ask again.">
      <Form
        onSubmit={async (values) => {
          const { data: sent } = await answer({ variables: { input: { id: question.id, version: started.version, answer: values.text("answer"), parts: partsFrom(values) } } });
          if (sent?.answerVacancyQuestion.vacancy) await navigate(page);
        }}
      >
        <ErrorSummary errors={errors} title="Your answer was not saved" note="Everything you wrote is kept." />
        {question.feature && <Segments name="answerSetting" label={saySetting(question.feature)} defaultValue="unsaid" options={[{ value: "yes", label: "Yes" }, { value: "no", label: "No" }, { value: "unsaid", label: "It depends" }]} />}
        {part && <part.Fields role={started} errors={errors} />}
        <TextArea name="answer" label={code ? "Anything to add (if you like)" : "Your answer"} rows={3} most={1000} required={code ? undefined : "Write an answer"} error={errorFor(errors, "answer")} />
        <Button>Send the answer</Button>
      </Form>
    </Page>
  );
}

/** Answers one question about a role; the answer changes what the role says. */
export function AnswerPage() {
  const { question: wanted } = useParams();
  return (
    <WithRole fresh title="Answer a question">
      {(role) => {
        const question = role.questions.find(({ id }) => id === wanted);
        if (!question) return <NotFound why="We can’t find this question." />;
        if (question.answeredAt) return <NotFound why="This question was already answered." />;
        return role.viewerCan.includes("answer") ? <Answer key={question.id} role={role} question={question} /> : <NotFound why="The role has ended, or your account may only read it." />;
      }}
    </WithRole>
  );
}

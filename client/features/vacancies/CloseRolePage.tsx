import { useMutation } from "@apollo/client/react";
import { Link, useNavigate } from "react-router";
import type { VacancyOutcome } from "../../../schema/generated/employers";
import { errorFor } from "../../lib/errors";
import { useProvider } from "../../lib/session";
import { Actions, Button, ErrorSummary, Form, LinkButton, NumberField, Page, Radios, TextArea } from "../../ui";
import { NotFound } from "./NotFound";
import { type KeptRole, useKeeping } from "./keeping";
import { WithRole } from "./WithRole";

function CloseRole({ role }: { role: KeptRole }) {
  const { staff, base, documents } = useKeeping();
  const { name } = useProvider();
  const navigate = useNavigate();
  const [close, { data }] = useMutation(documents.CloseRole);
  const errors = data?.closeVacancy.userErrors ?? [];
  const page = `${base}/${role.id}`;
  const filled = role.positions > 1
    ? <NumberField name="filled" label={`How many of the ${role.positions} places?`} width={3} defaultValue={role.positions} error={errorFor(errors, "filled")} />
    : undefined;
  const outcomes = [
    { value: "filled_by_us", label: `By someone ${name} introduced`, opens: filled },
    { value: "filled_elsewhere", label: "By someone else", opens: filled },
    { value: "not_filled", label: "It was not filled" },
    { value: "withdrawn", label: "The job is not there any more" },
  ];
  return (
    <Page title={role.status === "expired" ? "What came of this role?" : "Close this role"} headingSize="l" caption={role.title} back={{ to: page, label: "The role" }}>
      <Form
        onSubmit={async (values) => {
          const { data: answer } = await close({ variables: { input: { id: role.id, version: role.version, outcome: values.text("outcome") as VacancyOutcome, filled: values.number("filled"), note: values.text("note") } } });
          if (answer?.closeVacancy.vacancy) await navigate(page);
        }}
      >
        <ErrorSummary errors={errors} title="The role was not closed" note="What you chose is kept." />
        <Radios name="outcome" label="How was it filled?" options={outcomes} required="Choose what came of it" error={errorFor(errors, "outcome")} />
        <TextArea name="note" label="Anything we should know (if you like)" hint="For example, what would have helped" rows={3} most={1000} error={errorFor(errors, "note")} />
        <p>Nobody can find the role after this. If you are about to offer it to someone, record the offer first, on the <Link to={staff ? `/staff/roles/${role.id}/people` : "/employer/people"}>People page</Link>: whoever has no offer yet is taken to be out of it.</p>
        <p>You can post the role again later. What it says is kept.</p>
        <Actions><Button>{role.status === "expired" ? "Save this" : "Close the role"}</Button> <LinkButton kind="secondary" to={page}>Keep it as it is</LinkButton></Actions>
      </Form>
    </Page>
  );
}

/** Ends a role with what came of it. */
export const CloseRolePage = () => (
  <WithRole fresh title="Close this role">{(role) => (role.viewerCan.includes("close") ? <CloseRole role={role} /> : <NotFound why="This role is not open, or your account may only read it." />)}</WithRole>
);

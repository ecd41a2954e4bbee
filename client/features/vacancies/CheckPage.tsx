import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { sayMoney } from "../../lib/amounts";
import { useProvider } from "../../lib/session";
import { Act, Acts, Button, ErrorSummary, Form, Notice, Page } from "../../ui";
import { NotFound } from "./NotFound";
import { RoleSummary } from "./RoleSummary";
import { type KeptRole, useKeeping } from "./keeping";
import { statusWords } from "./roleWords";
import { WithRole } from "./WithRole";

type Problem = KeptRole["check"]["problems"][number];

function Duplicates({ role, base }: { role: KeptRole; base: string }) {
  if (role.check.duplicates.length === 0) return null;
  return (
    <Notice title="This looks like a role that is already there">
      <ul className="nhsuk-list">{role.check.duplicates.map(({ id, title, status, placeText }) => <li key={id}><Link to={`${base}/${id}`}>{title}</Link>{placeText && `, ${placeText}`}. {statusWords[status]}.</li>)}</ul>
      <p>If it is another job, go on. If it is the same one, delete this draft.</p>
    </Notice>
  );
}

function Check({ role }: { role: KeptRole }) {
  const { base, documents } = useKeeping();
  const { name } = useProvider();
  const navigate = useNavigate();
  const [send, { data, reset }] = useMutation(documents.SendRole);
  const [save] = useMutation(documents.SaveRole);
  const [raised, setRaised] = useState(false);
  const errors = data?.sendVacancy.userErrors ?? [];
  const { problems } = role.check;
  const changeAt = `${base}/${role.id}/edit`;
  const once = role.trusted && role.employerActive;

  /** Puts the legal minimum in for a rate by the hour; another amount is the employer's to choose. */
  const acts = (problem: Problem) => problem.wage && role.pay?.period === "hour" && (
    <Acts>
      <Act onClick={() => {
        const pence = problem.wage!.legalPenceAnHour;
        const most = Math.max(pence, role.pay?.mostPence ?? pence);
        void save({ variables: { input: { id: role.id, version: role.version, parts: { pay: { leastPence: pence, mostPence: most, period: "hour", note: role.payNote } } } } }).then(() => {
          reset();
          setRaised(true);
        });
      }}>Pay {sayMoney(problem.wage.legalPenceAnHour)} an hour</Act>{" "}
      <Link to={`${changeAt}/pay`}>Put in another amount</Link>
    </Acts>
  );

  return (
    <Page title="Check your answers" headingSize="l" caption="Post a role" back={{ to: changeAt, label: "The parts of this role" }}>
      <Form
        onSubmit={async () => {
          setRaised(false);
          const answer = await send({ variables: { input: { id: role.id, version: role.version } } });
          const sent = answer.data?.sendVacancy.vacancy;
          if (sent) await navigate(`${base}/${sent.id}?sent=${sent.status}`);
        }}
      >
        <ErrorSummary errors={errors} title={`The role was not sent: ${errors.length === 1 ? "1 thing" : `${errors.length} things`} to put right`} note="Everything you wrote is kept." />
        {raised && <Notice kind="ok" focus><p>The pay is changed. You can send the role now.</p></Notice>}
        <Duplicates role={role} base={base} />
        <RoleSummary role={role} changeAt={changeAt} remarks acts={acts} />
        <h2 className="nhsuk-heading-m">Send the role</h2>
        <p>{problems.length > 0 ? "Put right what is marked as a problem first. " : ""}{once ? "It is open to everyone at once." : `${name} reads it within 2 working days.`} You can change it or take it down at any time.</p>
        <Button>Send the role</Button>
      </Form>
    </Page>
  );
}

/** Everything that was said, with what must and what may be better, and the press that sends it. */
export const CheckPage = () => (
  <WithRole title="Check your answers">
    {(role) => (role.viewerCan.includes("send") ? <Check role={role} /> : <NotFound why="This role was already sent, or your account may only read it." />)}
  </WithRole>
);

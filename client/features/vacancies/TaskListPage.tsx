import { useMutation } from "@apollo/client/react";
import { Link, useNavigate } from "react-router";
import { dateOf, sayDateTime, sayTime, today } from "../../lib/dates";
import { SETTING_COUNT } from "../../lib/settings";
import { useProvider } from "../../lib/session";
import { Columns, Confirm, Done, LinkButton, Notice, Page, Panel, SidePart, Tag, Task, TaskList } from "../../ui";
import { Questions } from "./Questions";
import { type KeptRole, useKeeping } from "./keeping";
import { type Part, parts } from "./parts";
import { WithRole } from "./WithRole";

const MINUTES_A_PART = 1.2;

function Status({ part, role }: { part: Part; role: KeptRole }) {
  if (part.code === "setting" && role.partsDone.includes("setting")) {
    return role.setting.length === SETTING_COUNT ? <Done /> : <Tag>{role.setting.length} of {SETTING_COUNT} said</Tag>;
  }
  return role.partsDone.includes(part.code) ? <Done /> : <Tag>Not started</Tag>;
}

const PartTask = ({ part, role, base }: { part: Part; role: KeptRole; base: string }) => (
  <Task title={part.title} to={`${base}/${role.id}/edit/${part.code}`} hint={(role.partsDone.includes(part.code) && part.says(role)) || part.hint} status={<Status part={part} role={role} />} />
);

function WhatHappens({ role }: { role: KeptRole }) {
  const { name } = useProvider();
  return (
    <Panel look="sand" title="What happens when you send it" size="s">
      {role.trusted && role.employerActive
        ? <p>It is open to everyone at once.</p>
        : <p>{name} reads it within 2 working days and asks if something is missing.</p>}
      {!role.employerActive && <p>Your account is being approved. The role opens after that.</p>}
      <p>Then it is open to everyone, and we talk it through with people it may suit.</p>
      <p>You only meet people who have said they want the job.</p>
    </Panel>
  );
}

function ThisDraft({ role, base }: { role: KeptRole; base: string }) {
  const { documents } = useKeeping();
  const [withdraw] = useMutation(documents.WithdrawRole);
  const navigate = useNavigate();
  const saved = dateOf(role.updatedAt) === today() ? `today at ${sayTime(role.updatedAt)}` : sayDateTime(role.updatedAt);
  return (
    <SidePart title={role.status === "draft" ? "This draft" : "This role"}>
      <p>Saved {saved}{role.savedBy && ` by ${role.savedBy}`}.{role.relistedFrom && " It was copied from an earlier role, so check what it says."}</p>
      <p><Link to={`${base}/${role.id}`}>See it as a whole</Link></p>
      {role.viewerCan.includes("withdraw") && (
        <Confirm
          small
          label={role.status === "draft" ? "Delete this draft" : "Take this role back"}
          question="What you wrote will not be shown to anyone. You can post it again later."
          yes="Yes, take it away"
          no="No, keep it"
          done="Taken away."
          failed="That did not work. The role is as it was."
          act={async () => {
            const { data } = await withdraw({ variables: { input: { id: role.id, version: role.version } } });
            const [problem] = data?.withdrawVacancy.userErrors ?? [];
            if (problem) return problem.message;
            await navigate(base);
            return undefined;
          }}
        />
      )}
    </SidePart>
  );
}

function Tasks({ role }: { role: KeptRole }) {
  const { base } = useKeeping();
  const left = parts.filter(({ code }) => !role.partsDone.includes(code));
  const [next] = left;
  const minutes = Math.max(1, Math.round(left.length * MINUTES_A_PART));
  const checkTo = `${base}/${role.id}/check`;
  return (
    <Page
      title="Post a role"
      heading={role.title || "A role without a title yet"}
      headingSize="l"
      columns="full"
      caption={role.status === "draft" ? "Post a role" : "Change a role"}
      back={{ to: base, label: "Roles" }}
      lead={`${7 - left.length} of 7 parts done. ${left.length > 0 ? `About ${minutes} ${minutes === 1 ? "minute" : "minutes"} left. ` : ""}We save as you go.`}
    >
      {role.status === "changes_requested" && role.reviewReason && <Notice title="The service asks for changes"><p>{role.reviewReason}</p></Notice>}
      {next
        ? <LinkButton className="al-goon" to={`${base}/${role.id}/edit/${next.code}`}>Go on: {next.next}</LinkButton>
        : <LinkButton className="al-goon" to={checkTo}>Check your answers</LinkButton>}
      {role.questionsWaiting > 0 && <Questions role={role} />}
      <Columns side={<><WhatHappens role={role} /><ThisDraft role={role} base={base} /></>}>
        <h2 className="nhsuk-heading-m">The role</h2>
        <TaskList>{parts.slice(0, 4).map((part) => <PartTask key={part.code} part={part} role={role} base={base} />)}</TaskList>
        <h2 className="nhsuk-heading-m">What people want to know</h2>
        <TaskList>{parts.slice(4).map((part) => <PartTask key={part.code} part={part} role={role} base={base} />)}</TaskList>
        <h2 className="nhsuk-heading-m">Check and send</h2>
        <TaskList>
          <Task
            title={role.viewerCan.includes("send") ? "Check your answers and send" : "Check your answers"}
            to={left.length === 0 ? checkTo : undefined}
            hint={left.length === 0 ? "The last step" : "Opens when the 7 parts are done"}
            status={left.length === 0 ? <Tag>Ready</Tag> : <span className="al-mute">Not yet</span>}
          />
        </TaskList>
      </Columns>
    </Page>
  );
}

/** The seven parts of one role, what is done, and the next press. */
export const TaskListPage = () => <WithRole title="Post a role">{(role) => <Tasks role={role} />}</WithRole>;

import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { AnswerRoleDocument, type RoleAnswer, type RoleForMe_RoleFragment, RolesForMeDocument, type RolesForMeQuery } from "../../../schema/generated/clients";
import { sayDate } from "../../lib/dates";
import { count, joined } from "../../lib/words";
import { EmptyState, EqualAnswers, Facts, FitList, Heading, LinkButton, Loaded, LoadMore, Page, Panel, RoleCard, Tag } from "../../ui";
import { hoursOf, payOf } from "./roleFacts";

type Role = RoleForMe_RoleFragment;

const PAGE = 6;
const ANSWERS: { value: Exclude<RoleAnswer, "None">; label: string }[] = [
  { value: "WantsIt", label: "I want it" },
  { value: "NotForMe", label: "Not for me" },
  { value: "TalkAboutIt", label: "Talk about it" },
];
const SAVED: Record<RoleAnswer, string> = {
  WantsIt: "Saved. Your specialist sees that you want it. No employer does.",
  NotForMe: "Saved. We won’t suggest it again. You can change your mind.",
  TalkAboutIt: "Saved. Your specialist will bring it up.",
  None: "Your answer is taken back.",
};
const ANSWERED: Partial<Record<Role["state"], { word: string; colour: "green" | "blue" | "grey" }>> = {
  WantsIt: { word: "You want it", colour: "green" },
  TalkAboutIt: { word: "To talk about", colour: "blue" },
  Discussed: { word: "Talked about", colour: "blue" },
  NotForMe: { word: "Not for you", colour: "grey" },
  Dismissed: { word: "Set aside", colour: "grey" },
};
const WHY: Record<NonNullable<Role["reason"]>, string> = {
  Days: "the days", Journey: "the journey", Setting: "what the place is like", Work: "the kind of work", Pay: "the pay", Hours: "the hours", Employer: "the employer", NotOpen: "it is not really open", Other: "another reason",
};

/** Each role with why it fits, what does not, and three equal answers. Nothing is counted up about the person. */
export function RolesForMePage() {
  const [first, setFirst] = useState(PAGE);
  const roles = useQuery(RolesForMeDocument, { variables: { first }, fetchPolicy: "cache-and-network" });
  return (
    <Page title="Roles for you" lead={<>Picked from what you told us. Your answers go to your specialist. No employer sees them.</>}>
      <Loaded result={roles} what="your roles">
        {({ rolesForMe }) => <Roles found={rolesForMe} busy={roles.loading} onMore={() => setFirst(first + PAGE)} onAnswered={() => void roles.refetch()} />}
      </Loaded>
    </Page>
  );
}

function Roles({ found, busy, onMore, onAnswered }: { found: RolesForMeQuery["rolesForMe"]; busy: boolean; onMore: () => void; onAnswered: () => void }) {
  if (!found.hasWishes) {
    return (
      <EmptyState title="We don’t know yet what you want.">
        <p>Answer a few short questions, and roles that fit will show here.</p>
        <LinkButton to="/me/wants">Say what I want from work</LinkButton>
      </EmptyState>
    );
  }
  return (
    <>
      {found.roles.length === 0 && (
        <EmptyState title="No new roles just now.">
          <p>New roles come in most weeks. You can also widen <Link to="/me/wants">what you want</Link>.</p>
        </EmptyState>
      )}
      {found.roles.map((role) => <RoleToAnswer key={role.vacancyId} role={role} />)}
      {found.total > found.roles.length && <LoadMore shown={found.roles.length} total={found.total} what="roles" onMore={onMore} busy={busy} />}
      {found.whatIfs.map((whatIf) => <WiderWish key={whatIf.words} whatIf={whatIf} />)}
      {found.leftOutByNever > 0 && <p className="al-mute">{count(found.leftOutByNever, "role")} left out, for you said “never” to something there.</p>}
      {found.answered.length > 0 && <Answered roles={found.answered} onAnswered={onAnswered} />}
    </>
  );
}

/** Stays where it is after an answer, so that nothing jumps; the next visit has it under the answered. */
function RoleToAnswer({ role }: { role: Role }) {
  const [send, { loading }] = useMutation(AnswerRoleDocument);
  const [answer, setAnswer] = useState<RoleAnswer | null>(null);
  const [says, setSays] = useState<string | null>(null);

  async function keep(chosen: Exclude<RoleAnswer, "None"> | null): Promise<void> {
    const { data } = await send({ variables: { input: { vacancyId: role.vacancyId, answer: chosen ?? "None" } } }).catch(() => ({ data: null }));
    if (!data) return setSays("That was not saved. Please try again.");
    const [problem] = data.answerRole.userErrors;
    setSays(problem ? problem.message : SAVED[chosen ?? "None"]);
    if (!problem) setAnswer(chosen);
  }

  const tag = role.closesOn ? <Tag colour="yellow">Closes {sayDate(role.closesOn)}</Tag> : role.isNew ? <Tag>New</Tag> : null;
  return (
    <RoleCard title={role.title} to={`/roles/${role.vacancyId}`} by={joined([role.employerName, role.placeText])} tag={tag}>
      <Facts pay={payOf(role)} facts={[hoursOf(role), role.distance && role.distance.charAt(0).toUpperCase() + role.distance.slice(1)]} />
      <FitList fits={role.meets} doesNotFit={role.conflicts} notKnown={role.unknown} />
      <EqualAnswers label={`Your answer: ${role.title}`} options={ANSWERS} value={answer as Exclude<RoleAnswer, "None"> | null} onAnswer={(chosen) => void keep(chosen)} busy={loading} says={says} />
    </RoleCard>
  );
}

function WiderWish({ whatIf }: { whatIf: RolesForMeQuery["rolesForMe"]["whatIfs"][number] }) {
  const [open, setOpen] = useState(false);
  return (
    <Panel look="sand" title={`${count(whatIf.count, "more role")} if ${whatIf.words}`}>
      <p>Nothing changes unless you change it.</p>
      <div className="al-actions">
        <button className="nhsuk-button nhsuk-button--secondary" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Hide" : "See"} {whatIf.count === 1 ? "that role" : `those ${whatIf.count} roles`}
        </button>
        <Link to="/me/wants">Change what I want</Link>
      </div>
      {open && (
        <ul>
          {whatIf.roles.map((role) => <li key={role.vacancyId}><Link to={`/roles/${role.vacancyId}`}>{joined([role.title, role.employerName])}</Link><br /><span className="al-mute">{joined([payOf(role), hoursOf(role), role.distance])}</span></li>)}
        </ul>
      )}
    </Panel>
  );
}

function Answered({ roles, onAnswered }: { roles: readonly Role[]; onAnswered: () => void }) {
  return (
    <section className="al-section" aria-labelledby="answered">
      <Heading level={2} id="answered" className="nhsuk-heading-l">Roles you have answered</Heading>
      <ul className="al-shared" role="list">
        {roles.map((role) => <AnsweredRole key={role.vacancyId} role={role} onAnswered={onAnswered} />)}
      </ul>
    </section>
  );
}

function AnsweredRole({ role, onAnswered }: { role: Role; onAnswered: () => void }) {
  const [send, { loading }] = useMutation(AnswerRoleDocument);
  const state = ANSWERED[role.state];
  const setAside = role.state === "Dismissed";
  const takeBack = (): void => void send({ variables: { input: { vacancyId: role.vacancyId, answer: "None" } } }).then(onAnswered, () => undefined);
  return (
    <li>
      <p className="nhsuk-u-margin-bottom-1"><Link to={`/roles/${role.vacancyId}`}>{joined([role.title, role.employerName])}</Link> {state && <Tag colour={state.colour}>{state.word}</Tag>}</p>
      {role.reason && <p className="al-mute nhsuk-u-margin-bottom-1">{setAside ? "Your specialist said" : "You said"}: {WHY[role.reason]}.</p>}
      <button className="al-linkbutton" type="button" aria-disabled={loading || undefined} onClick={() => !loading && takeBack()}>{setAside ? "Bring it back" : "Change my answer"}<span className="nhsuk-u-visually-hidden">: {role.title}</span></button>
    </li>
  );
}

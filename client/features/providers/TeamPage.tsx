import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { SaveTeamDocument, ServicePageDocument, type TeamKind } from "../../../schema/generated/specialists";
import { errorFor } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, ErrorSummary, Form, Loaded, NotThere, Page, Radios, TextField } from "../../ui";
import { TEAM_WORDS, optionsOf } from "./words";

const back = { to: "/staff/service", label: "Service" };
interface Team {
  id: string;
  name: string;
  kind: TeamKind;
}

/** Adds a team, or changes one. */
export function TeamPage() {
  const { id } = useParams();
  const result = useQuery(ServicePageDocument, { skip: !id });
  if (!id) return <Page title="Add a team" back={back}><TeamForm /></Page>;
  const team = result.data?.serviceTeams.find((each) => each.id === id);
  if (result.data && !team) return <NotThere what="team" to={back.to} back="The service" />;
  return <Page title="Change a team" back={back}><Loaded result={result} what="the team">{() => team && <TeamForm team={team} />}</Loaded></Page>;
}

function TeamForm({ team }: { team?: Team }) {
  const navigate = useNavigate();
  const [save, { data }] = useMutation(SaveTeamDocument);
  const [idempotencyKey] = useIdempotencyKey();
  const errors = data?.saveTeam.userErrors ?? [];
  return (
    <Form
      name={`team ${team?.id ?? "new"}`}
      onSubmit={async (values) => {
        const answer = await save({ variables: { input: { id: team?.id, name: values.text("name"), kind: values.text("kind") as TeamKind, idempotencyKey } } });
        if (answer.data?.saveTeam.team) await navigate(back.to);
      }}
    >
      <ErrorSummary errors={errors} title="The team was not saved" />
      <TextField name="name" label="Name" defaultValue={team?.name} required="Write the team’s name" error={errorFor(errors, "name")} width={30} />
      <Radios name="kind" label="What it does" defaultValue={team?.kind} required="Choose what it does" options={optionsOf(TEAM_WORDS)} error={errorFor(errors, "kind")} />
      <Button>Save</Button>
    </Form>
  );
}

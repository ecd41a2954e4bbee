import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { FieldError } from "../../lib/errors";
import { joined } from "../../lib/words";
import { Actions, Button, ErrorSummary, Form, Page } from "../../ui";
import { NotFound } from "./NotFound";
import { type KeptRole, useKeeping } from "./keeping";
import { type Part, nextPart, partOf } from "./parts";
import { partForms } from "./PartFields";
import { WithRole } from "./WithRole";

const leads: Partial<Record<Part["code"], string>> = {
  setting: "Say what is true on an ordinary day. There is no wrong answer: what puts one person off is what another is looking for.",
  offer: "Ticks, not promises. Tick what you could do for most people. It helps people to ask.",
  pay: "It must be at or above the legal minimum on the day the role starts. We check this for you.",
};

function EditPart({ role, part }: { role: KeptRole; part: Part }) {
  const { base, documents } = useKeeping();
  const navigate = useNavigate();
  const [save, { data }] = useMutation(documents.SaveRole);
  const [started] = useState(role); // a change elsewhere must not overwrite what is being typed
  const errors: readonly FieldError[] = data?.saveVacancy.userErrors ?? [];
  const { Fields, from } = partForms[part.code];
  const following = nextPart(part.code, role.partsDone);
  const editing = role.viewerCan.includes("send");
  const list = `${base}/${role.id}/edit`;
  const there = editing ? (following ? `${list}/${following.code}` : `${base}/${role.id}/check`) : `${base}/${role.id}`;
  return (
    <Page title={part.question} headingSize="l" caption={joined([role.title, role.place.text]) || "Post a role"} back={{ to: list, label: "The parts of this role" }} lead={leads[part.code]}>
      <Form
        key={part.code}
        name={part.code}
        onSubmit={async (values) => {
          const answer = await save({ variables: { input: { id: role.id, version: started.version, parts: from(values) } } });
          if (answer.data?.saveVacancy.vacancy) await navigate(values.pressed === "later" ? list : there);
        }}
      >
        <ErrorSummary errors={errors} title="This part was not saved" note="Everything you wrote is kept." />
        <Fields role={started} errors={errors} />
        <Actions>
          <Button>{editing ? "Save and go on" : "Save"}</Button>
          <Button kind="secondary" value="later" formNoValidate>Save and come back later</Button>
        </Actions>
        {editing && <p className="al-mute nhsuk-u-margin-top-4">Next: {following?.next ?? "check your answers"}</p>}
      </Form>
    </Page>
  );
}

/** One part of posting a role. */
export function EditPartPage() {
  const part = partOf(useParams().part);
  if (!part) return <NotFound />;
  return <WithRole fresh title={part.question}>{(role) => (role.viewerCan.includes("edit") ? <EditPart key={part.code} role={role} part={part} /> : <NotFound why="This role can’t be changed any more, or your account may only read it." />)}</WithRole>;
}

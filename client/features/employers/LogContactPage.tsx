import { useMutation, useQuery } from "@apollo/client/react";
import { useDeferredValue, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import {
  ContactChoicesDocument, ContactFormDocument, EmployersToContactDocument, LogContactDocument, type ContactMode, type LogContact_EmployerFragment,
} from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { count } from "../../lib/words";
import { Columns, ErrorSummary, Form, Page, Panel, Picks, SaveBar } from "../../ui";
import { ContactFields } from "./ContactFields";
import { contactInput } from "./contactInput";
import { EmployerAside } from "./EmployerAside";
import { FindEmployer } from "./FindEmployer";
import { modeWords } from "./words";

/** Logs a contact in four presses and Save: who, how, what came of it, next. The time is now unless changed. */
export function LogContactPage() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [who, setWho] = useState(search.get("employer") ?? "");
  const [mode, setMode] = useState<ContactMode | null>(null);
  const [key, renew] = useIdempotencyKey();
  const form = useQuery(ContactFormDocument, { fetchPolicy: "cache-and-network" });
  const chosen = useQuery(ContactChoicesDocument, { variables: { employerId: who }, skip: !who });
  const [log] = useMutation(LogContactDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const employer = chosen.data?.employer?.id === who ? chosen.data.employer : null;
  const week = form.data?.contactWeek;

  async function save(values: Parameters<typeof contactInput>[0]): Promise<void> {
    if (!who) return setErrors([{ path: "who", message: "Choose the employer" }]);
    const { data } = await log({ variables: { input: { ...contactInput(values), employerId: who, idempotencyKey: key } } });
    if (data!.logContact.userErrors.length > 0) return setErrors(data!.logContact.userErrors);
    renew();
    await navigate(`/staff/employers/${who}?logged`);
  }

  return (
    <Page title="Log an employer contact" columns="full" back={{ to: "/staff/employers", label: "Employers" }}>
      <Columns side={<><Week week={week} mode={mode} />{employer && <EmployerAside employer={employer} />}</>}>
        <Form className="al-quicklog" onSubmit={save}>
          <ErrorSummary errors={errors} title="The contact was not saved" />
          <Who recent={form.data?.recentEmployers ?? []} who={who} chosen={employer} error={errorFor(errors, "who")} onChoose={setWho} />
          <ContactFields
            errors={errors}
            defaults={{ client: search.get("client") }}
            choices={chosen.data ? { clientsToApproach: chosen.data.clientsToApproach, contacts: chosen.data.employer?.contacts ?? [] } : null}
            onMode={setMode}
          />
          <SaveBar><strong>{employer?.name ?? "No employer yet"}</strong>{mode && `, ${modeWords[mode].toLowerCase()}`}, now</SaveBar>
        </Form>
      </Columns>
    </Page>
  );
}

function Week({ week, mode }: { week?: { faceToFace: number; aim: number }; mode: ContactMode | null }) {
  if (!week) return null;
  return (
    <Panel look="sand" title="This week" size="s">
      <p className="nhsuk-u-margin-bottom-0"><strong>{week.faceToFace} of {week.aim}</strong> face to face.{mode === "face_to_face" && ` This one makes ${week.faceToFace + 1}.`}</p>
    </Panel>
  );
}

/** The last three one spoke to, and a search for the others. What is found joins the picks. */
function Who({ recent, who, chosen, error, onChoose }: {
  recent: readonly LogContact_EmployerFragment[];
  who: string;
  chosen: { id: string; name: string } | null;
  error: string | null;
  onChoose: (id: string) => void;
}) {
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed.trim());
  const found = useQuery(EmployersToContactDocument, { variables: { search: wanted }, skip: wanted.length < 2 });
  const matches = wanted.length < 2 ? [] : found.data?.employers.nodes ?? [];
  const shown = matches.length > 0 ? matches : recent;
  const options = chosen && !shown.some(({ id }) => id === chosen.id) ? [chosen, ...shown] : shown;
  return (
    <div className="al-formblock">
      <Picks key={options.map(({ id }) => id).join(" ")} name="who" label="Who" layout="rows" options={options.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={who} error={error} onChange={onChoose} />
      <FindEmployer value={typed} onType={setTyped} />
      <p className="nhsuk-u-margin-bottom-0" role="status">{wanted.length >= 2 && found.data && (matches.length === 0 ? `No employer has “${wanted}” in its name.` : `${count(matches.length, "employer")} to choose from above.`)}</p>
    </div>
  );
}

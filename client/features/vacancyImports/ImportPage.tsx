import { useMutation, useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { useParams } from "react-router";
import { CancelVacancyImportDocument, StartVacancyImportDocument, VacancyImportDocument, type VacancyImportQuery } from "../../../schema/generated/employers";
import { Actions, Button, Confirm, Form, Loaded, Notice, NotThere, Page, Tag } from "../../ui";
import { ImportColumns } from "./ImportColumns";
import { ImportResult } from "./ImportResult";
import { stateWords, useImportPaths } from "./importWords";

const EVERY_MS = 1_000;

type Import = NonNullable<VacancyImportQuery["vacancyImport"]>;

/** One file: its columns to settle, then how far it is, then what became of each row. */
export function ImportPage() {
  const { id = "" } = useParams();
  const { imports } = useImportPaths();
  const found = useQuery(VacancyImportDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  const running = found.data?.vacancyImport?.state === "running";
  const { startPolling, stopPolling } = found;
  useEffect(() => {
    if (!running) return undefined;
    startPolling(EVERY_MS);
    return stopPolling;
  }, [running, startPolling, stopPolling]);

  return (
    <Loaded result={found} what="the import">
      {({ vacancyImport }) => !vacancyImport ? <NotThere what="import" to={imports} back="Import roles from a file" /> : (
        <Page
          title="Import of roles"
          heading={vacancyImport.fileName}
          headingSize="l"
          back={{ to: imports, label: "Import roles from a file" }}
          status={<Tag colour={stateWords[vacancyImport.state].colour}>{stateWords[vacancyImport.state].label}</Tag>}
        >
          <Stage found={vacancyImport} again={() => void found.refetch()} />
        </Page>
      )}
    </Loaded>
  );
}

function Stage({ found, again }: { found: Import; again: () => void }) {
  const { state } = found;
  return (
    <>
      {state === "uploaded" && <ImportColumns found={found} onStarted={again} />}
      {state === "stopped" && <Stopped found={found} onStarted={again} />}
      {(state === "running" || state === "stopped") && <Progress found={found} />}
      {(state === "uploaded" || state === "running" || state === "stopped") && <Cancel found={found} />}
      {state === "cancelled" && <Notice title="This import was cancelled"><p>Rows that had become drafts by then are still there. The file was not kept.</p></Notice>}
      {state !== "uploaded" && <ImportResult found={found} />}
    </>
  );
}

function Progress({ found: { rowsRead, rowsTotal } }: { found: Import }) {
  const words = `${rowsRead.toLocaleString("en-GB")} of ${rowsTotal.toLocaleString("en-GB")} rows read`;
  const tenth = Math.floor((rowsRead / Math.max(rowsTotal, 1)) * 10) * 10;
  return (
    <div className="al-mb">
      <label htmlFor="rows-read" className="al-strong">{words}</label>
      <progress className="al-meter" id="rows-read" value={rowsRead} max={rowsTotal} />
      <p className="nhsuk-u-visually-hidden" role="status">{`${tenth}% read`}</p>
      <p className="al-mute">You can leave this page. The import goes on while you are signed in.</p>
    </div>
  );
}

function Stopped({ found, onStarted }: { found: Import; onStarted: () => void }) {
  const [start, { data }] = useMutation(StartVacancyImportDocument);
  const refusal = data?.startVacancyImport.userErrors[0]?.message;
  return (
    <Notice kind="problem" title="The import stopped before the end">
      <p>{found.problem} {found.rowsRead > 0 && "The rows read so far are kept and are not read again."}</p>
      {refusal && <p>{refusal}</p>}
      <Form name="go-on" onSubmit={() => start({ variables: { input: { id: found.id, columns: [], employerName: "" } } }).then(onStarted)}>
        <Button>Go on with the rest</Button>
      </Form>
    </Notice>
  );
}

function Cancel({ found: { id, state } }: { found: Import }) {
  const [cancel] = useMutation(CancelVacancyImportDocument);
  return (
    <Actions>
      <Confirm
        label={state === "uploaded" ? "Do not import this file" : "Cancel the import"}
        question={state === "uploaded" ? "Throw the file away?" : "Stop reading? Rows that are drafts by now stay; the rest of the file is thrown away."}
        yes="Yes, cancel it"
        no="No, keep it"
        done="Cancelled. The file was not kept."
        failed="It was not cancelled. Try again in a moment."
        act={async () => (await cancel({ variables: { id } })).data?.cancelVacancyImport.userErrors[0]?.message}
      />
    </Actions>
  );
}

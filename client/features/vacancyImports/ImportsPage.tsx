import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { type ImportProgressFragment, VacancyImportsDocument } from "../../../schema/generated/employers";
import { shortDate } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, Details, EmptyState, ErrorSummary, FileField, Form, Heading, Loaded, Page, Table, Tag } from "../../ui";
import { stateWords, useImportPaths } from "./importWords";
import { sendFile } from "./sendFile";

const LARGEST = 20 * 1024 * 1024;
const PAGE = 20;

/** Sends a file of roles, and shows what came of the ones before. */
export function ImportsPage() {
  const { staff, roles } = useImportPaths();
  const earlier = useQuery(VacancyImportsDocument, { variables: { first: PAGE }, fetchPolicy: "cache-and-network" });
  return (
    <Page title="Import roles from a file" back={{ to: roles, label: "Roles" }} lead="Each advert becomes a draft. Nothing is published until somebody has checked it.">
      <SendFile />
      <Details summary="Which files can be read?">
        <p><strong>A table (CSV, in UTF-8).</strong> The first row names the columns. You say which column is which on the next page. Figures without a sign are read as pounds.</p>
        <p><strong>Adverts from a website (JobPosting).</strong> A JSON-LD file, or the saved web page that holds one.</p>
        <p>At most 20 MB and 100,000 adverts. {staff ? "Adverts of an employer we do not have yet make it a prospect." : "All adverts become roles of your organisation."} An advert that is here already is not added again.</p>
      </Details>
      <Heading level={2}>Earlier files</Heading>
      <Loaded result={earlier} what="the earlier files">{({ vacancyImports }) => <Earlier imports={vacancyImports.nodes} />}</Loaded>
    </Page>
  );
}

function SendFile() {
  const { imports } = useImportPaths();
  const go = useNavigate();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [key, renew] = useIdempotencyKey();

  async function send(file: File | null): Promise<void> {
    if (!file) return setErrors([{ path: "file", message: "Choose a file" }]);
    if (file.size > LARGEST) return setErrors([{ path: "file", message: "The file is larger than 20 MB. Split it into smaller files and import them one after another." }]);
    const sent = await sendFile(file, key);
    if ("message" in sent) {
      renew(); // another file is another intention
      return setErrors([{ path: "file", message: sent.message }]);
    }
    await go(`${imports}/${sent.id}`);
  }
  return (
    <Form name="file" onSubmit={(values) => send(values.file("file"))}>
      <ErrorSummary errors={errors} title="The file was not taken" />
      <FileField name="file" label="Your file" hint="CSV, JSON or a saved web page, up to 20 MB" accept=".csv,.tsv,.txt,.json,.jsonl,.jsonld,.html,.htm" error={errorFor(errors, "file")} />
      <Button>Look through the file</Button>
    </Form>
  );
}

function Earlier({ imports }: { imports: readonly ImportProgressFragment[] }) {
  const paths = useImportPaths();
  if (imports.length === 0) return <EmptyState title="No file has been sent yet."><p>Choose one above to begin.</p></EmptyState>;
  return (
    <Table
      caption="Earlier files"
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        { key: "file", label: "File", cell: ({ id, fileName }) => <Link to={`${paths.imports}/${id}`}>{fileName}</Link> },
        { key: "sent", label: "Sent", cell: ({ createdAt }) => shortDate(createdAt) },
        { key: "state", label: "State", cell: ({ state }) => <Tag colour={stateWords[state].colour}>{stateWords[state].label}</Tag> },
        { key: "drafts", label: "Drafts", numeric: true, cell: ({ taken, questioned }) => (taken + questioned).toLocaleString("en-GB") },
        { key: "refused", label: "Refused", numeric: true, cell: ({ refused }) => refused.toLocaleString("en-GB") },
      ]}
    />
  );
}

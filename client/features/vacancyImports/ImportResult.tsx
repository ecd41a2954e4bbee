import { useQuery } from "@apollo/client/react";
import { Link, useSearchParams } from "react-router";
import { type VacancyImportOutcome, VacancyImportRowsDocument, type VacancyImportQuery, type VacancyImportRowsQuery } from "../../../schema/generated/employers";
import { EmptyState, Figures, Heading, Hidden, Loaded, LoadMore, Table, Tag, type TagColour } from "../../ui";
import { useImportPaths } from "./importWords";

type Import = NonNullable<VacancyImportQuery["vacancyImport"]>;
type Row = VacancyImportRowsQuery["vacancyImportRows"]["nodes"][number];

const PAGE = 20;
const outcomes: Record<VacancyImportOutcome, { label: string; colour: TagColour; show: string }> = {
  taken: { label: "Taken", colour: "green", show: "Taken as they are" },
  questioned: { label: "To answer", colour: "yellow", show: "Taken, with questions" },
  refused: { label: "Refused", colour: "grey", show: "Refused" },
};
const isOutcome = (word: string | null): word is VacancyImportOutcome => word !== null && word in outcomes;

/** Counts, then what became of each row; refused ones can be fetched back. */
export function ImportResult({ found }: { found: Import }) {
  const { roles } = useImportPaths();
  const over = found.state === "done" || found.state === "cancelled";
  return (
    <section aria-labelledby="result">
      <Heading level={2} id="result">{over ? "What became of the rows" : "So far"}</Heading>
      <Figures
        label="Rows"
        figures={(["taken", "questioned", "refused"] as const).map((outcome) => ({ name: outcomes[outcome].show, number: found[outcome].toLocaleString("en-GB") }))}
      />
      {over && found.taken + found.questioned > 0 && <p>They are drafts now. <Link to={roles}>Go to roles</Link> to check and publish them.</p>}
      {over && found.refused > 0 && <p><a href={`/files/vacancy-imports/${found.id}/refused.csv`} download>Download the refused rows (CSV)</a> to put them right and send them again.</p>}
      {over && <Rows id={found.id} />}
    </section>
  );
}

function Rows({ id }: { id: string }) {
  const [search] = useSearchParams();
  const show = search.get("show");
  const outcome = isOutcome(show) ? show : null;
  const rows = useQuery(VacancyImportRowsDocument, { variables: { id, outcome, first: PAGE }, fetchPolicy: "cache-and-network" });
  const more = (after: string | null | undefined) =>
    rows.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { vacancyImportRows: next } }) => ({ ...before, vacancyImportRows: { ...next, nodes: [...before.vacancyImportRows.nodes, ...next.nodes] } }),
    });
  return (
    <>
      <Choices outcome={outcome} />
      <Loaded result={rows} what="the rows">
        {({ vacancyImportRows: { nodes, pageInfo } }) => nodes.length === 0 ? <EmptyState title="No such rows."><p>Choose another kind above.</p></EmptyState> : (
          <>
            <RowTable rows={nodes} />
            {pageInfo.hasNextPage && <LoadMore shown={nodes.length} what="rows" busy={rows.loading} onMore={() => void more(pageInfo.endCursor)} />}
          </>
        )}
      </Loaded>
    </>
  );
}

/** Which rows are shown; the choice stays in the address. */
function Choices({ outcome }: { outcome: VacancyImportOutcome | null }) {
  const choices = [{ key: null, label: "All rows", to: "?" }, ...(Object.keys(outcomes) as VacancyImportOutcome[]).map((key) => ({ key, label: outcomes[key].show, to: `?show=${key}` }))];
  return (
    <nav aria-label="Which rows are shown">
      <ul className="nhsuk-list al-acts al-mb">
        {choices.map(({ key, label, to }) => <li key={to}>{key === outcome ? <strong aria-current="true">{label}</strong> : <Link to={to} preventScrollReset>{label}</Link>}</li>)}
      </ul>
    </nav>
  );
}

function RowTable({ rows }: { rows: readonly Row[] }) {
  const { roles } = useImportPaths();
  return (
    <Table
      caption="Rows of the file"
      rows={rows}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: "row", label: "Row", cell: ({ number }) => `Row ${number.toLocaleString("en-GB")}` },
        { key: "role", label: "Role", cell: ({ title, vacancyId }) => (vacancyId ? <Link to={`${roles}/${vacancyId}`}>{title}</Link> : title || <span className="al-mute">No title</span>) },
        { key: "outcome", label: "Outcome", cell: ({ outcome }) => <Tag colour={outcomes[outcome].colour}>{outcomes[outcome].label}</Tag> },
        { key: "why", label: "What to know", cell: (row) => <WhatToKnow row={row} /> },
      ]}
    />
  );
}

function WhatToKnow({ row: { reason, questions, vacancyId, title } }: { row: Row }) {
  const { staff, roles } = useImportPaths();
  const nobodys = staff && vacancyId && questions.some((question) => question.startsWith("Who is the employer?"));
  return (
    <>
      {questions.length > 1 ? <ul className="nhsuk-list nhsuk-list--bullet nhsuk-u-margin-bottom-0">{questions.map((question) => <li key={question}>{question}</li>)}</ul> : questions[0] ?? reason}
      {nobodys && <p className="nhsuk-u-margin-bottom-0"><Link to={`${roles}/${vacancyId}/employer`}>Say whose role it is<Hidden>, {title}</Hidden></Link></p>}
    </>
  );
}

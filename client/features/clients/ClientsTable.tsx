import { Link } from "react-router";
import type { ClientsTable_LineFragment } from "../../../schema/generated/specialists";
import { shortDate } from "../../lib/dates";
import { count } from "../../lib/words";
import { Table, Tag, type Column } from "../../ui";
import { helpWords, stateWords } from "./clientWords";

type Line = ClientsTable_LineFragment;

/** First employer contact is due within 30 days of engagement; the prompt comes at day 20. */
const PROMPT_DAY = 20;
const DUE_DAY = 30;

function FirstContact({ line }: { line: Line }) {
  if (line.firstEmployerContactDay != null) return <>Day {line.firstEmployerContactDay}</>;
  if (line.state === "closed" || line.state === "in_work" || line.state === "stepped_down" || line.helpWith === "keep_work") return <>–</>;
  if (line.day > DUE_DAY) return <Tag colour="yellow">{count(line.day - DUE_DAY, "day")} late</Tag>;
  return line.day >= PROMPT_DAY ? <Tag colour="yellow">By day {DUE_DAY}</Tag> : <>By day {DUE_DAY}</>;
}

const columns: readonly Column<Line>[] = [
  { key: "name", label: "Name", sortable: true, cell: (line) => <Link to={`/staff/clients/${line.id}`}>{line.displayName}</Link> },
  { key: "day", label: "Day", sortable: true, numeric: true, cell: (line) => line.day },
  { key: "state", label: "State", sortable: true, cell: (line) => <><Tag colour={stateWords[line.state].colour}>{stateWords[line.state].label}</Tag>{line.helpWith === "keep_work" && <> {helpWords.keep_work}</>}</> },
  { key: "first", label: "First employer contact", cell: (line) => <FirstContact line={line} /> },
  { key: "last_contact", label: "Last contact", sortable: true, cell: (line) => (line.lastContactOn ? shortDate(line.lastContactOn) : "None recorded") },
  { key: "open", label: "To settle", cell: (line) => <ToSettle line={line} /> },
  { key: "who", label: "Specialist", cell: (line) => line.specialistName ?? "Nobody yet" },
];

function ToSettle({ line }: { line: Line }) {
  const open = [
    ...(line.riskAssessmentIn ? [] : ["risk assessment not in"]),
    ...(line.unconfirmed > 0 ? [`${count(line.unconfirmed, "wish", "wishes")} not confirmed`] : []),
    ...(line.specialistName ? [] : ["no specialist"]),
  ];
  return <>{line.state === "closed" || open.length === 0 ? "–" : open.join(", ")}</>;
}

/** Clients, a line each; a list on a phone. */
export const ClientsTable = ({ rows, sort, onSort }: { rows: readonly Line[]; sort: { key: string; way: "ascending" | "descending" }; onSort: (key: string) => void }) => (
  <Table caption="Clients" columns={columns} rows={rows} rowKey={(line) => line.id} sort={sort} onSort={onSort} />
);

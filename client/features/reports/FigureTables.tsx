import type { ReportLines_LineFragment as Line, ReportMeasure, ReportQuery } from "../../../schema/generated/specialists";
import { Block, Table, type Column } from "../../ui";
import { figureWords } from "./figureWords";

/** Every measure, this month beside last. */
export function AllFigures({ lines, month, last }: { lines: readonly Line[]; month: string; last: string }) {
  return (
    <Block id="figures" title="All figures">
      <Table
        caption={`All figures, ${month} beside ${last}`}
        rows={lines}
        rowKey={({ measure }) => measure}
        columns={[
          { key: "measure", label: "Measure", cell: ({ label }) => label },
          { key: "now", label: month, cell: (line) => figureWords(line, line.now) },
          { key: "before", label: last, cell: (line) => figureWords(line, line.before) },
        ]}
      />
    </Block>
  );
}

type Team = ReportQuery["report"]["teams"][number];

const columns: readonly (readonly [ReportMeasure, string])[] = [
  ["referrals_received", "Referrals"],
  ["contact_in_time", "First contact in time"],
  ["starts", "Job starts"],
  ["sustained_13", "13 weeks"],
  ["retention_open", "Retention cases"],
  ["face_to_face", "Employers met"],
];

function columnOf([measure, label]: readonly [ReportMeasure, string]): Column<Team> {
  return {
    key: measure,
    label,
    cell: ({ lines }) => {
      const line = lines.find((each) => each.measure === measure);
      const plain = line && { ...line, unit: null };
      return plain && <>{figureWords(plain, plain.now)} <span className="al-mute">({figureWords(plain, plain.before)})</span></>;
    },
  };
}

/** The teams beside each other, last month's number after each. */
export function TeamFigures({ teams, month, last }: { teams: readonly Team[]; month: string; last: string }) {
  if (teams.length < 2) return null;
  return (
    <Block id="teams" title="By team">
      <p className="al-foot">{last} in brackets.</p>
      <Table
        caption={`Teams, ${month} with ${last} in brackets`}
        rows={teams}
        rowKey={({ id }) => id}
        columns={[{ key: "team", label: "Team", cell: ({ name, own }) => <>{name}{own && " (yours)"}</> }, ...columns.map(columnOf)]}
      />
    </Block>
  );
}

import { useQuery } from "@apollo/client/react";
import { useSearchParams } from "react-router";
import { ReportDocument, type ReportMeasure, type ReportQuery } from "../../../schema/generated/specialists";
import { recordDate, sayMonth } from "../../lib/dates";
import { Act, FewerThanTen, Form, KeyFigures, Loaded, Page, SelectField } from "../../ui";
import { FidelityEvidence } from "./FidelityEvidence";
import { AllFigures, TeamFigures } from "./FigureTables";
import { StartsChart } from "./StartsChart";
import { keyOf, keyValueOf, monthBefore, monthBeside } from "./figureWords";

type Report = ReportQuery["report"];

/** In the address: every team, for somebody who has one of their own. */
const ALL = "all";

/** A month beside the one before, by team; the address says which, and the viewer's own team comes first. */
export function ReportsPage() {
  const [params] = useSearchParams();
  const variables = { month: params.get("month"), teamId: params.get("team") };
  const asked = useQuery(ReportDocument, { variables, fetchPolicy: "cache-and-network" });
  const report = asked.data?.report;
  if (!report) return <Page title="Reports" columns="full"><Loaded result={asked} what="the report">{() => null}</Loaded></Page>;
  const last = monthBeside(monthBefore(report.month), report.month);
  const team = report.teams.find(({ id }) => id === report.teamId);
  const whose = team?.name ?? (report.teams.length === 1 ? "The team" : `All ${report.teams.length} teams`);
  return (
    <Page
      title={`${sayMonth(report.month)} beside ${last}`}
      heading={sayMonth(report.month)}
      lead={`Beside ${last}. ${whose}, complete to ${recordDate(report.completeTo)}.`}
      columns="full"
      acts={<Pickers key={`${report.month} ${team?.id}`} report={report} teamId={team?.id ?? ALL} />}
    >
      <Keys report={report} last={last} />
      <p className="al-foot al-mb">
        <strong><FewerThanTen /></strong> means fewer than 10, hidden so that nobody can be picked out. Numbers from which it could be worked out are <strong>not told</strong>. Your own team’s are all told.
        {!report.over && " This month is not over: until it is, only your own team’s are."}
      </p>
      <StartsChart months={report.startsByMonth} month={report.month} />
      <AllFigures lines={report.lines} month={sayMonth(report.month)} last={last} />
      <p className="al-foot al-mb">A specialist aims to meet {report.faceToFaceAim} employers face to face a week.</p>
      <TeamFigures teams={report.teams} month={sayMonth(report.month)} last={last} />
      <FidelityEvidence items={report.fidelity} month={report.month} ofOwnTeam={team?.own === true} />
    </Page>
  );
}

function Pickers({ report, teamId }: { report: Report; teamId: string }) {
  const [, setParams] = useSearchParams();
  return (
    <Form
      name="pickers"
      className="al-pagehead__acts al-pickers"
      aria-label="What the report is for"
      onSubmit={(values) => setParams({ month: values.text("month"), team: values.text("team") }, { preventScrollReset: true })}
    >
      <SelectField name="month" label="Month" defaultValue={report.month} options={report.months.map((month) => ({ value: month, label: sayMonth(month) }))} />
      <SelectField name="team" label="Team" defaultValue={teamId} options={[{ value: ALL, label: "All teams" }, ...report.teams.map(({ id, name }) => ({ value: id, label: name }))]} />
      <Act type="submit">Show</Act>
    </Form>
  );
}

const keys: readonly (readonly [ReportMeasure, string])[] = [
  ["referrals_received", "Referrals received"],
  ["contact_in_time", "First employer contact in time"],
  ["starts", "Job starts, paid, at least 4 hours"],
  ["sustained_13", "Still in the job at 13 weeks"],
  ["retention_open", "Retention cases open"],
  ["first_contacts", "Median days to first employer contact"],
];

function Keys({ report, last }: { report: Report; last: string }) {
  const figures = keys.flatMap(([measure, name]) => {
    const line = report.lines.find((each) => each.measure === measure);
    const say = measure === "first_contacts" ? keyValueOf : keyOf;
    return line ? [{ name, now: say(line.now), was: say(line.before) }] : [];
  });
  return <KeyFigures month={sayMonth(report.month)} last={last} figures={figures} />;
}

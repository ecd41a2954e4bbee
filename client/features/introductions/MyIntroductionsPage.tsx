import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { type MyIntroductionsQuery, MyIntroductionsDocument } from "../../../schema/generated/clients";
import { sayPay } from "../../lib/amounts";
import { sayDate } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { joined } from "../../lib/words";
import { EmptyState, LinkButton, Loaded, Page, Result, Results, Section, Tag } from "../../ui";
import { MY_STATE, OVER } from "./myIntroductionWords";

/** Every employer a client was put forward to, and their own jobs. */
export function MyIntroductionsPage() {
  const found = useQuery(MyIntroductionsDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["introduction", "placement"], () => void found.refetch().catch(() => undefined));
  return (
    <Page title="Where you were put forward" lead="No employer hears of you unless you chose what to share with them." back={{ to: "/me", label: "Home" }}>
      <Loaded result={found} what="your roles">
        {({ myIntroductions, myJobs }) => (
          <>
            {myJobs.length > 0 && <Section title="Your work">{myJobs.map((job) => <Job job={job} key={job.id} />)}</Section>}
            <List title="Going on" roles={myIntroductions.filter(({ state }) => !OVER.includes(state))} />
            <List title="Before" roles={myIntroductions.filter(({ state }) => OVER.includes(state))} />
            {myIntroductions.length === 0 && (
              <EmptyState title="You have not been put forward for a role yet.">
                <p>Say which roles you want; your specialist asks you before anything is sent.</p>
                <LinkButton to="/me/roles" kind="secondary">Roles for me</LinkButton>
              </EmptyState>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const Job = ({ job }: { job: MyIntroductionsQuery["myJobs"][number] }) => (
  <div className="al-panel">
    <h3 className="nhsuk-heading-m">{job.jobTitle}, {job.employerName}</h3>
    <p>{joined([job.payPenceAnHour == null ? null : sayPay(job.payPenceAnHour), `${job.hoursAWeek} hours a week`, `${job.state === "accepted" ? "starts" : "since"} ${sayDate(job.startsOn)}`])}</p>
    {job.nextCheckOn && job.specialistName && <p>{job.specialistName.split(" ")[0]} asks how it goes by {sayDate(job.nextCheckOn)}. Ring before if something comes up.</p>}
  </div>
);

const List = ({ title, roles }: { title: string; roles: MyIntroductionsQuery["myIntroductions"] }) =>
  roles.length > 0 && (
    <Section title={title}>
      <Results>
        {roles.map(({ id, vacancyTitle, employerName, state }) => (
          <Result key={id} title={vacancyTitle} to={`/me/introductions/${id}`} by={employerName} tag={<Tag colour={MY_STATE[state].colour}>{MY_STATE[state].words}</Tag>} />
        ))}
      </Results>
    </Section>
  );

/** On the home page: where it stands with each employer. Draws nothing before there is one. */
export function MyIntroductionsOnHome() {
  const found = useQuery(MyIntroductionsDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["introduction", "placement"], () => void found.refetch().catch(() => undefined));
  const jobs = found.data?.myJobs.filter(({ state }) => state !== "ended") ?? [];
  const going = found.data?.myIntroductions.filter(({ state }) => !OVER.includes(state)) ?? [];
  if (jobs.length + going.length === 0) return null;
  return (
    <>
      {jobs.length > 0 && <Section title="Your work">{jobs.map((job) => <Job job={job} key={job.id} />)}</Section>}
      <List title="Where you were put forward" roles={going} />
      <p><Link to="/me/introductions">All of them</Link></p>
    </>
  );
}

import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { ServicePageDocument, type ServicePageQuery } from "../../../schema/generated/specialists";
import { sayNear } from "../../lib/dates";
import { capital, count } from "../../lib/words";
import { ActLink, Columns, Inset, LinkButton, Loaded, Page, RuledList, Section, SidePart, Tag, WorkItem, Worklist } from "../../ui";
import { COLOUR_WORDS, ROLE_WORDS, TEAM_WORDS } from "./words";

type Staff = ServicePageQuery["serviceStaff"][number];

/** The service: its staff and teams, and how it is set. Managers change it, others read it. */
export function ServicePage() {
  const result = useQuery(ServicePageDocument, { fetchPolicy: "cache-and-network" });
  return (
    <Page title="Service" columns="full" acts={<InviteLink can={result.data?.service.viewerCan} />}>
      <Loaded result={result} what="the service">
        {({ service, serviceTeams, serviceStaff }) => (
          <>
            {!service.viewerCan.includes("change") && <Inset><p>Service managers and administrators can change what is here.</p></Inset>}
            <Columns side={<Settings service={service} />}>
              <Section title="Staff"><StaffList staff={serviceStaff} can={service.viewerCan} /></Section>
              <Section title="Teams"><Teams teams={serviceTeams} canChange={service.viewerCan.includes("change")} /></Section>
            </Columns>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const InviteLink = ({ can }: { can?: readonly string[] }) => (can?.includes("invite") ? <LinkButton to="/staff/service/staff/new" small>Invite a colleague</LinkButton> : null);

const whenHere = (staff: Staff): string => (staff.state === "invited" ? "Invited" : staff.lastSeenAt ? capital(sayNear(staff.lastSeenAt)) : "Not yet here");

const StaffList = ({ staff, can }: { staff: readonly Staff[]; can: readonly string[] }) => (
  <Worklist look="dense">
    {staff.map((each) => (
      <WorkItem
        key={each.id}
        when={whenHere(each)}
        title={<>{each.displayName} {each.suspended && <Tag colour="red">Suspended</Tag>}{each.isMe && <Tag colour="grey">You</Tag>}</>}
        note={[each.role ? ROLE_WORDS[each.role] : "No account", each.teamName ?? "No team", each.phone].filter(Boolean).join(" · ")}
        act={can.includes("change") && <ActLink to={`/staff/service/staff/${each.id}`} about={each.displayName}>{each.state === "invited" ? "Open" : "Change"}</ActLink>}
      />
    ))}
  </Worklist>
);

const Teams = ({ teams, canChange }: { teams: ServicePageQuery["serviceTeams"]; canChange: boolean }) => (
  <>
    {teams.length === 0 && <p>No teams yet. A team has staff and clients; a specialist sees their own team’s clients.</p>}
    <Worklist look="dense">
      {teams.map(({ id, name, kind, staffCount }) => (
        <WorkItem key={id} when={count(staffCount, "person", "people")} title={name} note={TEAM_WORDS[kind]} act={canChange && <ActLink to={`/staff/service/teams/${id}`} about={name}>Change</ActLink>} />
      ))}
    </Worklist>
    {canChange && <p><Link to="/staff/service/teams/new">Add a team</Link></p>}
  </>
);

const Settings = ({ service }: { service: ServicePageQuery["service"] }) => (
  <SidePart title="Settings">
    <RuledList
      dense
      rows={[
        { key: "Name", value: service.name },
        { key: "Telephone", value: service.phone },
        { key: "Hours", value: service.hours || "Not said" },
        { key: "Email", value: service.email },
        { key: "Colour", value: COLOUR_WORDS[service.colour] },
        { key: "Risk assessment", value: service.startNeedsRiskAssessment ? "Needed before a start" : "Not needed before a start" },
        { key: "First employer contact", value: `By day ${service.firstContactWithinDays}; prompt on day ${service.firstContactPromptDay}` },
      ]}
    />
    {service.viewerCan.includes("change") && <p><Link to="/staff/service/settings">Change the settings</Link></p>}
    <p><Link to="/staff/service/records">Requests about records</Link></p>
    <p><Link to="/staff/service/data-protection-officer">Data-protection officer</Link></p>
    <p><Link to="/staff/service/safeguarding">Passed on without consent</Link></p>
  </SidePart>
);

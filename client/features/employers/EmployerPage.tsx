import { useQuery } from "@apollo/client/react";
import { Link, useParams, useSearchParams } from "react-router";
import { EmployerDocument, type EmployerQuery } from "../../../schema/generated/specialists";
import { inAskingOrder, sayAdjustment } from "../../lib/adjustments";
import { recordDate } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { telephone } from "../../lib/telephone";
import { count } from "../../lib/words";
import { Block, Columns, Hidden, JumpLinks, LinkButton, Loaded, NextPanel, NotThere, Notice, Page, RuledList, SidePart, Tag } from "../../ui";
import { ContactHistory } from "./ContactHistory";
import { EmployerRoles } from "./EmployerRoles";
import { EmployerHistory } from "./EmployerHistory";
import { levelWords, roleWords, sectorWords, sizeWords, stageColour, stageWords, stateColour, stateWords } from "./words";

type Employer = NonNullable<EmployerQuery["employer"]>;

/** One employer, for staff: what is next with it, the contacts, its people, what it offers, and its account. */
export function EmployerPage() {
  const { id = "" } = useParams();
  const [search] = useSearchParams();
  const found = useQuery(EmployerDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  useChanges(["employer", "vacancy"], () => void found.refetch());
  return (
    <Loaded result={found} what="the employer">
      {({ employer, contactLog }) => !employer ? <NotThere what="employer" to="/staff/employers" back="Employers" /> : (
        <Page
          title="Employer"
          heading={employer.name}
          status={<><Tag colour={stageColour[employer.relationship]}>{stageWords[employer.relationship]}</Tag> {employer.state !== "active" && <Tag colour={stateColour[employer.state]}>{stateWords[employer.state]}</Tag>} {employer.trusted && <Tag colour="grey">Published without review</Tag>}</>}
          acts={employer.viewerCan.includes("logContact") && <LinkButton to={`/staff/employers/contacts/new?employer=${employer.id}`}>Log a contact</LinkButton>}
          back={{ to: "/staff/employers", label: "Employers" }}
          columns="full"
        >
          {search.has("logged") && <Notice kind="ok" focus title="Contact logged" />}
          {search.has("invited") && <Notice kind="ok" focus title="Invitation sent" />}
          <Waiting employer={employer} />
          <JumpLinks links={[{ to: "contacts", label: "Contacts" }, { to: "roles", label: "Roles" }, { to: "about", label: "About them" }, { to: "people", label: "People there" }, { to: "offers", label: "What they offer" }, { to: "history", label: "History" }]} />
          <Columns side={<Side employer={employer} />}>
            <Block id="contacts" title="Contacts"><ContactHistory employerId={employer.id} page={contactLog} /></Block>
            <EmployerRoles employerId={employer.id} />
            <About employer={employer} />
            <People employer={employer} />
            <Offers employer={employer} />
            <Block id="history" title="History"><EmployerHistory events={employer.events} /></Block>
          </Columns>
        </Page>
      )}
    </Loaded>
  );
}

/** What a person has to decide about the account, where there is something to decide. */
function Waiting({ employer }: { employer: Employer }) {
  const to = `/staff/employers/${employer.id}/account`;
  if (employer.viewerCan.includes("approve")) {
    return <NextPanel title="Approve this registration" act={<LinkButton to={to}>Look and decide</LinkButton>}>Registered on {recordDate(employer.createdAt)}. They can write roles; none is published until you approve.</NextPanel>;
  }
  if (employer.state === "suspended") return <NextPanel title="Suspended" act={<LinkButton to={to} kind="secondary">Reopen or close</LinkButton>}>Their people cannot sign in, and their roles are not shown.</NextPanel>;
  if (employer.state === "closed") return <NextPanel title="Closed" act={<LinkButton to={to} kind="secondary">Reopen</LinkButton>}>The account is over. Its history is kept.</NextPanel>;
  return null;
}

function Side({ employer }: { employer: Employer }) {
  return (
    <>
      <SidePart title="Relationship">
        <p>{stageWords[employer.relationship]}. Lead: {employer.lead?.name ?? "nobody yet"}.</p>
        {employer.viewerCan.includes("changeRelationship") && <p><Link to={`/staff/employers/${employer.id}/relationship`}>Change stage, lead or trust</Link></p>}
      </SidePart>
      <SidePart title="Account">
        <p>{stateWords[employer.state]}. {count(employer.members.length, "person", "people")} in the portal.</p>
        {employer.members.length > 0 && <ul className="nhsuk-list">{employer.members.map((member) => <li key={member.id}>{member.name}, {roleWords[member.role].toLowerCase()}{member.suspended && " (kept out for now)"}</li>)}</ul>}
        {(employer.state === "active" || employer.state === "pending") && <p><Link to={`/staff/employers/${employer.id}/invite`}>Invite somebody</Link></p>}
        {employer.members.length > 0 && <p><Link to={`/staff/messages/new?employer=${employer.id}`}>Write a message</Link></p>}
        <p><Link to={`/staff/employers/${employer.id}/account`}>{employer.viewerCan.includes("approve") ? "Approve, suspend or close" : "Suspend, close or reopen"}</Link></p>
      </SidePart>
    </>
  );
}

/** A link to one of the forms about an employer; `about` is for readers, where several links say the same. */
const change = (employer: Employer, to: string, label: string, about?: string) =>
  employer.viewerCan.includes("edit") && <Link to={`/staff/employers/${employer.id}/${to}`}>{label}{about && <Hidden> {about}</Hidden>}</Link>;

function About({ employer }: { employer: Employer }) {
  const level = `${levelWords[employer.disabilityConfident]}${employer.disabilityConfidentUntil ? `, until ${recordDate(employer.disabilityConfidentUntil)}` : ""}`;
  return (
    <Block id="about" title="About them" end={change(employer, "edit", "Change", "what is said of them")}>
      <RuledList
        dense
        rows={[
          { key: "What they do", value: employer.sector ? sectorWords[employer.sector] : "Not known" },
          { key: "Size", value: employer.size ? sizeWords[employer.size] : "Not known" },
          ...(employer.parent ? [{ key: "Part of", value: <Link to={`/staff/employers/${employer.parent.id}`}>{employer.parent.name}</Link> }] : []),
          { key: "Website", value: employer.website ? <a href={employer.website} rel="noreferrer noopener">{employer.website.replace(/^https?:\/\/|\/$/g, "")}</a> : "Not known" },
          { key: "Disability Confident", value: level },
          ...(employer.about ? [{ key: "In their words", value: employer.about }] : []),
          ...employer.sites.map((site) => ({
            key: site.name,
            value: <>{site.placeText}{site.postcode && `, ${site.postcode}`}{!site.located && <span className="al-mute"> (place not known)</span>} {change(employer, `sites/${site.id}`, "Change", site.name)}</>,
          })),
        ]}
      />
      <p>{change(employer, "sites/new", "Add a site")}</p>
    </Block>
  );
}

function People({ employer }: { employer: Employer }) {
  return (
    <Block id="people" title="People there" count={employer.contacts.filter(({ left }) => !left).length} end={change(employer, "people/new", "Add a person")}>
      {employer.contacts.length === 0 && <p className="al-mute">Nobody yet. Add whom to ask for when you ring.</p>}
      {employer.contacts.length > 0 && (
        <RuledList
          dense
          rows={employer.contacts.map((person) => ({
            key: person.name,
            value: (
              <>
                {person.left ? "Left" : person.jobTitle || "Job not known"}
                {person.phone && <>, <a href={telephone(person.phone)}>{person.phone}</a></>}
                {person.email && <>, <a href={`mailto:${person.email}`}>{person.email}</a></>} {change(employer, `people/${person.id}`, "Change", person.name)}
              </>
            ),
          }))}
        />
      )}
    </Block>
  );
}

function Offers({ employer }: { employer: Employer }) {
  return (
    <Block id="offers" title="What they offer" end={change(employer, "offers", "Change", "what they offer")}>
      {employer.offers.length === 0
        ? <p className="al-mute">Not said yet. Ask when you next speak: it helps in matching.</p>
        : <ul className="nhsuk-list nhsuk-list--bullet">{inAskingOrder(employer.offers).map((code) => <li key={code}>{sayAdjustment(code)}</li>)}</ul>}
    </Block>
  );
}

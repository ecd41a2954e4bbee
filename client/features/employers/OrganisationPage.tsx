import { useQuery } from "@apollo/client/react";
import { Link, useSearchParams } from "react-router";
import { OpenInvitationsDocument, OrganisationDocument, type OrganisationQuery } from "../../../schema/generated/employers";
import { inAskingOrder, sayAdjustment } from "../../lib/adjustments";
import { recordDate, sayDate } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { Columns, LinkButton, Loaded, Notice, Page, Section, SidePart, SummaryList, Tag } from "../../ui";
import { Invitations } from "./Invitations";
import { LeadWords } from "./LeadWords";
import { levelWords, roleWords, sectorWords, sizeWords } from "./words";

type Organisation = NonNullable<OrganisationQuery["organisation"]>;

/** The organisation as its people keep it: what it is, its sites, who speaks for it, and what it already offers. */
export function OrganisationPage() {
  const [search] = useSearchParams();
  const found = useQuery(OrganisationDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["employer"], () => void found.refetch());
  return (
    <Loaded result={found} what="your organisation">
      {({ organisation }) => organisation && (
        <Page title="Organisation" heading={organisation.name} headingSize="l" columns="full">
          {search.has("invited") && <Notice kind="ok" focus title="Invitation sent"><p>The link in it works once, for 72 hours.</p></Notice>}
          {organisation.state === "pending" && <Notice title="Waiting for the service"><p>You can write roles and say what you offer. They are published once we have spoken to you.</p></Notice>}
          <Columns side={<SidePart title="Your contact"><LeadWords lead={organisation.lead} /></SidePart>}>
            <About organisation={organisation} />
            <Offers organisation={organisation} />
            <Sites organisation={organisation} />
            <Members organisation={organisation} />
          </Columns>
        </Page>
      )}
    </Loaded>
  );
}

const mayEdit = (organisation: Organisation): boolean => organisation.viewerCan.includes("edit");
const EDIT = "/employer/organisation/edit";

function About({ organisation }: { organisation: Organisation }) {
  const change = mayEdit(organisation) ? { to: EDIT } : undefined;
  const until = organisation.disabilityConfidentUntil ? `, until ${recordDate(organisation.disabilityConfidentUntil)}` : "";
  return (
    <Section title="What people see" size="m">
      <SummaryList
        rows={[
          { key: "Name", value: organisation.name, change },
          { key: "What you do", value: organisation.sector ? sectorWords[organisation.sector] : "Not said yet", change },
          { key: "Size", value: organisation.size ? sizeWords[organisation.size] : "Not said yet", change },
          { key: "Website", value: organisation.website ? organisation.website.replace(/^https?:\/\/|\/$/g, "") : "Not said yet", change },
          { key: "About you", value: organisation.about || "Not said yet", change },
          { key: "Disability Confident", value: `${levelWords[organisation.disabilityConfident]}${until}`, change },
        ]}
      />
    </Section>
  );
}

function Offers({ organisation }: { organisation: Organisation }) {
  return (
    <Section title="What you already offer" size="m">
      {organisation.offers.length === 0
        ? <p>Nothing is ticked yet. Many people look for exactly this, and most of it costs nothing.</p>
        : <ul className="nhsuk-list nhsuk-list--bullet">{inAskingOrder(organisation.offers).map((code) => <li key={code}>{sayAdjustment(code)}</li>)}</ul>}
      {mayEdit(organisation) && <LinkButton to="/employer/organisation/offers" kind="secondary">{organisation.offers.length === 0 ? "Say what you offer" : "Change what you offer"}</LinkButton>}
    </Section>
  );
}

function Sites({ organisation }: { organisation: Organisation }) {
  return (
    <Section title="Sites" size="m">
      {organisation.sites.length === 0 && <p>None yet. With a site, people see how far it is from home.</p>}
      {organisation.sites.length > 0 && (
        <SummaryList
          rows={organisation.sites.map((site) => ({
            key: site.name,
            value: <>{site.placeText}{site.postcode && `, ${site.postcode}`}{!site.located && <><br />We don’t know this place, so no distance is shown. A postcode helps.</>}</>,
            change: mayEdit(organisation) ? { to: `/employer/organisation/sites/${site.id}`, about: site.name } : undefined,
          }))}
        />
      )}
      {mayEdit(organisation) && <LinkButton to="/employer/organisation/sites/new" kind="secondary">Add a site</LinkButton>}
    </Section>
  );
}

function Members({ organisation }: { organisation: Organisation }) {
  const owns = mayEdit(organisation);
  const invitations = useQuery(OpenInvitationsDocument, { skip: !owns, fetchPolicy: "cache-and-network" });
  return (
    <Section title="People who use Alongside for you" size="m">
      <SummaryList
        rows={organisation.members.map((member) => ({
          key: member.name,
          value: (
            <>
              {roleWords[member.role]}{member.isMe && ", you"} {member.suspended && <Tag colour="grey">Kept out for now</Tag>}
              {member.email && <><br />{member.email}</>}
              <br />{member.lastSeenAt ? `Last here ${sayDate(member.lastSeenAt)}` : `Since ${sayDate(member.joinedAt)}`}
            </>
          ),
          change: owns && !member.isMe ? { to: `/employer/organisation/members/${member.id}`, about: member.name } : undefined,
        }))}
      />
      {owns && <Invitations open={invitations.data?.openInvitations ?? []} onChanged={() => void invitations.refetch()} />}
      {owns ? <LinkButton to="/employer/organisation/members/new" kind="secondary">Invite somebody</LinkButton> : <p><Link to="/employer">Back to Today</Link></p>}
    </Section>
  );
}

import { useQuery } from "@apollo/client/react";
import { Suspense } from "react";
import { Link, useParams } from "react-router";
import { type ClientPageQuery, ClientPageDocument } from "../../../schema/generated/specialists";
import { shortDate } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import type { ClientPart } from "../../lib/parts";
import { telephone } from "../../lib/telephone";
import { Block, Columns, EmptyState, JumpLinks, LinkButton, Loaded, Loading, Log, NextPanel, Page, SidePart, Tag } from "../../ui";
import { approachForStaff, contactFirst, stateWords } from "./clientWords";
import { sayEvent } from "./clientHistory";
import { clientParts } from "./foundParts";
import { nextFor, nextMeeting } from "./nextForClient";
import { ProfileBlock } from "./ProfileBlock";

type Client = NonNullable<ClientPageQuery["client"]>;

/** One client: where they are, what is next, and everything else by its part. */
export function ClientPage() {
  const { id = "" } = useParams();
  const asked = useQuery(ClientPageDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  useChanges(["client", "meeting"], () => void asked.refetch().catch(() => undefined));
  return <Loaded result={asked} what="this client">{({ client, meetings }) => (client ? <OneClient client={client} meetings={meetings} /> : <Gone />)}</Loaded>;
}

const back = { to: "/staff/clients", label: "Clients" };

const Gone = () => (
  <Page title="Client not found" columns="full" back={back}>
    <EmptyState title="This person is not on your list."><p>Another team may support them now.</p><LinkButton kind="secondary" to={back.to}>Back to the clients</LinkButton></EmptyState>
  </Page>
);

function OneClient({ client, meetings }: { client: Client; meetings: ClientPageQuery["meetings"] }) {
  const at = `/staff/clients/${client.id}`;
  const next = nextMeeting(meetings) ?? nextFor(client);
  const jumpsTo = (place: ClientPart["place"]) => clientParts.flatMap((part) => (part.jump && part.place === place ? [{ to: part.id, label: part.jump }] : []));
  const jumps = [...jumpsTo("work"), ...jumpsTo("side"), { to: "profile", label: "Profile" }, { to: "history", label: "What has happened" }];
  return (
    <Page
      title="One client" heading={client.displayName} columns="full" back={back} lead={<Lead client={client} />}
      acts={<><LinkButton kind="secondary" small to={`${at}/note`}>Add a note</LinkButton><LinkButton kind="secondary" small to={`${at}/meetings/new`}>Book a meeting</LinkButton></>}
    >
      <JumpLinks links={jumps} />
      <Columns side={<Side client={client} />}>
        <NextPanel title={`Next: ${next.title}`} act={<LinkButton to={next.to}>{next.label}</LinkButton>}>{next.note}</NextPanel>
        <Parts place="work" client={client} />
        <ProfileBlock clientId={client.id} profile={client.profiles[0]} />
        <Block id="history" title="What has happened" end={<Link to={`${at}/history`}>Everything</Link>}>
          <Log entries={client.events.map((event) => ({ key: event.id, when: shortDate(event.at), what: sayEvent(event, client.displayName) }))} />
        </Block>
      </Columns>
    </Page>
  );
}

function Lead({ client }: { client: Client }) {
  const state = stateWords[client.state];
  return (
    <>
      <Tag colour={state.colour}>{state.label}</Tag> Day {client.day}. {client.firstEmployerContactDay != null && `First employer contact on day ${client.firstEmployerContactDay}. `}
      {client.phone && <><a href={telephone(client.phone)}>{client.phone}</a>, {contactFirst[client.preferredContact]}</>}
      {!client.phone && client.email && <a href={`mailto:${client.email}`}>{client.email}</a>}
    </>
  );
}

/** Parts of other features, each fetched by itself: one that is slow does not hold the page. */
const Parts = ({ place, client }: { place: ClientPart["place"]; client: Client }) => (
  <>
    {clientParts.filter((part) => part.place === place).map(({ id, Component }) => (
      <Suspense key={id} fallback={<Loading what="this part" />}><Component clientId={client.id} name={client.displayName} /></Suspense>
    ))}
  </>
);

function Side({ client }: { client: Client }) {
  const at = `/staff/clients/${client.id}`;
  const change = client.state === "closed" ? "Open again" : "Change state";
  const needs = [client.languageNeeds, client.formatNeeds].filter(Boolean).join(", ");
  return (
    <>
      <Parts place="side" client={client} />
      <SidePart title="Where they are"><p>{stateWords[client.state].label}. Engaged on {shortDate(client.engagedOn)}.<br /><Link to={`${at}/step`}>{change}</Link></p></SidePart>
      <SidePart title="Approaching employers"><p>{approachForStaff[client.approach]}<br /><Link to={`${at}/approach`}>Record what they say</Link></p></SidePart>
      <SidePart title="Risk assessment">
        <p>{client.riskAssessmentOn ? `In, dated ${shortDate(client.riskAssessmentOn)}.` : "Not in."}<br /><Link to={`${at}/risk-assessment`}>Record its date</Link></p>
      </SidePart>
      <SidePart title="Money"><p><Link to={`${at}/better-off`}>Record a better-off calculation</Link></p></SidePart>
      <SidePart title="Clinical team"><p>{client.clinicalTeam || "Not known."}</p></SidePart>
      <SidePart title="Who supports them">
        <p>{client.specialist?.displayName ?? "Nobody yet"}{client.teamName && <><br />{client.teamName}</>}<br /><Link to={`${at}/assign`}>Change</Link></p>
      </SidePart>
      <SidePart title="Details">
        <p>{client.email && <><a href={`mailto:${client.email}`}>{client.email}</a><br /></>}{needs && <>{needs}<br /></>}<Link to={`${at}/details`}>Change details</Link></p>
        <p><Link to={`/staff/messages/new?client=${client.id}`}>Write a message</Link></p>
        {client.viewerCan.includes("invite") && <p><Link to={`${at}/invite`}>Invite to their own pages</Link></p>}
      </SidePart>
    </>
  );
}

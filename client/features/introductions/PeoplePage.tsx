import { useQuery } from "@apollo/client/react";
import { PeopleDocument, type PeopleQuery } from "../../../schema/generated/employers";
import { sayDue, sayNear, today } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { count } from "../../lib/words";
import { ActLink, Block, Button, EmptyState, LinkButton, Loaded, Page, Tag, WorkItem, Worklist } from "../../ui";
import { WhileSharing } from "../consent/SharingPaused";
import { called, NEXT_ACT, NEXT_TAG } from "./personWords";

type PersonLine = PeopleQuery["people"]["nodes"][number];
const A_PAGE = 25;

/** People introduced to the organisation: whose answer is due first. */
export function PeoplePage() {
  const found = useQuery(PeopleDocument, { variables: { first: A_PAGE }, fetchPolicy: "network-only" });
  useChanges(["shared", "introduction", "meeting"], () => void found.refetch().catch(() => undefined));
  return (
    <Page title="People introduced to you" heading="People" lead="People who agreed to be introduced to you. You see what each has chosen to tell you." columns="full">
      <WhileSharing>
        <Loaded result={found} what="the people introduced to you">
          {({ people }) => (people.nodes.length === 0 ? <Nobody /> : (
            <>
              <Lists people={people.nodes} />
              {people.pageInfo.hasNextPage && (
                <Button
                  type="button"
                  kind="secondary"
                  busy={found.loading}
                  onClick={() => void found.fetchMore({
                    variables: { first: A_PAGE, after: people.pageInfo.endCursor },
                    updateQuery: (before, { fetchMoreResult }) => ({ people: { ...fetchMoreResult.people, nodes: [...before.people.nodes, ...fetchMoreResult.people.nodes] } }),
                  })}
                >
                  Show more people
                </Button>
              )}
            </>
          ))}
        </Loaded>
      </WhileSharing>
    </Page>
  );
}

const Nobody = () => (
  <EmptyState title="Nobody has been introduced to you yet.">
    <p>When you post a role, specialists look for people whom it fits, and ask them. Nobody is named to you before they agree.</p>
    <LinkButton to="/employer/roles" kind="secondary">See your roles</LinkButton>
  </EmptyState>
);

function Lists({ people }: { people: readonly PersonLine[] }) {
  const yours = people.filter(({ next }) => next?.whose === "employer");
  const others = people.filter(({ next }) => next && next.whose !== "employer");
  const gone = people.filter(({ stillShared }) => !stillShared);
  return (
    <>
      {yours.length > 0 && <Block title="Waiting for you" count={yours.length}><Lines people={yours} first /></Block>}
      {others.length > 0 && <Block title="Going on" count={others.length}><Lines people={others} /></Block>}
      {gone.length > 0 && <Block title="No longer shared" count={gone.length}><Gone people={gone} /></Block>}
      <p className="al-mute" role="status">{count(people.length, "person", "people")} shown.</p>
    </>
  );
}

/** "Tomorrow", "Thursday 26 November", or "2 days late". */
const whenDue = (due: string): string => (due < today() ? sayDue(due) : `By ${sayNear(due)}`);

const Lines = ({ people, first = false }: { people: readonly PersonLine[]; first?: boolean }) => (
  <Worklist>
    {people.map(({ id, name, contact, vacancyTitle, next }, index) => {
      const who = called(name, contact?.displayName);
      const tag = next && NEXT_TAG[next.step];
      const act = next && NEXT_ACT[next.step];
      return (
        <WorkItem
          key={id}
          when={next?.dueOn && next.whose === "employer" ? whenDue(next.dueOn) : (tag?.words ?? "")}
          late={Boolean(next?.dueOn && next.whose === "employer" && next.dueOn < today())}
          title={who.full}
          to={`/employer/people/${id}`}
          note={<>For {vacancyTitle}. {next?.whose === "employer" && tag && <Tag colour={tag.colour}>{tag.words}</Tag>}</>}
          act={<ActLink to={`/employer/people/${id}`} first={first && index === 0} about={`about ${who.full}`}>{act ?? "See"}</ActLink>}
        />
      );
    })}
  </Worklist>
);

const Gone = ({ people }: { people: readonly PersonLine[] }) => (
  <Worklist>
    {people.map(({ id, vacancyTitle, contact }) => (
      <WorkItem
        key={id}
        when="No longer shared"
        title={`A person introduced for ${vacancyTitle}`}
        note={contact ? `Questions? Ring ${contact.displayName}.` : undefined}
        act={<ActLink to={`/employer/people/${id}`} about={`about a person introduced for ${vacancyTitle}`}>See</ActLink>}
      />
    ))}
  </Worklist>
);

import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { shortDate, sayTime } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { ActLink, LoadMore, Loaded, Tag, WorkItem, Worklist } from "../../ui";
import type { MessageDocuments } from "./documents";

const PAGE = 20;

/** The viewer's threads, last written in first. What is new says so in words. */
export function ThreadList({ documents, empty, dense = false }: { documents: MessageDocuments; empty: ReactNode; dense?: boolean }) {
  const result = useQuery(documents.threads, { variables: { first: PAGE }, fetchPolicy: "cache-and-network" });
  useChanges(["message"], () => void result.refetch());

  const more = (after: string | null | undefined) =>
    void result.fetchMore({
      variables: { first: PAGE, after },
      updateQuery: (before, { fetchMoreResult }) => ({ threads: { ...fetchMoreResult.threads, nodes: [...before.threads.nodes, ...fetchMoreResult.threads.nodes] } }),
    });
  return (
    <Loaded result={result} what="your messages">
      {({ threads: { nodes, pageInfo } }) =>
        nodes.length === 0 ? empty : (
          <>
            <Worklist look={dense ? "dense" : undefined} level={3}>
              {nodes.map(({ id, about, withWhom, lastAt, unread }) => (
                <WorkItem
                  key={id}
                  when={shortDate(lastAt)}
                  whenMore={sayTime(lastAt)}
                  title={<>{about} {unread && <Tag>New</Tag>}</>}
                  note={withWhom || "The team"}
                  act={<ActLink to={`${documents.base}/${id}`} first={unread} about={`about ${about}`}>Read</ActLink>}
                />
              ))}
            </Worklist>
            {pageInfo.hasNextPage && <LoadMore shown={nodes.length} what="conversations" busy={result.loading} onMore={() => more(pageInfo.endCursor)} />}
          </>
        )}
    </Loaded>
  );
}

import type { TypedDocumentNode } from "@apollo/client";
import { useMutation, useQuery } from "@apollo/client/react";
import * as clients from "../../../schema/generated/clients";
import * as employers from "../../../schema/generated/employers";
import * as specialists from "../../../schema/generated/specialists";
import { shortDate, sayTime } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import type { ActingAudience } from "../../lib/session";
import { ActLink, Button, EmptyState, Loaded, Page, Tag, WorkItem, Worklist } from "../../ui";
import { newsWords } from "./newsWords";

interface Documents {
  audience: ActingAudience;
  news: TypedDocumentNode<clients.NewsQuery, clients.NewsQueryVariables>;
  markRead: TypedDocumentNode<clients.MarkNewsReadMutation, clients.MarkNewsReadMutationVariables>;
}

/** What is new for the viewer, each with the page it is on. It stays here until they say that they have read it. */
function News({ audience, news, markRead }: Documents) {
  const result = useQuery(news, { fetchPolicy: "cache-and-network" });
  const [mark] = useMutation(markRead, { refetchQueries: [news], awaitRefetchQueries: true });
  useChanges(["introduction", "meeting", "record_request", "message"], () => void result.refetch());
  const unread = result.data?.news.filter(({ read }) => !read) ?? [];
  return (
    <Page title="What is new" acts={unread.length > 0 && <Button type="button" kind="secondary" small onClick={() => void mark({ variables: { ids: unread.map(({ id }) => id) } })}>I have read these</Button>}>
      <Loaded result={result} what="what is new">
        {({ news: entries }) =>
          entries.length === 0 ? <EmptyState title="Nothing is new."><p>When something changes that you should know of, it is said here, and by mail if you are not here.</p></EmptyState> : (
            <Worklist look={audience === "specialists" ? "dense" : undefined}>
              {entries.map(({ id, kind, subjectId, createdAt, read }) => {
                const { words, to } = newsWords(audience, kind, subjectId);
                return <WorkItem key={id} when={shortDate(createdAt)} whenMore={sayTime(createdAt)} title={<>{words} {!read && <Tag>New</Tag>}</>} act={<ActLink to={to} about={words.toLowerCase()}>Open</ActLink>} />;
              })}
            </Worklist>
          )}
      </Loaded>
    </Page>
  );
}

export const MyNewsPage = () => <News audience="clients" news={clients.NewsDocument} markRead={clients.MarkNewsReadDocument} />;
export const EmployerNewsPage = () => <News audience="employers" news={employers.NewsDocument} markRead={employers.MarkNewsReadDocument} />;
export const StaffNewsPage = () => <News audience="specialists" news={specialists.NewsDocument} markRead={specialists.MarkNewsReadDocument} />;

import { useLazyQuery, useMutation } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { FinishNextActionDocument, MoreContactsDocument, type ContactLine_EntryFragment } from "../../../schema/generated/specialists";
import { sayDue, shortDateTime } from "../../lib/dates";
import { joined } from "../../lib/words";
import { EmptyState, Hidden, LinkLikeButton, Log, LoadMore } from "../../ui";
import { modeWords, outcomeWords } from "./words";

interface LogPage {
  nodes: readonly ContactLine_EntryFragment[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** Contacts with one employer, newest first; what is next can be ticked off in place. */
export function ContactHistory({ employerId, page }: { employerId: string; page: LogPage }) {
  const [older, setOlder] = useState<LogPage | null>(null);
  const [ask, { loading }] = useLazyQuery(MoreContactsDocument);
  const last = older ?? page;
  const entries = [...page.nodes, ...(older?.nodes ?? [])];

  async function more(): Promise<void> {
    const { data } = await ask({ variables: { employerId, after: last.pageInfo.endCursor } });
    if (data) setOlder({ nodes: [...(older?.nodes ?? []), ...data.contactLog.nodes], pageInfo: data.contactLog.pageInfo });
  }

  if (entries.length === 0) return <EmptyState title="No contact yet."><p>Log the first one: it takes four presses.</p></EmptyState>;
  return (
    <>
      <Log entries={entries.map((entry) => ({ key: entry.id, when: shortDateTime(entry.at), what: <Entry entry={entry} /> }))} />
      {last.pageInfo.hasNextPage && <LoadMore shown={entries.length} what="contacts" busy={loading} onMore={() => void more()} />}
    </>
  );
}

const forWhom = (client: ContactLine_EntryFragment["client"]): string | null =>
  client ? `for ${client.name ?? "somebody not of your caseload"}, ${client.byName ? "named" : "without their name"}` : null;

function Entry({ entry }: { entry: ContactLine_EntryFragment }) {
  return (
    <>
      <strong>{outcomeWords[entry.outcome]}</strong>. {joined([modeWords[entry.mode], entry.contactName && `with ${entry.contactName}`, forWhom(entry.client), `by ${entry.staff.name}`])}.
      {entry.viewerCan.includes("edit") && <> <Link to={`/staff/employers/contacts/${entry.id}`}>Change<Hidden> this contact of {shortDateTime(entry.at)}</Hidden></Link></>}
      {entry.note && <><br />{entry.note}</>}
      {entry.nextActionOn && <><br /><NextAction entry={entry} /></>}
    </>
  );
}

function NextAction({ entry }: { entry: ContactLine_EntryFragment }) {
  const [finish, { loading, error }] = useMutation(FinishNextActionDocument);
  const words = entry.nextAction || "Be in touch again";
  if (entry.nextDoneAt) return <span className="al-mute">Next: {words}. Done.</span>;
  return (
    <>
      Next: {words}, {sayDue(entry.nextActionOn!)}.{" "}
      {entry.viewerCan.includes("finishNext") && <LinkLikeButton about={`: ${words}`} onClick={() => !loading && void finish({ variables: { id: entry.id } }).catch(() => undefined)}>Done</LinkLikeButton>}
      <span role="status">{error && " This was not saved. Try again."}</span>
    </>
  );
}

import { useMutation } from "@apollo/client/react";
import { Link, useSearchParams } from "react-router";
import { BeginThreadDocument } from "../../../schema/generated/specialists";
import { EmptyState, Inset, Page } from "../../ui";
import { Conversation } from "./ThreadPage";
import { NewMessage } from "./NewMessage";
import { ThreadList } from "./ThreadList";
import { forSpecialists } from "./documents";

/** A specialist's messages: with clients of the caseload, and with employers. */
export const StaffMessagesPage = () => (
  <Page title="Messages" columns="full" lead={<>Write to someone from their page: <Link to="/staff/clients">clients</Link>, <Link to="/staff/employers">employers</Link>. <Link to="/staff/news">What is new</Link></>}>
    <ThreadList documents={forSpecialists} dense empty={<EmptyState title="No messages."><p>What clients and employers write to you comes here. Write first from a client’s or an employer’s page.</p></EmptyState>} />
  </Page>
);

/** Free text to an employer passes no choke point: the one rule is said where it is written. */
const NothingUnshared = () => <Inset><p>To an employer, write nothing about a person that they have not agreed to share with it. Use “Ask to share” instead.</p></Inset>;

export const StaffConversationPage = () => <Conversation documents={forSpecialists} note={({ withSide }) => withSide === "Employer" && <NothingUnshared />} />;

/** `?client=<id>` or `?employer=<id>`, with `&member=<membership id>` for one person there. */
export function StaffNewMessagePage() {
  const [search] = useSearchParams();
  const [begin] = useMutation(BeginThreadDocument);
  const [clientId, employerId, employerMembershipId] = ["client", "employer", "member"].map((name) => search.get(name) ?? undefined);
  if (!clientId === !employerId) {
    return (
      <Page title="Write a message" back={{ to: forSpecialists.base, label: "Messages" }}>
        <EmptyState title="Whom do you want to write to?"><p>Open the <Link to="/staff/clients">client</Link> or the <Link to="/staff/employers">employer</Link>, and choose “Write a message” there.</p></EmptyState>
      </Page>
    );
  }
  return (
    <NewMessage
      base={forSpecialists.base}
      lead={clientId ? "It goes to the client. No employer sees it." : employerMembershipId ? "It goes to one person at the employer." : "It goes to the employer’s owners and recruiters."}
      note={employerId && <NothingUnshared />}
      begin={async (message) => (await begin({ variables: { input: { ...message, clientId, employerId, employerMembershipId } } })).data?.beginThread}
    />
  );
}

import { useMutation } from "@apollo/client/react";
import { Link } from "react-router";
import { BeginThreadDocument } from "../../../schema/generated/clients";
import { EmptyState, LinkButton, Page } from "../../ui";
import { Conversation } from "./ThreadPage";
import { NewMessage } from "./NewMessage";
import { ThreadList } from "./ThreadList";
import { forClients } from "./documents";

const write = `${forClients.base}/new`;

/** A client's messages with the service. */
export const MyMessagesPage = () => (
  <Page title="Messages" lead="Between you and the people who support you. No employer sees them." acts={<><LinkButton to={write}>Write a message</LinkButton> <Link to="/me/news">What is new</Link></>}>
    <ThreadList documents={forClients} empty={<EmptyState title="No messages yet."><p>Write when something is on your mind. Your specialist usually answers within 2 working days.</p></EmptyState>} />
  </Page>
);

export const MyConversationPage = () => <Conversation documents={forClients} />;

export function MyNewMessagePage() {
  const [begin] = useMutation(BeginThreadDocument);
  return (
    <NewMessage
      base={forClients.base}
      lead="It goes to your specialist. No employer sees it."
      begin={async (input) => (await begin({ variables: { input } })).data?.beginThread}
    />
  );
}

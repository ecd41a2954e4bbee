import { useMutation } from "@apollo/client/react";
import { Link } from "react-router";
import { BeginThreadDocument } from "../../../schema/generated/employers";
import { EmptyState, Inset, LinkButton, Page } from "../../ui";
import { Conversation } from "./ThreadPage";
import { NewMessage } from "./NewMessage";
import { ThreadList } from "./ThreadList";
import { forEmployers } from "./documents";

const write = `${forEmployers.base}/new`;

/** Said wherever an employer writes: messages are free text, and the law is about what may be asked before an offer. */
const WhatToAsk = () => (
  <Inset><p>Your message goes to the specialist, who passes on what a person should know. Ask what helps, not what is wrong. Before an offer, the law says not to ask about health.</p></Inset>
);

/** An employer's messages with the service. */
export const EmployerMessagesPage = () => (
  <Page title="Messages" lead="Between you and the specialists you work with." acts={<><LinkButton to={write}>Write a message</LinkButton> <Link to="/employer/news">What is new</Link></>}>
    <ThreadList documents={forEmployers} empty={<EmptyState title="No messages yet."><p>Write to us about a role, a person you have met here, or anything else.</p></EmptyState>} />
  </Page>
);

export const EmployerConversationPage = () => <Conversation documents={forEmployers} note={() => <WhatToAsk />} />;

export function EmployerNewMessagePage() {
  const [begin] = useMutation(BeginThreadDocument);
  return <NewMessage base={forEmployers.base} lead="It goes to the specialist you work with." note={<WhatToAsk />} begin={async (input) => (await begin({ variables: { input } })).data?.beginThread} />;
}

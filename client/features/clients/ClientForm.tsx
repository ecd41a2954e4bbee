import { useQuery } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { type ClientForActQuery, ClientForActDocument } from "../../../schema/generated/specialists";
import type { FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { Actions, Button, EmptyState, ErrorSummary, Form, LinkButton, Loaded, Page } from "../../ui";

export type ClientForAct = NonNullable<ClientForActQuery["client"]>;
export type Answered = { userErrors: readonly FieldError[] } | null | undefined;

/**
 * A page with one act about a client: loads them, sends, shows what to put right, and goes back to their page.
 *
 * @param send - gives the mutation's payload.
 * @param to - where it leads when done; the client's page without it.
 */
export function ClientForm({ title, button, lead, send, to, children }: {
  title: string;
  button: string;
  lead?: ReactNode;
  send: (values: FormValues, client: ClientForAct) => Promise<Answered>;
  to?: string;
  children: (client: ClientForAct, errors: readonly FieldError[]) => ReactNode;
}) {
  const { id = "" } = useParams();
  const asked = useQuery(ClientForActDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const navigate = useNavigate();
  const home = `/staff/clients/${id}`;
  return (
    <Loaded result={asked} what="this client">
      {({ client }) => client ? (
        <Page title={title} caption={client.displayName} headingSize="l" lead={lead} back={{ to: home, label: client.displayName }}>
          <Form
            name={title}
            onSubmit={async (values) => {
              const answer = await send(values, client);
              setErrors(answer?.userErrors ?? []);
              if (answer && answer.userErrors.length === 0) await navigate(to ?? home);
            }}
          >
            <ErrorSummary errors={errors} title="This was not saved yet" note="What you wrote is kept." />
            {children(client, errors)}
            <Actions><Button>{button}</Button><Link to={home}>Cancel</Link></Actions>
          </Form>
        </Page>
      ) : (
        <Page title="Client not found" columns="full" back={{ to: "/staff/clients", label: "Clients" }}>
          <EmptyState title="This person is not on your list."><LinkButton kind="secondary" to="/staff/clients">Back to the clients</LinkButton></EmptyState>
        </Page>
      )}
    </Loaded>
  );
}

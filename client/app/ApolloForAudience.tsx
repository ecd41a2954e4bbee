import { ApolloProvider } from "@apollo/client/react";
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { useSession, type Audience } from "../lib/session";
import { makeClient } from "./apollo";
import { LiveUpdates, type ChangedDocument } from "./LiveUpdates";
import { refused, type Refusal } from "./refusals";
import { whenBack } from "./reach";

interface Props {
  audience: Audience;
  /** The audience's `changed` subscription; the public one has none. */
  changes?: ChangedDocument;
  children: ReactNode;
}

function ApolloForMembership({ audience, changes, children }: Props) {
  const { ended, refresh } = useSession();
  const [{ client, close }] = useState(() => makeClient(audience));

  const act = useEffectEvent((refusal: Refusal) => {
    if (refusal === "acts as another") void refresh();
    else if (audience !== "public") ended();
  });
  useEffect(() => refused((refusal) => act(refusal)), []);

  useEffect(() => {
    const stop = whenBack(() => void client.refetchQueries({ include: "active" }));
    return () => {
      stop();
      close();
    };
  }, [client, close]);

  return (
    <ApolloProvider client={client}>
      {changes && <LiveUpdates document={changes} />}
      {children}
    </ApolloProvider>
  );
}

/** Gives the pages below one audience's API. A change of membership begins with another client and an empty cache. */
export function ApolloForAudience(props: Props) {
  const { audience } = props;
  const { session } = useSession();
  const whose = audience === "public" ? "anyone" : session.acting?.membershipId ?? "nobody";
  return <ApolloForMembership key={`${audience} ${whose}`} {...props} />;
}

import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, ServerError } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { createClient, type Client } from "graphql-ws";
import { tellChange } from "../lib/live";
import type { Audience } from "../lib/session";
import { notReached } from "./reach";
import { tellRefusal } from "./refusals";

const codesOf = (error: CombinedGraphQLErrors): unknown[] => error.errors.map(({ extensions }) => extensions?.code);

/** Sorts what went wrong: the session, the service, or one operation (which its page words). */
function sort(error: unknown): void {
  if (CombinedGraphQLErrors.is(error)) {
    const codes = codesOf(error);
    if (codes.includes("UNAUTHENTICATED")) tellRefusal("signed out");
    else if (codes.includes("FORBIDDEN")) tellRefusal("acts as another");
    else if (codes.includes("SERVICE_UNAVAILABLE")) notReached();
    return;
  }
  if (ServerError.is(error)) {
    if (error.statusCode === 401) tellRefusal("signed out");
    else if (error.statusCode === 403) tellRefusal("acts as another");
    else if (error.statusCode >= 502 && error.statusCode <= 504) notReached();
    return;
  }
  if (error instanceof Error && error.name !== "AbortError") notReached();
}

/** The code with which the server closes a socket whose session has ended or acts as another. */
const SESSION_OVER = 4401;

/** A socket that comes back by itself; pages then ask again, for notices may have been missed meanwhile. */
function openSocket(audience: Audience): Client {
  let wasOpen = false;
  return createClient({
    url: socketAddress(audience),
    lazy: true,
    retryAttempts: 1000,
    shouldRetry: (reason) => !(reason instanceof CloseEvent && reason.code === SESSION_OVER),
    on: {
      connected: () => {
        if (wasOpen) tellChange(null);
        wasOpen = true;
      },
      closed: (reason) => {
        if (reason instanceof CloseEvent && reason.code === SESSION_OVER) tellRefusal("acts as another");
      },
    },
  });
}

const socketAddress = (audience: Audience): string => `${location.origin.replace(/^http/, "ws")}/graphql/${audience}`;

export interface MadeClient {
  client: ApolloClient;
  /** Ends its requests and its socket. */
  close: () => void;
}

/**
 * A client for one audience and one membership. Make another when either changes, so that no answer outlives it.
 *
 * Requests carry `apollo-require-preflight`, which a foreign page cannot send; subscriptions go over one socket,
 * opened when the first begins and closed after the last.
 */
export function makeClient(audience: Audience): MadeClient {
  const socket = openSocket(audience);
  const requests = new HttpLink({
    uri: `/graphql/${audience}`,
    credentials: "same-origin",
    headers: { "apollo-require-preflight": "1" },
  });
  const errors = new ErrorLink(({ error, operation }) => (operation.operationType === "subscription" ? undefined : sort(error)));
  const client = new ApolloClient({
    link: errors.concat(ApolloLink.split(({ operationType }) => operationType === "subscription", new GraphQLWsLink(socket), requests)),
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: { fetchPolicy: "cache-and-network" } },
  });
  return {
    client,
    close: () => {
      client.stop();
      void socket.dispose();
    },
  };
}

/**
 * The server's own words for a request it could not do, or null when nothing came back.
 *
 * Errors of GraphQL are worded for people by the server; those of the network are not, and are never shown.
 */
export const failureOf = (error: unknown): string | null => {
  const isWorded = error instanceof Error && error.name === "CombinedGraphQLErrors";
  return isWorded ? (error as Error & { errors?: readonly { message: string }[] }).errors?.[0]?.message ?? null : null;
};

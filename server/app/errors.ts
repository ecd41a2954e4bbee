import { randomBytes } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { Forbidden } from "../access/policy";

/** No valid session for the audience asked. */
export class Unauthenticated extends GraphQLError {
  constructor() {
    super("Sign in to go on.", { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } });
  }
}

/** The database is away, so nobody can be asked who is signed in. */
export class OutOfReach extends GraphQLError {
  constructor(reason: unknown) {
    super("The database is out of reach.", { originalError: reason as Error, extensions: { code: "INTERNAL", http: { status: 503 } } });
  }
}

const badInput = (message: string, error: GraphQLFormattedError): GraphQLFormattedError => ({
  message,
  ...(error.locations ? { locations: error.locations } : {}),
  ...(error.path ? { path: error.path } : {}),
  extensions: { code: "BAD_USER_INPUT" },
});

const REQUEST_ERRORS = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "BAD_REQUEST", "OPERATION_RESOLUTION_FAILURE", "PERSISTED_QUERY_NOT_SUPPORTED"]);

const original = (thrown: unknown): unknown => {
  let error = thrown;
  while (error instanceof GraphQLError && error.originalError) error = error.originalError;
  return error;
};

const sqlState = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null ? ((error as { code?: string; driverError?: { code?: string } }).driverError?.code ?? (error as { code?: string }).code) : undefined;

/** What pg and TypeORM say, without a code, of a connection that broke under them. */
const LOST = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query runner already released|not queryable|stream was destroyed|write after end|Connection is not established/i;

/** True when the database could not be reached, rather than refusing something. */
export const isDatabaseGone = (thrown: unknown): boolean => {
  const state = sqlState(original(thrown)) ?? "";
  return /^(ECONN|ENOENT|EPIPE|ETIMEDOUT|57P0|08)/.test(state) || LOST.test(String((original(thrown) as Error | null)?.message ?? ""));
};

/**
 * Puts any error into one of four codes. What a person may read is ours; SQL text, values and stacks stay here, and
 * even the log gets only the error's class, its SQLSTATE and where it was thrown, under a reference.
 */
export function publicError(formatted: GraphQLFormattedError, thrown: unknown, log: Pick<Logger, "error">): GraphQLFormattedError {
  const error = original(thrown);
  const code = String(formatted.extensions?.code ?? "");
  const path = formatted.path ? { path: formatted.path } : {};
  if (code === "UNAUTHENTICATED") return { message: "Sign in to go on.", extensions: { code } };
  if (error instanceof Forbidden || sqlState(error) === "42501") return { message: "You can't do this.", ...path, extensions: { code: "FORBIDDEN" } };
  if (["22P02", "22021", "22003", "22008"].includes(sqlState(error) ?? "")) return badInput("An id or value is not of the right form.", formatted);
  if (REQUEST_ERRORS.has(code)) return badInput(formatted.message.replace(/ Did you mean .*$/s, ""), formatted);

  const reference = randomBytes(5).toString("hex");
  log.error({ reference, class: (error as Error | null)?.constructor?.name, sqlState: sqlState(error), at: placeOf(error) }, "operation failed");
  const message = isDatabaseGone(thrown) ? "We can't reach our records just now. Nothing was changed. Try again in a minute." : "Something went wrong on our side. Nothing was changed. Try again, or tell us the reference.";
  return { message, ...path, extensions: { code: "INTERNAL", reference } };
}

/** The stack without its first line, which holds the message and so perhaps a value. */
const placeOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)).slice(0, 6).join(" <") : "");

import type { FastifyInstance } from "fastify";
import {
  type ExecutionArgs, type ExecutionResult, type GraphQLFormattedError, type GraphQLSchema,
  GraphQLError, NoSchemaIntrospectionCustomRule, execute, parse, specifiedRules, validate,
} from "graphql";
import { type Operation, beginOperation } from "../graphql/context";
import type { Audience } from "../kernel/viewer";
import { Unauthenticated, publicError } from "./errors";
import { limits } from "./limits";
import { isListed } from "./operations";
import { type Portal, viewerOf } from "./portal";

interface Payload {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}
interface Asked {
  readonly extra: { readonly request: { readonly headers: { readonly cookie?: string }; readonly socket: { readonly remoteAddress?: string } } };
}

/**
 * What graphql-ws is to do with an operation: the same as the HTTP path does. The document is parsed, held against the
 * limits and, where that is set, against the list; errors leave in one of four codes; and an answer leaves only after
 * its reading is committed, for with it the record of what was disclosed is.
 */
export function liveOperations(app: FastifyInstance, portal: Portal, audience: Audience, schema: GraphQLSchema) {
  const rules = [...specifiedRules, ...limits, ...(portal.config.introspection ? [] : [NoSchemaIntrospectionCustomRule])];
  const inPublic = (errors: readonly GraphQLError[]): GraphQLFormattedError[] => errors.map((error) => publicError(coded(error), error, app.log));

  return {
    async onSubscribe({ extra }: Asked, _id: string, { query, operationName, variables }: Payload): Promise<ExecutionArgs | readonly GraphQLError[]> {
      if (portal.config.operations === "listed" && !isListed(audience, query)) return [badInput("Only the portal's own operations are answered.")];
      const document = parsed(query);
      if (document instanceof GraphQLError) return [document];
      const wrong = validate(schema, document, rules);
      if (wrong.length > 0) return wrong;
      const signedIn = await viewerOf(portal, app.parseCookie(extra.request.headers.cookie ?? ""));
      if (signedIn?.viewer.audience !== audience) return [new Unauthenticated()];
      const contextValue = beginOperation(portal.source, signedIn.viewer, extra.request.socket.remoteAddress);
      return { schema, document, operationName, variableValues: variables, contextValue };
    },
    execute: async (args: ExecutionArgs): Promise<ExecutionResult> => committed(args.contextValue as Operation, await execute(args)),
    /** For what a subscription gives as well, should one of its fields ever read. */
    async onNext(_context: unknown, _id: string, _payload: unknown, args: ExecutionArgs, result: ExecutionResult) {
      const { errors, ...answer } = await committed(args.contextValue as Operation, result);
      return errors ? { ...answer, errors: inPublic(errors) } : answer;
    },
    onError: (_context: unknown, _id: string, _payload: unknown, errors: readonly GraphQLError[]): GraphQLFormattedError[] => inPublic(errors),
  };
}

/** The answer, once its reading is committed; when it can't be, the reason, and nothing of what was read. */
async function committed(operation: Operation, result: ExecutionResult): Promise<ExecutionResult> {
  try {
    await operation.finish();
    return result;
  } catch (error) {
    return { errors: result.errors?.length ? result.errors : [new GraphQLError("", { originalError: error as Error })] };
  }
}

const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });

function parsed(query: string): ReturnType<typeof parse> | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    return error instanceof GraphQLError ? error : badInput("That could not be read.");
  }
}

/** An error without a path or a cause is about the request itself: its document or its variables. */
const coded = (error: GraphQLError): GraphQLFormattedError => {
  const { message, locations, path, extensions } = error.toJSON();
  const isRequest = (!error.originalError || error.originalError instanceof GraphQLError) && error.path === undefined && extensions?.code === undefined;
  return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions: isRequest ? { code: "BAD_REQUEST" } : (extensions ?? {}) };
};

import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { type Operation, beginOperation } from "../graphql/context";
import { type Audience, anybody } from "../kernel/viewer";
import { type Portal, viewerOf } from "./portal";
import { OutOfReach, Unauthenticated, isDatabaseGone, publicError } from "./errors";
import { isListed } from "./operations";
import { limits } from "./limits";

/** One Apollo server an audience, each on its own path: `/graphql/employers` and so on. */
export async function addGraphql(app: FastifyInstance, portal: Portal, audience: Audience, schema: GraphQLSchema): Promise<void> {
  const apollo = new ApolloServer<Operation>({
    schema,
    introspection: portal.config.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    validationRules: limits,
    formatError: (formatted, thrown) => publicError(formatted, thrown, app.log),
    plugins: [endOperation(app), plainJson],
    stopOnTerminationSignals: false, // the program stops by itself; a listener for each portal would keep every one alive in a program of many
  });
  await apollo.start();
  app.route({
    url: `/graphql/${audience}`,
    method: ["GET", "POST", "OPTIONS"],
    preHandler: async (request, reply) => {
      reply.header("cache-control", "no-store");
      if (portal.config.operations === "any" || request.method === "OPTIONS") return;
      const query = (request.body as { query?: unknown } | null)?.query;
      if (typeof query !== "string" || !isListed(audience, query)) {
        await reply.code(400).send({ errors: [{ message: "Only the portal's own operations are answered.", extensions: { code: "BAD_USER_INPUT" } }] });
      }
    },
    handler: fastifyApolloHandler(apollo, { context: (request) => contextOf(portal, audience, request) }),
  });
}

async function contextOf(portal: Portal, audience: Audience, request: FastifyRequest): Promise<Operation> {
  const signedIn = await viewerOf(portal, request.cookies).catch((error: unknown) => {
    throw isDatabaseGone(error) ? new OutOfReach(error) : error;
  });
  if (audience === "public") return beginOperation(portal.source, { ...anybody, sessionSecret: signedIn?.viewer.sessionSecret ?? "", accountId: signedIn?.viewer.accountId ?? null }, request.ip);
  if (signedIn?.viewer.audience !== audience) throw new Unauthenticated();
  return beginOperation(portal.source, signedIn.viewer, request.ip);
}

/** The answer leaves only after the reading is committed: with it, the record of what was disclosed. */
const endOperation = (app: FastifyInstance): ApolloServerPlugin<Operation> => ({
  requestDidStart: async () => ({
    async willSendResponse({ contextValue, response, errors }) {
      if (errors?.some(isDatabaseGone)) response.http.status = 503;
      try {
        await contextValue.finish?.();
      } catch (error) {
        // What was read is not recorded, so none of it may leave. The reason, where the operation already has one, may.
        const known = response.body.kind === "single" ? response.body.singleResult.errors : undefined;
        if (!known?.length) response.http.status = 503;
        response.body = { kind: "single", singleResult: { errors: known?.length ? known : [publicError({ message: "" }, error, app.log)] } };
      }
    },
  }),
});

/** GraphQL over HTTP: an old client's `application/json` gets 200 for a request error; the newer media type gets 400. */
const plainJson: ApolloServerPlugin<Operation> = {
  requestDidStart: async () => ({
    async willSendResponse({ request, response }) {
      const accepts = request.http?.headers.get("accept") ?? "";
      if (response.http.status === 400 && !accepts.includes("application/graphql-response+json")) response.http.status = 200;
    },
  }),
};

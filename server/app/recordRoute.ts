import type { FastifyInstance } from "fastify";
import { inSession } from "../database/session";
import { clock } from "../kernel/clock";
import { readWholeRecord } from "../modules/records";
import { type Portal, viewerOf } from "./portal";

/** `GET /files/my-record.json`: a client's own record to take away, as their own rows give it. */
export function addRecordFile(app: FastifyInstance, portal: Portal): void {
  app.get("/files/my-record.json", async (request, reply) => {
    reply.header("cache-control", "no-store");
    const signedIn = await viewerOf(portal, request.cookies);
    if (signedIn?.viewer.audience !== "clients") return reply.code(401).send({ message: "Sign in to go on." });
    const record = await inSession(portal.source, signedIn.viewer, "read", readWholeRecord);
    return reply
      .header("content-disposition", 'attachment; filename="my-record.json"')
      .type("application/json; charset=utf-8")
      .send(JSON.stringify({ made: clock.now().toISOString(), record }, null, 2));
  });
}

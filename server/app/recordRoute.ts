import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { inSession, type Session } from "../database/session";
import { readAccountFile } from "../modules/identity";
import { recordAsCsv, recordAsJson, subjectOfCopy } from "../modules/records";
import { type Portal, viewerOf } from "./portal";

const kinds = {
  json: { write: recordAsJson, type: "application/json; charset=utf-8" },
  csv: { write: recordAsCsv, type: "text/csv; charset=utf-8" },
} as const;
type Kind = keyof typeof kinds;

/**
 * A whole record to take away: `GET /files/my-record.json` and `.csv` for a client's own; `/files/records/:id.json` and
 * `.csv` for a copy that a service manager has made, by whoever made it and for a day; `/files/my-account.json` for
 * what is held about somebody who speaks for an employer.
 */
export function addRecordFile(app: FastifyInstance, portal: Portal): void {
  for (const kind of Object.keys(kinds) as Kind[]) {
    app.get(`/files/my-record.${kind}`, (request, reply) => give(portal, request, reply, kind, "clients", async ({ viewer }) => viewer.clientId));
    app.get<{ Params: { id: string } }>(`/files/records/:id.${kind}`, (request, reply) => give(portal, request, reply, kind, "specialists", (session) => subjectOfCopy(session, request.params.id)));
  }
  app.get("/files/my-account.json", async (request, reply) => {
    reply.header("cache-control", "no-store");
    const viewer = (await viewerOf(portal, request.cookies))?.viewer;
    if (viewer?.audience !== "employers") return reply.code(401).send({ message: "Sign in to go on." });
    const held = await inSession(portal.source, viewer, "read", async (session) => ({ made: session.now.toISOString(), held: await readAccountFile(session) }));
    return reply.header("content-disposition", 'attachment; filename="my-account.json"').type(kinds.json.type).send(JSON.stringify(held, null, 2));
  });
}

async function give(portal: Portal, request: FastifyRequest, reply: FastifyReply, kind: Kind, audience: "clients" | "specialists", subject: (session: Session) => Promise<string | null>) {
  reply.header("cache-control", "no-store");
  const viewer = (await viewerOf(portal, request.cookies))?.viewer;
  if (viewer?.audience !== audience) return reply.code(401).send({ message: "Sign in to go on." });
  const text = await inSession(portal.source, viewer, "read", async (session) => {
    const clientId = await subject(session);
    return clientId && kinds[kind].write(session, clientId);
  });
  if (!text) return reply.code(404).send({ message: "That copy is no longer here. Make another." });
  return reply
    .header("content-disposition", `attachment; filename="${audience === "clients" ? "my-record" : "record"}.${kind}"`)
    .type(kinds[kind].type)
    .send(text);
}

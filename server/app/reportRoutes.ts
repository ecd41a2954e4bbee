import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { inSession, type Session } from "../database/session";
import { clock } from "../kernel/clock";
import { fidelityCsv, figuresCsv, monthOf } from "../modules/reports";
import { type Portal, viewerOf } from "./portal";

type Write = (session: Session, month: string) => Promise<string>;

/** Reports as files, for staff: `/files/reports/figures.csv?month=2026-10`. The database hides in them what it hides on pages. */
export function addReports(app: FastifyInstance, portal: Portal): void {
  app.get("/files/reports/figures.csv", (request, reply) => give(portal, request, reply, "figures", figuresCsv));
  app.get("/files/reports/fidelity.csv", (request, reply) => give(portal, request, reply, "fidelity", fidelityCsv));
}

async function give(portal: Portal, request: FastifyRequest, reply: FastifyReply, name: string, write: Write) {
  reply.header("cache-control", "no-store");
  const viewer = (await viewerOf(portal, request.cookies))?.viewer;
  if (viewer?.audience !== "specialists") return reply.code(401).send({ message: "Sign in to go on." });
  const { month } = request.query as { month?: unknown };
  const wanted = monthOf(typeof month === "string" ? month : null, clock.now());
  const text = await inSession(portal.source, viewer, "read", (session) => write(session, wanted));
  return reply.header("content-type", "text/csv; charset=utf-8").header("content-disposition", `attachment; filename="${name}-${wanted}.csv"`).send(text);
}

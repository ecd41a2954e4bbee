import type { FastifyInstance, FastifyRequest } from "fastify";
import fs from "node:fs";
import path from "node:path";
import { inSession } from "../database/session";
import { anybody } from "../kernel/viewer";
import { jobPostingOf, readOpenVacancy } from "../modules/vacancies";
import type { Portal } from "./portal";

const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** JSON that may stand in a script element: no `<` is left that could end it. */
const inScript = (value: object): string => JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

/**
 * An open role's page with its JobPosting already in it, for crawlers that run no script; the page itself takes the
 * element over by its id. A role that is not open answers 404 with the same page, which says so in words.
 */
export function addRolePage(app: FastifyInstance, portal: Portal, pages: string): void {
  const index = fs.readFileSync(path.join(pages, "index.html"), "utf8");
  app.get<{ Params: { id: string } }>("/roles/:id", async (request, reply) => {
    reply.header("cache-control", "no-cache").type("text/html; charset=utf-8");
    const row = await inSession(portal.source, anybody, "read", (session) => readOpenVacancy(session, request.params.id)).catch(() => undefined);
    if (row === undefined) return reply.code(503).send(index); // the page itself says that our records are away
    if (!row) return reply.code(404).send(index);
    const head = [
      `<title>${attribute(row.title)} – Alongside</title>`,
      `<meta name="description" content="${attribute(row.summary.replace(/\s+/g, " ").slice(0, 160))}" />`,
      `<script type="application/ld+json" id="job-posting">${inScript(jobPostingOf(row, addressOf(portal, request, row.id)))}</script>`,
    ].join("\n    ");
    // A function, because a replacement text would read `$&` in a job's title as a sign of its own.
    return reply.send(index.replace(/<title>[^<]*<\/title>/, () => head));
  });
}

const addressOf = ({ config }: Portal, request: FastifyRequest, id: string): string =>
  `${config.publicUrl?.replace(/\/$/, "") ?? `${request.protocol}://${request.host}`}/roles/${id}`;

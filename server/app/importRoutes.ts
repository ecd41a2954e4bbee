import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Readable } from "node:stream";
import { once } from "../access/once";
import { inSession, type Session } from "../database/session";
import { calendarDate } from "../kernel/calendar";
import { clock } from "../kernel/clock";
import { isUuid } from "../kernel/ids";
import { done } from "../kernel/result";
import type { Viewer } from "../kernel/viewer";
import { examineFile, keepImport, largestFileBytes, readImport, refusedCsv, UnreadableFile } from "../modules/vacancies/import";
import { type Portal, viewerOf } from "./portal";

const tooLarge = "The file is larger than 20 MB. Split it into smaller files and import them one after another.";

/**
 * Files of vacancies stand outside GraphQL: they are sent as they are, so that a file that is not UTF-8 can be told.
 *
 * `POST /files/vacancy-imports?name=…` takes the bytes as `application/octet-stream`, which a foreign page cannot send
 * without a preflight that is never answered; `Idempotency-Key` makes a second sending give the first one's import.
 */
export async function addImports(app: FastifyInstance, portal: Portal): Promise<void> {
  await app.register(async (files) => {
    files.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, parsed) => parsed(null, body));
    files.addHook("onSend", async (_request, reply) => void reply.header("cache-control", "no-store"));
    files.post("/files/vacancy-imports", (request, reply) => takeFile(portal, request, reply));
    files.get("/files/vacancy-imports/:id/refused.csv", (request, reply) => giveRefused(portal, request, reply));
  });
}

/** Employers and staff import; for anybody else there is no such page. */
async function importer(portal: Portal, request: FastifyRequest): Promise<Viewer | null> {
  const viewer = (await viewerOf(portal, request.cookies))?.viewer;
  return viewer && (viewer.audience === "employers" || viewer.audience === "specialists") ? viewer : null;
}

async function takeFile(portal: Portal, request: FastifyRequest, reply: FastifyReply) {
  const viewer = await importer(portal, request);
  if (!viewer) return reply.code(401).send({ message: "Sign in to go on." });
  const bytes = request.body;
  if (!(bytes instanceof Buffer)) return reply.code(422).send({ message: "The file is empty. Choose another." });
  if (bytes.length > largestFileBytes) return reply.code(413).send({ message: tooLarge });

  const fileName = String((request.query as { name?: unknown }).name ?? "file");
  const key = String(request.headers["idempotency-key"] ?? "");
  const whole = async function* () {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  };
  try {
    const examined = await examineFile(whole, { today: calendarDate(clock.now()) });
    const result = await inSession(portal.source, viewer, "write", async (session) =>
      once(session, "sendVacancyFile", key, async () => done(await keepImport(session, { fileName, bytes, examined, ...(await ownerOf(session)) })), (id) => readImport(session, id)),
    );
    return result.ok ? reply.code(201).send({ id: result.value.id }) : reply.code(400).send({ message: result.errors[0]!.message });
  } catch (error) {
    if (error instanceof UnreadableFile) return reply.code(422).send({ message: error.message });
    throw error;
  }
}

/** Whose an import is: the member's employer's, or the service's. */
async function ownerOf({ db, viewer }: Session): Promise<{ providerId: string; employerId: string | null }> {
  if (viewer.audience === "specialists") return { providerId: viewer.providerId!, employerId: null };
  const [employer] = (await db.query("select provider_id from employer where id = $1", [viewer.employerId])) as [{ provider_id: string }];
  return { providerId: employer.provider_id, employerId: viewer.employerId };
}

async function giveRefused(portal: Portal, request: FastifyRequest, reply: FastifyReply) {
  const viewer = await importer(portal, request);
  if (!viewer) return reply.code(401).send({ message: "Sign in to go on." });
  const { id } = request.params as { id: string };
  const found = isUuid(id) ? await inSession(portal.source, viewer, "read", (session) => readImport(session, id)) : null;
  if (!found) return reply.code(404).send({ message: "There is nothing here." });
  const rows = refusedCsv((work) => inSession(portal.source, viewer, "read", work), found);
  reply.header("content-type", "text/csv; charset=utf-8").header("content-disposition", 'attachment; filename="refused-rows.csv"');
  return reply.send(Readable.from(rows));
}

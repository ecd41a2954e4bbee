import type { FastifyInstance } from "fastify";
import { inSession } from "../database/session";
import { type StoredReceipt, readStoredReceipt, receiptFhir, receiptJson, receiptPdf } from "../modules/consent";
import { type Portal, viewerOf } from "./portal";

interface Form {
  readonly type: string;
  write(receipt: StoredReceipt): Promise<Buffer> | string;
}

/** A receipt's files by their endings. The names of the files name nobody. */
const forms: Readonly<Record<string, Form>> = {
  "json": { type: "application/json; charset=utf-8", write: receiptJson },
  "fhir.json": { type: "application/fhir+json; charset=utf-8", write: (receipt) => JSON.stringify(receiptFhir(receipt), null, 2) },
  "pdf": { type: "application/pdf", write: receiptPdf },
};

const NAME = /^([0-9a-f-]{36})\.(json|fhir\.json|pdf)$/;

/**
 * `GET /files/receipts/<number>.json`, `.pdf`, `.fhir.json`: a receipt as a file, for the person and for staff of the caseload.
 *
 * Row security decides; a receipt that is another's and one that is not there give the same 404.
 */
export function addReceipts(app: FastifyInstance, portal: Portal): void {
  app.get("/files/receipts/:file", async (request, reply) => {
    reply.header("cache-control", "no-store");
    const viewer = (await viewerOf(portal, request.cookies))?.viewer;
    if (viewer?.audience !== "clients" && viewer?.audience !== "specialists") return reply.code(401).send({ message: "Sign in to go on." });
    const [, id = "", ending = ""] = NAME.exec((request.params as { file: string }).file) ?? [];
    const receipt = await inSession(portal.source, viewer, "read", (session) => readStoredReceipt(session, id));
    const form = forms[ending];
    if (!receipt || !form) return reply.code(404).send({ message: "There is nothing here." });
    const written = await form.write(receipt);
    return reply.header("content-disposition", `attachment; filename="receipt-${id.slice(0, 8)}.${ending}"`).type(form.type).send(written);
  });
}

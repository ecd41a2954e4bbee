import type { FastifyInstance } from "fastify";
import { publicKeys } from "../access/signing";

/** `GET /.well-known/alongside-keys.json`: every public key the service ever signed with, for anybody who checks a receipt. */
export function addKeys(app: FastifyInstance): void {
  app.get("/.well-known/alongside-keys.json", (_request, reply) =>
    reply.header("cache-control", "public, max-age=300").type("application/json; charset=utf-8").send(JSON.stringify({ keys: publicKeys() }, null, 2)));
}

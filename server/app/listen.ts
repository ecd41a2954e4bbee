import type { FastifyInstance } from "fastify";
import { type Config, ConfigError } from "../kernel/config";

const TRIES = 20;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

/**
 * Listens on the port asked for; where nobody chose one and it is taken, on the next that is free, and says so.
 *
 * @returns the address, as a person types it.
 * @throws ConfigError when the port or host can't be had.
 */
export async function listenOn(app: FastifyInstance, { host, port, portChosen }: Pick<Config, "host" | "port" | "portChosen">): Promise<string> {
  for (let offset = 0; ; offset += 1) {
    try {
      const address = (await app.listen({ host, port: port + offset })).replace("127.0.0.1", "localhost");
      if (offset > 0) console.warn(`Port ${port} is taken, so ${port + offset} is used. Set PORT to choose another.`);
      return address;
    } catch (error) {
      const code = codeOf(error);
      if (code === "EACCES") throw new ConfigError(`PORT ${port} may not be used by this account`);
      if (["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"].includes(code)) throw new ConfigError(`HOST ${host} is not an address of this machine`);
      if (code !== "EADDRINUSE") throw error;
      if (portChosen || offset >= TRIES) throw new ConfigError(`PORT ${port} is taken`);
    }
  }
}

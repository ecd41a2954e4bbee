import http from "node:http";

const agent = new http.Agent({ keepAlive: true });

/** Sends one GraphQL operation, on a connection that is kept. @returns the body as text. */
export const ask = (url: string, cookie: string, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = http.request(url, { method: "POST", agent, headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body), cookie: `alongside_session=${cookie}` } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part)).once("end", () => resolve(Buffer.concat(parts).toString())).once("error", reject);
    });
    request.once("error", reject).end(body);
  });

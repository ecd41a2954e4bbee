import http from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import { COOKIE } from "../../../server/app/portal";
import type { Audience } from "../../../server/kernel/viewer";
import type { Answer, Operation } from "./operation";

/** Whoever sends: what the cookie says; empty for a visitor. */
export interface Sending {
  readonly cookie: string;
}

export interface Sender {
  /** Over HTTP, as the pages do. */
  send(actor: Sending, operation: Pick<Operation, "audience" | "document" | "variables">): Promise<Answer>;
  /** Any other address of the portal: files, pages, sign-in. */
  fetch(actor: Sending, method: string, path: string, body?: unknown): Promise<Answer>;
  /**
   * The same over a WebSocket, by graphql-ws: every message of the operation, as it came, in a JSON list.
   *
   * @param heardFor - how long a subscription is listened to, in milliseconds.
   */
  live(actor: Sending, operation: Pick<Operation, "audience" | "document" | "variables">, heardFor?: number): Promise<Answer>;
  /** A subscription that stays open: `heard` grows until it is closed. */
  listen(actor: Sending, operation: Pick<Operation, "audience" | "document" | "variables">): Promise<Listening>;
  close(): Promise<void>;
}

export interface Listening {
  readonly heard: readonly string[];
  readonly closedWith: () => number | null;
  close(): void;
}

const PATIENCE_MS = 20_000;
const HEARD_FOR_MS = 60;

/** Senders to a portal that listens on this port of this machine. Any number of operations may be under way at once. */
export function sender(port: number): Sender {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const sockets = new Map<string, Promise<Socket>>();
  const fetch: Sender["fetch"] = (actor, method, path, body) => request(agent, port, actor, method, path, body);
  const socketFor = (actor: Sending, audience: Audience): Promise<Socket> => {
    const key = `${audience}/${actor.cookie}`;
    const known = sockets.get(key);
    if (known) return known;
    const opening = Socket.open(port, actor, audience, () => sockets.delete(key));
    sockets.set(key, opening);
    return opening;
  };
  return {
    fetch,
    send: (actor, { audience, document, variables }) => fetch(actor, "POST", `/graphql/${audience}`, { query: document, variables }),
    async live(actor, operation, heardFor = HEARD_FOR_MS) {
      const socket = await socketFor(actor, operation.audience);
      const messages = await socket.run(operation, /^\s*subscription/.test(operation.document) ? heardFor : 0);
      return { status: socket.closed ?? 101, headers: {}, body: `[${messages.join(",")}]` };
    },
    async listen(actor, operation) {
      const socket = await Socket.open(port, actor, operation.audience, () => undefined);
      const heard: string[] = [];
      socket.follow(operation, (message) => heard.push(message));
      return { heard, closedWith: () => socket.closed, close: () => socket.end() };
    },
    async close() {
      for (const opening of sockets.values()) (await opening).end();
      agent.destroy();
    },
  };
}

/** A connection that the server closed at the very moment is tried once more, for nothing of it was read. */
function request(agent: http.Agent, port: number, actor: Sending, method: string, path: string, body: unknown, again = true): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    ...(text === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
    ...(actor.cookie ? { cookie: `${COOKIE}=${actor.cookie}` } : {}),
  };
  return new Promise((resolve, reject) => {
    const asked = http.request({ agent, host: "127.0.0.1", port, method, path, headers, timeout: PATIENCE_MS }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.once("error", reject);
      response.once("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string>, body: Buffer.concat(parts).toString(/pdf/.test(response.headers["content-type"] ?? "") ? "latin1" : "utf8") }));
    });
    asked.once("timeout", () => asked.destroy(new Error(`no answer from ${path} within ${PATIENCE_MS} ms`)));
    asked.once("error", (error: NodeJS.ErrnoException) => {
      if (again && asked.reusedSocket && error.code === "ECONNRESET") resolve(request(agent, port, actor, method, path, body, false));
      else reject(error);
    });
    asked.end(text);
  });
}

type Hear = (message: string, isLast: boolean) => void;

/** One graphql-ws connection, on which any number of operations run side by side. */
class Socket {
  /** The code it was closed with; null while it is open. */
  closed: number | null = null;
  private made = 0;
  private readonly hearing = new Map<string, Hear>();

  private constructor(private readonly connection: WebSocket) {}

  static async open(port: number, actor: Sending, audience: Audience, gone: () => void): Promise<Socket> {
    const connection = new WebSocket(`ws://127.0.0.1:${port}/graphql/${audience}`, "graphql-transport-ws", { headers: actor.cookie ? { cookie: `${COOKIE}=${actor.cookie}` } : {} });
    const socket = new Socket(connection);
    await new Promise<void>((resolve) => {
      connection.on("open", () => connection.send(JSON.stringify({ type: "connection_init" })));
      connection.on("error", () => socket.over(1006, gone));
      connection.on("close", (code) => {
        socket.over(code, gone);
        resolve();
      });
      connection.on("message", (data) => socket.take(String(data), resolve));
    });
    return socket;
  }

  /** Runs one operation to its end, or listens so long to a subscription; gives its messages without their id. */
  async run(operation: Pick<Operation, "document" | "variables">, heardFor: number): Promise<string[]> {
    const messages: string[] = [];
    const last = new Promise<void>((resolve) => {
      const id = this.follow(operation, (message, isLast) => {
        messages.push(message);
        if (isLast) resolve();
      });
      if (heardFor > 0) void wait(heardFor).then(() => (this.stop(id), resolve()));
      if (this.closed !== null) resolve();
    });
    await Promise.race([last, wait(PATIENCE_MS, undefined, { ref: false })]);
    return messages;
  }

  follow({ document, variables }: Pick<Operation, "document" | "variables">, hear: Hear): string {
    const id = `o${(this.made += 1)}`;
    this.hearing.set(id, hear);
    if (this.closed === null) this.connection.send(JSON.stringify({ id, type: "subscribe", payload: { query: document, variables } }));
    else hear(`{"type":"closed","code":${this.closed}}`, true);
    return id;
  }

  private stop(id: string): void {
    if (this.hearing.delete(id) && this.closed === null) this.connection.send(JSON.stringify({ id, type: "complete" }));
  }

  private take(text: string, ready: () => void): void {
    const message = JSON.parse(text) as { type: string; id?: string };
    if (message.type === "connection_ack") return ready();
    if (message.type === "ping") return this.connection.send('{"type":"pong"}');
    const hear = message.id === undefined ? undefined : this.hearing.get(message.id);
    if (!hear || message.id === undefined) return;
    const isLast = message.type === "complete" || message.type === "error";
    if (isLast) this.hearing.delete(message.id);
    hear(text.replace(`"id":"${message.id}",`, ""), isLast);
  }

  private over(code: number, gone: () => void): void {
    if (this.closed !== null) return;
    this.closed = code;
    gone();
    for (const hear of this.hearing.values()) hear(`{"type":"closed","code":${code}}`, true);
    this.hearing.clear();
  }

  end(): void {
    this.connection.close();
  }
}

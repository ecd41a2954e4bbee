import { type AddressInfo, createServer } from "node:net";

/** One mail as a server was given it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: string;
  /** Headers and body as sent. */
  readonly source: string;
}

export interface SmtpServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** While true, every recipient is refused for now. */
  busy: boolean;
  close(): Promise<void>;
}

/** As much of an SMTP server as a test needs (RFC 5321): it takes every mail, or none while `busy`. */
export async function smtpServer(): Promise<SmtpServer> {
  const received: ReceivedMail[] = [];
  const made = { url: "", received, busy: false, close: async () => undefined as void };
  const server = createServer((socket) => {
    let [from, to, data, waiting] = ["", "", null as string | null, ""];
    const take = (line: string): void => {
      if (data !== null) {
        if (line !== ".") return void (data += `${line.replace(/^\.\./, ".")}\n`);
        received.push({ from, to, source: data });
        data = null;
        return void socket.write("250 taken\r\n");
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "MAIL") from = /<(.*?)>/.exec(line)?.[1] ?? "";
      if (verb === "RCPT" && made.busy) return void socket.write("451 come back later\r\n");
      if (verb === "RCPT") to = /<(.*?)>/.exec(line)?.[1] ?? "";
      if (verb === "DATA") data = "";
      if (verb === "QUIT") return void socket.end("221 bye\r\n");
      socket.write(verb === "DATA" ? "354 go on\r\n" : "250 ok\r\n");
    };
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      const lines = (waiting + bytes.toString("utf8")).split("\r\n");
      waiting = lines.pop()!;
      lines.forEach(take);
    });
    socket.write("220 test\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  made.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  made.close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return made;
}

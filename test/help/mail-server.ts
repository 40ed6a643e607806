import type {AddressInfo} from "node:net";
import {SMTPServer} from "smtp-server";
import {onTestFinished} from "vitest";

export interface Received {
  readonly to: string;
  readonly text: string;
}

/** A real SMTP server on 127.0.0.1 that ends with the test, and the mails that it took. */
export async function mailServer({
  login = null as {user: string; pass: string} | null,
  refuse = (_to: string): boolean => false,
  /** Called when a whole mail is there, before it is taken; what it throws refuses the mail. */
  onMail = async (_mail: Received): Promise<void> => {},
} = {}): Promise<{address: string; port: number; received: Received[]; server: SMTPServer}> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: login === null,
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({username, password}, _, done) =>
      username === login?.user && password === login?.pass
        ? done(null, {user: username})
        : done(new Error("wrong password")),
    onRcptTo: ({address}, _, done) => done(refuse(address) ? new Error("no such reader") : null),
    async onData(stream, {envelope}, done) {
      let text = "";
      for await (const piece of stream) text += piece;
      const mail = {to: envelope.rcptTo[0].address, text};
      try {
        await onMail(mail);
        received.push(mail);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  server.on("error", () => {});
  await new Promise<void>(ready => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => new Promise<void>(closed => server.close(() => closed())));
  const {port} = server.server.address() as AddressInfo;
  return {address: `smtp://127.0.0.1:${port}`, port, received, server};
}

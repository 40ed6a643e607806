import {InputError, UsageError} from "./command.ts";

/** Where mails go out. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string | null;
}

/** The variable that holds the password: a command line can be seen by others. */
export const PASSWORD = "COTERIE_SMTP_PASSWORD";

/** "smtp://user@mail.example.org:587"; smtps is encrypted from the first byte. Throws a UsageError for anything else. */
export function mailServer(text: string): MailServer {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === "")
    throw new UsageError(`--smtp: expected smtp://user@host:587 or smtps://…, got ${text}`);
  if (url.password !== "")
    throw new UsageError(`--smtp: expected no password; it goes into ${PASSWORD}`);
  const secure = url.protocol === "smtps:";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    user: url.username === "" ? null : decodeURIComponent(url.username),
  };
}

/** What became of a mail. */
export type Sent =
  | {readonly how: "taken"}
  /** Certainly not sent. */
  | {readonly how: "refused"; readonly why: string}
  /** The connection broke after the text was under way: nobody knows. */
  | {readonly how: "in doubt"; readonly why: string};

/** Sends whole mails, one at a time, each to one reader. */
export async function mailer(server: MailServer): Promise<{
  /** Rejects with an InputError when there is no server to talk to, or it does not let us in. */
  check(): Promise<void>;
  send(from: string, to: string, text: string): Promise<Sent>;
  close(): void;
}> {
  const {createTransport} = await import("nodemailer"); // no other command waits for it
  const {host, port} = server;
  const transport = createTransport(transportOptions(server));
  return {
    async check() {
      try {
        await transport.verify();
      } catch (error) {
        throw new InputError(`${host}:${port}: ${(error as Error).message}`);
      }
    },
    async send(from, to, text) {
      try {
        await transport.sendMail({envelope: {from, to: [to]}, raw: text});
        return {how: "taken"};
      } catch (error) {
        const {code, syscall, responseCode, message} = error as NodeJS.ErrnoException & {
          responseCode?: number;
        };
        const why = message.replace(/[\s\p{Cc}]+/gu, " ");
        // An answer with a code is a no, and some faults only come before the text. All else may have come after it.
        const isCertain =
          responseCode !== undefined || syscall === "connect" || EARLY.has(code ?? "");
        return {how: isCertain ? "refused" : "in doubt", why};
      }
    },
    close: () => transport.close(),
  };
}

/** How a server is talked to. */
export function transportOptions({host, port, secure, user}: MailServer) {
  const here = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host);
  return {
    host,
    port,
    secure,
    ...(user === null ? null : {auth: {user, pass: process.env[PASSWORD] ?? ""}}),
    // A password goes over no open line.
    requireTLS: user !== null && !secure && !here,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const EARLY = new Set(["EDNS", "EAUTH", "ETLS", "EENVELOPE"]);

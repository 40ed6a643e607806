import type {DigestEntry} from "../analysis/digest.ts";
import type {World} from "./command.ts";
import {
  begun,
  type DigestState,
  digestState,
  finished,
  knownTo,
  saveState,
  withdrawn,
} from "./digest-state.ts";
import {cell} from "./lines.ts";
import {type MailServer, mailer} from "./send-mail.ts";

/** What is sent to a reader who knows of some papers. */
export interface Composer {
  readonly from: string;
  /** Whether mails in doubt count as not sent. */
  readonly resend: boolean;
  compose(
    reader: string,
    known: ReadonlySet<string>,
  ): {readonly entries: readonly DigestEntry[]; readonly text: string};
}

/**
 * Sends each reader what is new to them. Before a mail leaves, the state says on disk that it may have left; when the
 * server has taken it, that it has. So nobody is told twice wherever the program is cut off, and what is in doubt is
 * known. Gives whether all mails were taken.
 */
export async function sendDigests(
  server: MailServer,
  path: string,
  readers: readonly string[],
  world: World,
  signal: AbortSignal,
  {from, resend, compose}: Composer,
): Promise<boolean> {
  let state = resend ? withoutDoubts(digestState(path), readers) : digestState(path);
  const save = (next: DigestState) => {
    state = next;
    saveState(path, state);
  };
  const mails = await mailer(server);
  await mails.check();
  let fine = true;
  try {
    for (const reader of readers) {
      signal.throwIfAborted();
      const doubts = state.pending[reader]?.length ?? 0;
      if (doubts > 0)
        world.err(`${reader}: an earlier mail may not have arrived; --resend sends it again\n`);
      const {entries, text} = compose(reader, knownTo(state, reader));
      if (entries.length === 0) {
        world.out(`${reader}: nothing new\n`);
        continue;
      }
      const keys = entries.flatMap(entry => entry.keys);
      save(begun(state, reader, keys));
      const sent = await mails.send(from, reader, text);
      if (sent.how === "taken") save(finished(state, reader, keys));
      if (sent.how === "refused") save(withdrawn(state, reader, keys));
      fine &&= sent.how === "taken";
      if (sent.how === "taken") world.out(`${reader}: ${papersOf(entries.length)} sent\n`);
      else world.err(`${reader}: ${sent.how}: ${cell(sent.why)}\n`);
    }
  } finally {
    mails.close();
  }
  return fine;
}

/** "1 new paper" */
export const papersOf = (n: number): string => `${n} new ${n === 1 ? "paper" : "papers"}`;

const withoutDoubts = (state: DigestState, readers: readonly string[]): DigestState =>
  readers.reduce((left, reader) => withdrawn(left, reader, left.pending[reader] ?? []), state);

import {basename, dirname, resolve} from "node:path";
import type {Analysis} from "../analysis/analysis.ts";
import {type DigestEntry, type DigestOptions, digest} from "../analysis/digest.ts";
import {parseDate} from "../read/dates.ts";
import {DIGEST_FILES, type DigestHead} from "../write/digest/digest-files.ts";
import {type Command, UsageError, type World} from "./command.ts";
import {digestState, EVERYBODY, finished, knownTo, lockState, stateText} from "./digest-state.ts";
import {writeWhole} from "./files.ts";
import {followedIn} from "./followed.ts";
import {count} from "./lines.ts";
import {readingOptions} from "./reading-options.ts";
import {runAnalysis} from "./run-analysis.ts";
import {savedAnalysis} from "./saved.ts";
import {papersOf, sendDigests} from "./send-digests.ts";
import {mailServer, PASSWORD} from "./send-mail.ts";
import {textOrPaper} from "./what-is-meant.ts";

const ENDINGS = DIGEST_FILES.map(({ending}) => ending).join(", ");

const USAGE = `
Ranks new papers and writes them as a mail (text and HTML), an Atom or a JSON feed: 3 for each followed person, 2 for each
followed topic, 3 times the likeness to what you liked, and ln(1 + x) of votes with their half-life, else of the source's
score, else of the citations. The ending says the form: ${ENDINGS}.

--state keeps which papers were told to whom, so that none is told twice, also after a crash halfway. With --out it lies in
the same folder. --smtp sends the mail to each of --to; it needs --state. The password comes from ${PASSWORD}.
A mail of which nobody knows whether it arrived, since the connection broke, is not sent again unless you say --resend.

Examples:
  coterie digest papers.bib --since 2026-01-01 --out new.eml --to ada@example.org
  coterie digest papers.bib --since 2026-01 --topics "sea level" --people "Ada Example" --out new.atom.xml --state told.json
  coterie digest new.bib --since 2026-04-22 --like "Small worlds" --smtp smtp://me@mail.example.org --from me@example.org --to ada@example.org,ben@example.org --state told.json`;

interface Values {
  readonly since: string;
  readonly out?: string;
  readonly smtp?: string;
  readonly topics?: string;
  readonly people?: string;
  readonly like: readonly string[];
  readonly halfLife: number;
  readonly most: number;
  readonly state?: string;
  readonly resend?: boolean;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly unsubscribe?: string;
  readonly date?: string;
}

/** `coterie digest`: what is new, for somebody. */
export const digestCommand: Command = {
  name: "digest",
  summary: "new papers, ranked by what you follow, as a mail or a feed",
  declare(program, world, done) {
    program
      .argument("<files...>", "files or folders, or one analysis.json; - is standard input")
      .requiredOption("--since <date>", "the day from which papers are new: 2026-01-01")
      .option("--out <file>", `where it goes: a file that ends in ${ENDINGS}`)
      .option("--smtp <server>", "sends it as a mail: smtp://user@host:587, or smtps://…")
      .option("--topics <names>", "followed topics, with commas")
      .option("--people <names>", "followed people, with semicolons")
      .option(
        "--like <paper>",
        "a paper you liked: its id or title, a text, or a file; again for more",
        (each: string, before: readonly string[]) => [...before, each],
        [],
      )
      .option(
        "--half-life <hours>",
        "in which votes lose half their worth",
        count("--half-life"),
        72,
      )
      .option("--most <n>", "so many papers at most", count("--most"), 20)
      .option("--state <file>", "which papers were told before; made if it is not there")
      .option("--resend", "send mails again of which nobody knows whether they arrived")
      .option("--title <text>", "what stands above it", "New papers")
      .option("--from <address>", "who the mail is from", "coterie@localhost")
      .option("--to <addresses>", "who the mail is for, with commas", "you@localhost")
      .option(
        "--unsubscribe <address>",
        "a web address that ends the mails with one click; {to} in it is the reader",
      )
      .option(
        "--date <date>",
        "the day of the digest; by default today's for a mail that is sent, else that of --since",
      )
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: Values) => {
      check(values);
      const wanted = {
        since: dateOf("--since", values.since),
        halfLifeHours: values.halfLife,
        most: values.most,
      };
      const server = values.smtp === undefined ? null : mailServer(values.smtp);
      const analysis =
        (await savedAnalysis(files)) ?? (await runAnalysis(files, {}, readingOptions({}), world));
      const names = {
        topics: listed(values.topics, ","),
        people: listed(values.people, ";"),
      };
      const {isElsewhere, ...followed} = followedIn(analysis, names, world);
      const liked = await Promise.all(values.like.map(each => textOrPaper(each, analysis.corpus)));
      const unlock = values.state === undefined ? () => {} : lockState(values.state);
      try {
        const select = (known: ReadonlySet<string>) =>
          isElsewhere && liked.length === 0
            ? []
            : digest(analysis, {...wanted, ...followed, liked, known});
        if (values.out !== undefined)
          await writeDigest(analysis, select, headOf(values), values.out, values.state, world);
        const fine =
          server === null ||
          (await world.stoppable(signal =>
            sendDigests(server, values.state!, readersOf(values), world, signal, {
              resend: values.resend === true,
              compose: (reader, known) => {
                const entries = select(known);
                return {entries, text: mailText(analysis, entries, headOf(values, reader))};
              },
              from: values.from,
            }),
          ));
        done(fine ? 0 : 1);
      } finally {
        unlock();
      }
    });
  },
};

function check({out, smtp, state, to}: Values): void {
  if (out === undefined && smtp === undefined)
    throw new UsageError("--out: expected a file, or --smtp");
  if (out !== undefined) formOf(out);
  if (out !== undefined && state !== undefined && resolve(dirname(state)) !== resolve(dirname(out)))
    throw new UsageError("--state: expected a file in the folder of --out");
  if (smtp !== undefined && state === undefined)
    throw new UsageError("--smtp: expected --state with it, so that nobody is told twice");
  if (
    smtp !== undefined &&
    !listed(to, ",").every(each => /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+$/.test(each))
  )
    throw new UsageError(`--to: expected addresses with commas, got ${to}`);
}

function formOf(out: string) {
  const form = DIGEST_FILES.find(({ending}) => out.toLowerCase().endsWith(ending));
  if (form === undefined)
    throw new UsageError(`--out: expected a file that ends in ${ENDINGS}, got ${out}`);
  return form;
}

const readersOf = ({to}: Values): string[] => [...new Set(listed(to, ","))];

function headOf(values: Values, to = readersOf(values)[0] ?? values.to): DigestHead {
  const usual = values.smtp === undefined ? values.since : new Date().toISOString().slice(0, 10);
  const day = dateOf(values.date === undefined ? "--since" : "--date", values.date ?? usual);
  const two = (n: number | null) => String(n ?? 1).padStart(2, "0");
  return {
    title: values.title,
    updated: `${day.year}-${two(day.month)}-${two(day.day)}T00:00:00Z`,
    from: values.from,
    to,
    unsubscribe: values.unsubscribe?.replaceAll("{to}", encodeURIComponent(to)) ?? null,
  };
}

type Select = (known: ReadonlySet<string>) => DigestEntry[];

async function writeDigest(
  analysis: Analysis,
  select: Select,
  head: DigestHead,
  out: string,
  state: string | undefined,
  world: World,
): Promise<void> {
  const before = digestState(state);
  const entries = select(knownTo(before, EVERYBODY));
  const form = formOf(out);
  const keys = entries.flatMap(entry => entry.keys);
  const outputs = [
    // The state takes its name first: what is cut off between the two is told never rather than twice.
    ...(state === undefined
      ? []
      : [
          {
            name: basename(state),
            write: (text: (piece: string) => void) =>
              text(stateText(finished(before, EVERYBODY, keys))),
          },
        ]),
    {
      name: basename(out),
      write: (text: (piece: string) => void) => form.write(analysis, entries, head, text),
    },
  ];
  await world.stoppable(signal => writeWhole(dirname(out), outputs, signal));
  world.out(`${out} holds ${papersOf(entries.length)} as ${form.label}\n`);
}

function mailText(analysis: Analysis, entries: readonly DigestEntry[], head: DigestHead): string {
  const pieces: string[] = [];
  formOf(".eml").write(analysis, entries, head, piece => pieces.push(piece));
  return pieces.join("");
}

function dateOf(flag: string, text: string): DigestOptions["since"] {
  const date = parseDate(text);
  if (date === null)
    throw new UsageError(`${flag}: expected a date such as 2026-04-22, got ${text}`);
  return date;
}

const listed = (text: string | undefined, sign: string): string[] =>
  (text ?? "")
    .split(sign)
    .map(item => item.trim())
    .filter(item => item !== "");

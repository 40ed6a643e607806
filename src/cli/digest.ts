import {existsSync, readFileSync} from "node:fs";
import {basename, dirname, resolve} from "node:path";
import {digest} from "../analysis/digest.ts";
import {parseDate} from "../read/dates.ts";
import {DIGEST_FILES} from "../write/digest/digest-files.ts";
import {type Command, InputError, UsageError} from "./command.ts";
import {writeWhole} from "./files.ts";
import {count} from "./lines.ts";
import {readingOptions, runAnalysis} from "./run-analysis.ts";
import {savedAnalysis} from "./saved.ts";

const ENDINGS = DIGEST_FILES.map(({ending}) => ending).join(", ");

const USAGE = `
Ranks new papers and writes them as a mail (text and HTML), an Atom or a JSON feed: 3 for each followed person, 2 for each
followed topic, and ln(1 + x) of the source's score or else of the citations. The ending says the form: ${ENDINGS}.

--state keeps which papers were told, beside the digest and only together with it, so that none is told twice.

Examples:
  coterie digest papers.bib --since 2026-01-01 --out new.eml --to ada@example.org
  coterie digest papers.bib --since 2026-01 --topics "sea level" --people "Ada Example" --out new.atom.xml --state told.json`;

/** `coterie digest`: what is new, for somebody. */
export const digestCommand: Command = {
  name: "digest",
  summary: "new papers, ranked by what you follow, as a mail or a feed",
  declare(program, world, done) {
    program
      .argument("<files...>", "files or folders, or one analysis.json; - is standard input")
      .requiredOption("--since <date>", "the day from which papers are new: 2026-01-01")
      .requiredOption("--out <file>", `where it goes: a file that ends in ${ENDINGS}`)
      .option("--topics <names>", "followed topics, with commas")
      .option("--people <names>", "followed people, with semicolons")
      .option("--most <n>", "so many papers at most", count("--most"), 20)
      .option("--state <file>", "which papers were told before; made if it is not there")
      .option("--title <text>", "what stands above it", "New papers")
      .option("--from <address>", "who the mail is from", "coterie@localhost")
      .option("--to <address>", "who the mail is for", "you@localhost")
      .option("--unsubscribe <address>", "a web address that ends the mails with one click")
      .option("--date <date>", "the day of the digest; by default that of --since")
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: Record<string, string>) => {
      const {out, state} = values;
      const form = DIGEST_FILES.find(({ending}) => out.toLowerCase().endsWith(ending));
      if (form === undefined)
        throw new UsageError(`--out: expected a file that ends in ${ENDINGS}, got ${out}`);
      if (state !== undefined && resolve(dirname(state)) !== resolve(dirname(out)))
        throw new UsageError("--state: expected a file in the folder of --out");
      const since = dateOf("--since", values.since);
      const told = state === undefined ? [] : toldIn(state);
      const analysis =
        (await savedAnalysis(files)) ?? (await runAnalysis(files, {}, readingOptions({}), world));
      const entries = digest(analysis, {
        since,
        topics: listed(values.topics, ","),
        people: listed(values.people, ";"),
        known: new Set(told),
        most: Number(values.most),
      });
      const day = values.date === undefined ? since : dateOf("--date", values.date);
      const two = (n: number | null) => String(n ?? 1).padStart(2, "0");
      const head = {
        title: values.title,
        updated: `${day.year}-${two(day.month)}-${two(day.day)}T00:00:00Z`,
        from: values.from,
        to: values.to,
        unsubscribe: values.unsubscribe ?? null,
      };
      const outputs = [
        // The state takes its name first: what is cut off between the two is told never rather than twice.
        ...(state === undefined
          ? []
          : [
              {
                name: basename(state),
                write: (text: (piece: string) => void) =>
                  text(stateText([...told, ...entries.map(({id}) => id)])),
              },
            ]),
        {
          name: basename(out),
          write: (text: (piece: string) => void) => form.write(analysis, entries, head, text),
        },
      ];
      await world.stoppable(signal => writeWhole(dirname(out), outputs, signal));
      world.out(`${out} holds ${entries.length} new papers as ${form.label}\n`);
      done(0);
    });
  },
};

function dateOf(flag: string, text: string) {
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

const stateText = (told: readonly string[]): string =>
  `${JSON.stringify({coterie: "told", form: 1, told}, null, 1)}\n`;

/** The ids in a state file; refuses any other file, which would be written over. */
function toldIn(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    const {coterie, form, told} = JSON.parse(readFileSync(path, "utf8"));
    if (coterie === "told" && form === 1 && Array.isArray(told)) return told.map(String);
  } catch {
    // Told below.
  }
  throw new InputError(`${path}: this is no list of papers that were told`);
}

import {closeSync, openSync, renameSync, rmSync, writeSync} from "node:fs";
import {mkdir} from "node:fs/promises";
import {dirname} from "node:path";
import {setImmediate} from "node:timers/promises";
import {InvalidArgumentError} from "commander";
import {type BylineStatistics, bylineStatistics} from "../analysis/byline-statistics.ts";
import {KNOWN_CORPORA} from "../analysis/known-corpora.ts";
import {type NameDiversity, nameDiversity} from "../analysis/name-diversity.ts";
import {type SynthOptions, synth} from "../papers/synth/synth.ts";
import {writeRow} from "../write/csv.ts";
import type {PaperFile} from "../write/paper-file.ts";
import {PAPER_FILES} from "../write/paper-files.ts";
import {type Command, UsageError} from "./command.ts";
import {progressFor} from "./progress.ts";

const ENDINGS = PAPER_FILES.map(({ending}) => ending).join(", ");

const USAGE = `
Writes papers that nobody wrote: teams, productivity, growth by year, communities with topics of their own, and
names that several people share. For trying things out, demonstrations and timing; the same options give the same bytes.

The ending of the file says its form: ${ENDINGS}. --truth writes, a row an authorship, which person is behind
each printed name and which community the paper belongs to.

Examples:
  coterie synth --papers 1000 --out papers.csv
  coterie synth --papers 1000000 --seed 7 --out papers.jsonl --truth truth.csv`;

/** The fields that generated papers have. */
const COLUMNS = ["id", "title", "authors", "date", "doi", "keywords", "citations"];

/** Papers between two looks at whether somebody wants to stop. */
const BLOCK = 1000;

/** `coterie synth`: a corpus of any size, with what is true about it. */
export const synthCommand: Command = {
  name: "synth",
  summary: "make up papers, with known truth, of any number",
  declare(program, world, done) {
    program
      .requiredOption("--papers <n>", "how many", wholeNumber)
      .requiredOption("--out <file>", `where they go: a file that ends in ${ENDINGS}`)
      .option("--truth <file>", "a table of who is really behind each name")
      .option("--seed <n>", "the same seed gives the same papers (default 42)", wholeNumber)
      .option("--from-year <year>", "first year (default 1996)", wholeNumber)
      .option("--to-year <year>", "last year (default 2025)", wholeNumber)
      .option(
        "--communities <n>",
        "planted communities; by default it follows the size",
        wholeNumber,
      )
      .addHelpText("after", USAGE);
    program.action(async (values: SynthOptions & {out: string; truth?: string}) => {
      const {out, truth = null, ...options} = values;
      const form = PAPER_FILES.find(({ending}) => out.endsWith(ending));
      if (form === undefined)
        throw new UsageError(`--out: expected a file that ends in ${ENDINGS}, got ${out}`);
      const progress = progressFor(world);
      const statistics = await world.stoppable(signal =>
        writePapers(options, form, out, truth, {...progress.watch, signal}),
      );
      progress.end();
      world.out(`${table(statistics)}\n${out} holds ${statistics.papers} papers\n`);
      done(0);
    });
  },
};

function wholeNumber(text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!(Number.isSafeInteger(value) && value >= 0))
    throw new InvalidArgumentError(`expected a whole number, got ${text}`);
  return value;
}

/** What the made papers look like. */
type Made = BylineStatistics & NameDiversity;

interface Stop {
  readonly onProgress?: (stage: string, fraction: number) => void;
  readonly signal: AbortSignal;
}

/** Streams papers to disk, under other names until all are there. */
async function writePapers(
  options: SynthOptions,
  form: PaperFile,
  out: string,
  truth: string | null,
  {onProgress, signal}: Stop,
): Promise<Made> {
  const generated = synth(options);
  const first = generated.next(); // refuses wrong options before anything is written
  const statistics = bylineStatistics();
  const names = nameDiversity();
  let known = 0; // people are numbered as they first appear
  const files = await Promise.all([out, ...(truth === null ? [] : [truth])].map(growingFile));
  try {
    const [paperFile, truthFile] = files;
    const stream = form.open(paperFile.write, COLUMNS);
    if (truthFile !== undefined)
      writeRow(["paper_id", "position", "name", "person_id", "community"], truthFile.write);
    let made = 0;
    for (let next = first; !next.done; next = generated.next()) {
      const {paper, people, community} = next.value;
      stream.add(paper);
      statistics.add(people);
      for (const [i, person] of people.entries())
        if (person >= known) {
          known = person + 1;
          names.add(paper.authors[i].name);
        }
      if (truthFile !== undefined)
        for (const [i, {name}] of paper.authors.entries())
          writeRow(
            [paper.ids.id, i + 1, name, `p${people[i] + 1}`, community + 1],
            truthFile.write,
          );
      if (++made % BLOCK === 0) {
        onProgress?.("Making papers", made / options.papers);
        await setImmediate();
        signal.throwIfAborted();
      }
    }
    stream.end();
    for (const file of files) file.keep();
    return {...statistics.finish(), ...names.finish()};
  } catch (error) {
    for (const file of files) file.drop();
    throw error;
  }
}

/** Text is written to disk in pieces of about this size. */
const PIECE = 1 << 16;

/** A file that takes its name when it is whole. */
async function growingFile(path: string) {
  await mkdir(dirname(path), {recursive: true});
  const part = `${path}.${process.pid}.part`;
  const file = openSync(part, "w");
  let held = "";
  return {
    write(text: string) {
      held += text;
      if (held.length < PIECE) return;
      writeSync(file, held);
      held = "";
    },
    keep() {
      writeSync(file, held);
      closeSync(file);
      renameSync(part, path);
    },
    drop() {
      closeSync(file);
      rmSync(part, {force: true});
    },
  };
}

/** Each line of the table: what is counted, and how it is printed. */
const LINES: readonly [string, keyof Made, (value: number) => string][] = [
  ["papers", "papers", value => String(value)],
  ["people", "people", value => String(value)],
  ["authors a paper", "authorsPerPaper", value => value.toFixed(2)],
  ["papers a person", "papersPerPerson", value => value.toFixed(2)],
  ["people with one paper", "oncePublished", percent],
  ["longest byline", "longestByline", value => String(value)],
  ["co-authors a person", "coauthorsPerPerson", value => value.toFixed(1)],
  ["in the largest component", "largestComponent", percent],
  ["transitivity", "transitivity", value => value.toFixed(3)],
  ["names, all initials", "allInitials", value => String(value)],
  ["left, first initial only", "firstInitial", percent],
];

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** The made papers beside real ones, for somebody to see how alike they are. */
function table(made: Made): string {
  const columns: (Partial<Made> & {name: string})[] = [{name: "made", ...made}, ...KNOWN_CORPORA];
  const row = (what: string, cells: readonly string[]) =>
    what.padEnd(26) + cells.map(cell => cell.padStart(11)).join("");
  return [
    row(
      "",
      columns.map(({name}) => name),
    ),
    ...LINES.map(([what, field, text]) =>
      row(
        what,
        columns.map(column => {
          const value = column[field];
          return value == null ? "–" : text(value);
        }),
      ),
    ),
    "Real ones: Newman 2001, doi:10.1073/pnas.021544898; – is not counted.",
  ].join("\n");
}

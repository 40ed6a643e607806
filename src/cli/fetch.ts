import {readFileSync} from "node:fs";
import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {SourceError, sourceClient} from "../sources/client.ts";
import {type FetchedPage, fetchPages, NOTHING_FETCHED} from "../sources/fetch-pages.ts";
import {doiQuery, parseQuery} from "../sources/query.ts";
import type {Query, Source} from "../sources/source.ts";
import {SOURCES} from "../sources/sources.ts";
import {answerCache, usualCacheFolder} from "./answer-cache.ts";
import {unknownValue} from "./choice.ts";
import {type Command, InputError, UsageError, type World} from "./command.ts";
import {fetchedIn, STATE_FILE, stateText} from "./fetch-folder.ts";
import {writeWhole} from "./files.ts";
import {cell, count} from "./lines.ts";
import {progressFor} from "./progress.ts";

const NAMES = SOURCES.map(({id}) => id).join(", ");
const ASKED = SOURCES.map(
  ({label, kinds}) => `  ${label.padEnd(17)} ${Object.values(kinds).join("  ")}`,
).join("\n");
const KEYS = SOURCES.flatMap(({label, keyVariable}) =>
  keyVariable === null ? [] : [`${keyVariable} (${label})`],
).join(", ");

const USAGE = `
Asks a live service and keeps its raw answers in a folder, which every other command reads. No other command
asks services on the network, and this one asks nothing but the query. A run that was cut goes on where it stopped when it is called again.

What can be asked, without a kind in front it is a search:
${ASKED}

Keys come from the environment: ${KEYS}; a contact address from --mail or COTERIE_MAIL.
Authors that OpenAlex cuts at 100 a work are completed, one request a work.

Examples:
  coterie fetch openalex author:A5023888391 --out ada
  coterie fetch crossref "science mapping" --most 500 --out mapping
  coterie fetch openalex --dois dois.txt --out chosen
  coterie analyze ada --out result`;

interface Values {
  readonly out: string;
  readonly most: number;
  readonly dois?: string;
  readonly mail?: string;
  readonly base?: string;
  readonly cache: string | boolean;
  readonly maxAge: number;
  readonly pause?: number;
  readonly again?: boolean;
  readonly complete: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `coterie fetch`: papers from a live service, as raw files. */
export const fetchCommand: Command = {
  name: "fetch",
  summary: "papers from OpenAlex, Crossref, Semantic Scholar, arXiv or DBLP, as raw files",
  declare(program, world, done) {
    program
      .argument("<source>", NAMES)
      .argument("[query]", "what to ask for, see below")
      .requiredOption("--out <folder>", "where the answers go")
      .option("--most <n>", "so many records at most", count("--most"), 10_000)
      .option("--dois <file>", "in place of a query: DOIs in a file, one a line")
      .option("--mail <address>", "a contact address, for services that serve you better with one")
      .option("--base <url>", "another address of the service, such as a mirror")
      .option("--cache <folder>", "where answers are kept between runs", usualCacheFolder())
      .option("--no-cache", "ask for everything")
      .option("--max-age <hours>", "how old a kept answer may be", count("--max-age"), 24)
      .option(
        "--pause <ms>",
        "more time between requests than the service asks for",
        count("--pause"),
      )
      .option("--again", "fetch anew what the folder has")
      .option("--no-complete", "leave lists of authors cut as they are")
      .option("--json", "what the folder holds, as JSON")
      .option("--dry-run", "only print the addresses that it would begin with")
      .addHelpText("after", USAGE);
    program.action(async (name: string, text: string | undefined, values: Values) => {
      const found = SOURCES.find(({id}) => id === name);
      if (found === undefined)
        throw unknownValue("source", "one of", SOURCES.map(({id}) => id), name); // biome-ignore format: short
      const source = paused(found, values);
      const query = queryOf(source, text, values);
      const client = clientOf(source, values, world);
      if (values.dryRun === true) {
        for (const ask of source.asks(query)) world.out(`${client().address(ask)}\n`);
        done(0);
        return;
      }
      await world.stoppable(signal =>
        fetchInto(source, query, values, world, client(signal), signal),
      );
      done(0);
    });
  },
};

/** A source of another address may be one's own, and is asked as fast as one likes. */
const paused = (source: Source, {pause, base}: Values): Source => ({
  ...source,
  intervalMs:
    pause === undefined
      ? source.intervalMs
      : base === undefined
        ? Math.max(source.intervalMs, pause)
        : pause,
});

function queryOf(source: Source, text: string | undefined, {dois}: Values): Query {
  if ((text === undefined) === (dois === undefined))
    throw new UsageError("query: expected either a query or --dois");
  if (dois === undefined) return parseQuery(text!, source);
  return doiQuery(readFileSync(dois, "utf8"), source);
}

function clientOf(source: Source, values: Values, world: World) {
  const {keyVariable} = source;
  const {base, cache, again, maxAge} = values;
  const kept = cache === false ? null : answerCache(String(cache), maxAge);
  return (signal?: AbortSignal) =>
    sourceClient(source, {
      fetch: (url, init) => fetch(url, init),
      clock: {
        now: () => Date.now(),
        wait: async (ms, stop) =>
          void (await sleep(ms, undefined, stop === undefined ? {} : {signal: stop})),
      },
      who: {
        key: (keyVariable === null ? undefined : process.env[keyVariable]) || null,
        mail: values.mail ?? (process.env.COTERIE_MAIL || null),
      },
      ...(base === undefined ? null : {base}),
      ...(kept === null ? null : {cache: again === true ? {...kept, get: async () => null} : kept}),
      ...(signal === undefined ? null : {signal}),
      onRetry: (why, ms) =>
        world.err(`${source.label}: ${cell(why)}; asking again in ${(ms / 1000).toFixed(1)} s\n`),
    });
}

async function fetchInto(
  source: Source,
  query: Query,
  {out, most, again, complete, json = false}: Values,
  world: World,
  client: ReturnType<typeof sourceClient>,
  signal: AbortSignal,
): Promise<void> {
  const asked = `${query.kind}:${query.values.join(",")}`;
  const kept = again === true ? null : fetchedIn(out);
  if (kept !== null && (kept.source !== source.id || kept.query !== asked))
    throw new UsageError(
      `--out: ${out} holds ${kept.source} ${kept.query.slice(0, 60)}; expected another folder, or --again`,
    );
  let state = kept?.fetched ?? NOTHING_FETCHED;
  const before = state.records;
  const progress = progressFor(world);
  try {
    const total = () => (state.total === null ? null : Math.min(state.total, most));
    const watch = {...progress.rated(progress.watch, "records", total), signal};
    const options = {from: state, most, complete};
    for await (const page of fetchPages(client, source, query, options, watch)) {
      // What is fetched anew takes the place of the old when there is something to take it.
      if (again === true && state.pages === 0) await removeAnswers(out);
      await writeWhole(out, filesOf(page, source.id, asked), signal);
      state = page.after;
    }
  } catch (error) {
    progress.end();
    if (signal.aborted) throw signal.reason;
    if (!(error instanceof SourceError)) throw error;
    const how =
      state.pages === 0
        ? ""
        : `; ${state.records} records are kept, the same call goes on from there`;
    throw new InputError(`${cell(error.message)}${how}`);
  }
  progress.end();
  tell(source, query, state, before, {out, most, json}, world);
}

function filesOf({files, after}: FetchedPage, source: string, query: string) {
  return [
    ...files.map(({name, text}) => ({name, write: (to: (text: string) => void) => to(text)})),
    // Last: what it says is there is there.
    {
      name: STATE_FILE,
      write: (to: (text: string) => void) => to(stateText({source, query, fetched: after})),
    },
  ];
}

function tell(
  {label}: Source,
  {kind, values}: Query,
  {records, total, pages, done: isDone, missing}: typeof NOTHING_FETCHED,
  before: number,
  {out, most, json}: {out: string; most: number; json: boolean},
  world: World,
): void {
  const of = kind === "doi" || kind === "id" ? values.length : total;
  if (json) {
    const held = {out, source: label, records, of, answers: pages, whole: isDone, missing};
    world.out(`${JSON.stringify(held)}\n`);
    return;
  }
  world.out(
    `${out} holds ${records}${of === null ? "" : ` of ${of}`} records of ${label} in ${pages} answers${
      before === records && before > 0 ? ", as before" : ""
    }\n`,
  );
  if (!isDone)
    world.out(`There may be more: --most ${most} was reached; a larger number goes on.\n`);
  if (missing.length > 0)
    world.out(
      `Not to be had: ${cell(missing.slice(0, 5).join(", "))}${missing.length > 5 ? ` and ${missing.length - 5} more` : ""}\n`,
    );
}

/** Removes the answers that are there, and nothing else. */
async function removeAnswers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names)
    if (name === STATE_FILE || /^(?:page-\d{5}|work-W\d+)\.(?:json|xml)$/.test(name))
      await rm(join(folder, name), {force: true});
}

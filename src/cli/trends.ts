import {type Known, type Trends, trendsOf} from "../analysis/trends/trends.ts";
import type {Similarity} from "../graphs/topic-similarity.ts";
import {referenceLists} from "../papers/reference-lists.ts";
import {parseDate} from "../read/dates.ts";
import {disruptions} from "../topics/disruptions.ts";
import {type Trending, trendingPapers} from "../topics/trending.ts";
import {textAt} from "../util/text-column.ts";
import type {Watch} from "../util/watch.ts";
import {TREND_TABLES, writeDisruption, writeTrending} from "../write/trend-tables.ts";
import {type Command, InputError, UsageError, type World} from "./command.ts";
import {writeWhole} from "./files.ts";
import {cell, count} from "./lines.ts";
import {declareOptions} from "./option-flags.ts";
import {declareReading, similarityIn, TERM_SIMILARITY, withKnown} from "./read-topics.ts";

const USAGE = `
Says how a field moves: terms, people, pairs and communities by year with their trend and its 95 % interval, bursts
(Kleinberg), the thematic map (Callon), and communities followed through windows of years: birth, growth, merge, split,
death. Writes ${TREND_TABLES.map(({file}) => file).join(", ")} and,
where papers have votes, trending.csv, and where they list references, disruption.csv.
Without --out it lists what rises, falls and bursts.

With --papers it lists the papers that are liked now: votes that lose half their worth every --half-life hours.

Examples:
  coterie trends papers.bib --out moves --until 2025
  coterie trends daily.txt --papers --half-life 72`;

interface Values {
  readonly out?: string;
  readonly papers?: boolean;
  readonly by?: string;
  readonly on?: string;
  readonly halfLife: number;
  readonly until?: number;
  readonly window?: number;
  readonly gamma: number;
  readonly scale: number;
  readonly top: number;
  readonly json?: boolean;
  readonly termSimilarity?: Similarity;
}

/** `coterie trends`: how a field moves, and what is liked now. */
export const trendsCommand: Command = {
  name: "trends",
  summary: "trends, bursts, themes and flows through time; papers that are liked now",
  declare(program, world, done) {
    declareReading(program);
    declareOptions(program, TERM_SIMILARITY);
    program
      .option("--out <folder>", "where the tables go; made if it is not there")
      .option(
        "--until <year>",
        "the last year that is looked at, by default the newest",
        count("--until"),
      )
      .option(
        "--window <years>",
        "years of a window of flows, by default so that there are five",
        count("--window"),
      )
      .option("--gamma <x>", "how dear a burst is to enter", Number, 1)
      .option("--scale <x>", "how many times the usual rate a burst has", Number, 2)
      .option("--papers", "list papers by votes and age")
      .option("--by <figure>", "what counts as votes: upvotes, score …")
      .option("--on <date>", "the day of the list, by default the newest")
      .option(
        "--half-life <hours>",
        "24 for a list of the day, 72 of the week",
        count("--half-life"),
        24,
      )
      .option("--top <n>", "how many to list", count("--top"), 15)
      .option("--json", "the list as JSON: all terms, themes and flows, or one paper a line")
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: Values) => {
      await withKnown(files, {...values}, world, async (known, watch) => {
        if (values.papers) tellPapers(known, values, world);
        else await tellTrends(known, values, world, watch);
      });
      done(0);
    });
  },
};

async function tellTrends(known: Known, values: Values, world: World, watch: Watch): Promise<void> {
  const {corpus, people, topics} = known;
  const trends = trendsOf(
    corpus,
    people,
    topics,
    {
      until: values.until ?? null,
      windowYears: values.window ?? null,
      gamma: values.gamma,
      s: values.scale,
      termSimilarity: similarityIn(values),
    },
    watch,
  );
  if (trends === null) throw new InputError("No paper has a year.");
  if (values.out === undefined) {
    world.out(values.json ? trendsJson(known, trends) : shown(known, trends, values.top));
    return;
  }
  const trending = trendingOf(known, values, 1000);
  const {out} = values;
  const outputs = TREND_TABLES.map(({file, write}) => ({
    name: file,
    write: (text: (part: string) => void) => write(known, trends, text),
  }));
  if (trending !== null)
    outputs.push({name: "trending.csv", write: text => writeTrending(known, trending, text)});
  const disruptive = disruptions(corpus, referenceLists(corpus));
  if (disruptive.some(index => index !== null))
    outputs.push({
      name: "disruption.csv",
      write: text => writeDisruption(known, disruptive, text),
    });
  await world.stoppable(signal => writeWhole(out, outputs, signal));
  world.out(
    `${trends.terms.length} terms, ${trends.people.length} people and ${trends.communities.length} communities through time\n${outputs.length} files are in ${out}\n`,
  );
}

/** Everything that the list is made of: trends and bursts of terms, themes, flows between windows of years. */
function trendsJson({topics}: Known, trends: Trends): string {
  const {years, growth, themes, flows} = trends;
  const terms = trends.terms.map(({trend, bursts}, t) => ({
    id: topics.id[t],
    label: topics.label[t],
    trend,
    bursts,
    growth: growth[t] ?? null,
  }));
  const {first, last, papers} = years;
  const whole = {years: {first, last, papers: Array.from(papers)}, terms, themes, flows};
  // What counts items is kept in typed arrays; JSON has lists.
  const list = (_: string, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Uint32Array) : value;
  return `${JSON.stringify(whole, list, 2)}\n`;
}

function shown(
  {topics}: Known,
  {years, terms, growth, themes, flows}: Trends,
  top: number,
): string {
  const numbers = [...terms.keys()];
  const slope = (t: number) => terms[t].trend!.slope;
  const clear = (direction: string) => numbers.filter(t => terms[t].trend?.direction === direction);
  const percent = (x: number | null) => (x === null ? "?" : `${(100 * x).toFixed(2)}`);
  const trend = (t: number) => {
    const {slope: middle, low, high} = terms[t].trend!;
    return `${topics.label[t]}\t${percent(middle)} (${percent(low)} to ${percent(high)}) points a year`;
  };
  const bursts = numbers
    .flatMap(t => terms[t].bursts.map(burst => ({t, ...burst})))
    .sort((a, b) => b.weight - a.weight || a.t - b.t);
  const events = new Map<string, number>();
  for (const {entry, exit} of flows)
    for (const event of [...entry, ...exit]) events.set(event, (events.get(event) ?? 0) + 1);
  const section = (title: string, lines: readonly string[]) =>
    `${title}\n${
      lines.length === 0
        ? "  none\n"
        : lines
            .slice(0, top)
            .map(line => `  ${line}\n`)
            .join("")
    }`;
  return [
    `${years.first} to ${years.last}, ${years.papers.reduce((a, b) => a + b, 0)} papers with a year\n`,
    section("Rising terms", clear("rising").sort((a, b) => slope(b) - slope(a) || a - b).map(trend)),
    section("Falling terms", clear("falling").sort((a, b) => slope(a) - slope(b) || a - b).map(trend)),
    section("Growing of late (twice the share is 1)", numbers
      .filter(t => growth[t]?.isGrowing)
      .sort((a, b) => growth[b]!.log - growth[a]!.log || a - b)
      .map(t => `${topics.label[t]}\t${growth[t]!.log.toFixed(2)}, ${growth[t]!.recent} papers of ${growth[t]!.teams} teams`)),
    section("Bursts", bursts.map(({t, from, to, weight}) => `${topics.label[t]}\t${from}–${to}, weight ${weight.toFixed(1)}`)),
    section("Themes", themes.map(({label, quadrant, papers}) => `${label}\t${quadrant ?? "too few to place"}, ${papers} papers`)),
    section("Communities through time", [...events].map(([event, times]) => `${event}\t${times}`)),
  ].join("\n"); // biome-ignore format: a section a line
}

function trendingOf({corpus}: Known, values: Values, limit: number): Trending | null {
  const on = values.on === undefined ? null : parseDate(values.on);
  if (values.on !== undefined && on === null)
    throw new UsageError(`--on: expected a date such as 2026-04-22, got ${values.on}`);
  return trendingPapers(corpus, {
    by: values.by ?? null,
    on,
    halfLifeHours: values.halfLife,
    limit,
  });
}

function tellPapers(known: Known, values: Values, world: World): void {
  const {corpus} = known;
  const found = trendingOf(known, values, values.top);
  if (found === null) throw new InputError("No paper has both votes and a date with its day.");
  if (values.json) {
    for (const {paper, score, votes, ageDays} of found.papers) {
      const said = {id: textAt(corpus.id, paper), title: textAt(corpus.title, paper)};
      world.out(`${JSON.stringify({...said, score, votes, by: found.by, ageDays})}\n`);
    }
    return;
  }
  const two = (x: number | null) => String(x).padStart(2, "0");
  const {year, month, day} = found.on;
  world.out(
    `Trending here on ${year}-${two(month)}-${two(day)}, by ${found.by}, half-life ${values.halfLife} h\n`,
  );
  for (const [i, {paper, score, votes, ageDays}] of found.papers.entries()) {
    const title = cell(textAt(corpus.title, paper));
    const age = `${ageDays} ${ageDays === 1 ? "day" : "days"}`;
    world.out(`${i + 1}\t${score.toFixed(2)}\t${votes} ${found.by}\t${age}\t${title}\n`);
  }
  if (found.undated > 0) world.err(`${found.undated} papers with votes have no whole date.\n`);
}

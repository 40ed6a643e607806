import type {ByYear} from "../analysis/laws/by-year.ts";
import type {Collaboration} from "../analysis/laws/collaboration.ts";
import {type CorpusLaws, corpusLaws} from "../analysis/laws/laws.ts";
import type {Command} from "./command.ts";
import {count} from "./lines.ts";
import {declareFiles, withPeople} from "./read-corpus.ts";
import {percent, shown, textTable} from "./text-table.ts";

const USAGE = `
Lotka: share of people with x papers falls as C/x^β; fitted by maximum likelihood, with the distance of Kolmogorov and Smirnov and
the share p of samples from the fitted law that lie as far off (below 0.1 the law is refused). Bradford: sources in three zones of a third of the
papers. Price: what the most productive √N people wrote. Then papers and people by year, growth, and collaboration by country and institution.
Time: O(papers + samples · people).

Examples:
  coterie laws papers.bib
  coterie laws papers.bib --json --samples 1000`;

/** `coterie laws`: bibliometric laws of a corpus. */
export const lawsCommand: Command = {
  name: "laws",
  summary: "Lotka, Bradford and Price, growth by year, collaboration by country and institution",
  declare(program, world, done) {
    declareFiles(program);
    program
      .option("--seed <n>", "where the samples start", count("--seed", 0), 42)
      .option("--samples <n>", "samples for the test of Lotka's law", count("--samples"), 500)
      .option("--top <n>", "how many countries and institutions to show", count("--top"), 10)
      .option("--json", "everything, as JSON")
      .addHelpText("after", USAGE);
    program.action(
      async (
        files: string[],
        values: {seed: number; samples: number; top: number; json?: boolean},
      ) => {
        const laws = await withPeople(files, values, world, ({corpus, people}) =>
          corpusLaws(corpus, people, values),
        );
        world.out(values.json ? `${JSON.stringify(laws, null, 2)}\n` : told(laws, values.top));
        done(0);
      },
    );
  },
};

function told({papers, people, lotka, bradford, price, years, ...more}: CorpusLaws, top: number) {
  const {zones} = bradford;
  const lines = [
    `${papers} papers, ${people} people`,
    "",
    "Lotka's law",
    lotka.exponent === null
      ? "  not fitted: fewer than 30 people, or all with equally many papers"
      : `  β ${shown(lotka.exponent)}, C ${shown(lotka.constant)}, D ${shown(lotka.fit?.D)}, p ${shown(lotka.p)} of ${lotka.samples} samples: ${lotka.verdict}`,
    `  papers → people: ${lotka.peopleByPapers
      .slice(0, top)
      .map(([x, n]) => `${x} → ${n}`)
      .join(", ")}${lotka.peopleByPapers.length > top ? " …" : ""}`,
    "",
    "Bradford's law",
    zones === null
      ? "  no zones: fewer than three sources"
      : `  ${zones.sources.join(", ")} sources with ${zones.articles.join(", ")} papers; multiplier ${shown(zones.multiplierGeometric)}`,
    `  papers without a source: ${bradford.unknown}`,
    "",
    "Price's law",
    `  the ${price.elite} most productive wrote ${percent(price.share)} of all signatures (the law says 50 %)`,
    `  core from ${shown(price.threshold)} papers: ${price.core} people`,
    "",
  ];
  return `${lines.join("\n")}\n${yearsTold(years)}\n${placesTold("Country", more.countries, top)}\n${placesTold("Institution", more.institutions, top)}`;
}

function yearsTold({rows, unknown, growth}: ByYear): string {
  const table = textTable(
    ["year", "papers", "people", "new", "authors a paper", "with several", "citations a paper"],
    rows.map(row => [
      String(row.year),
      shown(row.papers),
      shown(row.people),
      shown(row.newPeople),
      shown(row.meanAuthors),
      percent(row.collaborative),
      shown(row.meanCitations),
    ]),
  );
  const {linear, exponential, better, from, to} = growth ?? {};
  const grown =
    linear === undefined
      ? "growth: fewer than three whole years"
      : `growth ${from} to ${to}: ${shown(linear.slope)} papers more a year (r² ${shown(linear.r2)})${exponential ? `; ${percent(exponential.rate)} a year, doubling in ${shown(exponential.doubling)} years (r² ${shown(exponential.r2)})` : ""}; better: ${better}`;
  return `${table}papers without a year: ${unknown}\n${grown}\n`;
}

function placesTold(kind: string, {rows, pairs, ...counts}: Collaboration, top: number): string {
  const table = textTable(
    [kind, "papers", "alone", "with others", "share with others"],
    rows
      .slice(0, top)
      .map(row => [
        row.name,
        shown(row.papers),
        shown(row.alone),
        shown(row.together),
        percent(row.ratio),
      ]),
  );
  const together = pairs
    .slice(0, top)
    .map(({a, b, papers}) => `${a} – ${b} ${papers}`)
    .join("; ");
  return `${table}${counts.known} papers with, ${counts.unknown} without; several: ${percent(counts.rateKnown)} of those known, ${percent(counts.rateAll)} of all\n${together === "" ? "" : `${together}\n`}`;
}

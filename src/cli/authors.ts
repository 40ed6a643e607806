import {type Comparison, compare} from "../analysis/compare/compare.ts";
import {GROUP_KINDS, type GroupKind} from "../analysis/compare/groups.ts";
import {parseSubset} from "../analysis/compare/subset.ts";
import {comparisonCells, markdownTable, writeComparison} from "../write/comparison.ts";
import {oneOf} from "./choice.ts";
import type {Command} from "./command.ts";
import {count} from "./lines.ts";
import {withPeople} from "./read-corpus.ts";
import {declareReading, withKnown} from "./read-topics.ts";
import {shown, textTable} from "./text-table.ts";

const USAGE = `
Compares authors, or venues, affiliations, countries, topics or communities, by indices of their papers. Beside each: counts known of papers, the 95 %
interval of h and of means (papers drawn again), and the percentile among others of the same field and career age. ≥ marks a lower bound:
some citation counts are unknown. "coterie metrics" explains every index. Time: O(authorships · metrics).

A subset is years=2010..2015, venue=words, topic=term, no-self-citations, divided by semicolons.

Examples:
  coterie authors papers.bib --sort h --top 20
  coterie authors papers.bib --subset "years=2010..2015;no-self-citations" --format csv
  coterie authors papers.bib --of venues --sort mean_citations --format markdown`;

const FORMATS = ["table", "csv", "json", "markdown"] as const;
type Format = (typeof FORMATS)[number];

interface Values {
  readonly of: string;
  readonly sort?: string;
  readonly metrics?: string;
  readonly top: number;
  readonly subset?: string;
  readonly format: string;
  readonly referenceYear?: number;
  readonly seed: number;
  readonly draws: number;
}

/** `coterie authors`: a comparison by indices. */
export const authorsCommand: Command = {
  name: "authors",
  summary: "compare authors, venues, countries … by indices, with what is known of them",
  declare(program, world, done) {
    declareReading(program);
    program
      .option("--of <kind>", `what to compare (${GROUP_KINDS.join(", ")})`, "authors")
      .option("--sort <metric>", "what to sort by, the largest first")
      .option("--metrics <ids>", "which indices to show, with commas; by default a few")
      .option("--top <n>", "how many rows", count("--top"), 20)
      .option("--subset <choice>", "which papers and citations count")
      .option("--format <name>", `how to write it (${FORMATS.join(", ")})`, "table")
      .option("--reference-year <year>", "the year that counts as now", count("--reference-year"))
      .option("--seed <n>", "where the draws start", count("--seed", 0), 42)
      .option("--draws <n>", "draws for each interval; 0 is none", count("--draws", 0), 1000)
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: Values) => {
      const of = oneOf("--of", GROUP_KINDS, values.of);
      const format = oneOf("--format", FORMATS, values.format);
      const options = {
        of: of as GroupKind,
        top: values.top,
        seed: values.seed,
        draws: values.draws,
        referenceYear: values.referenceYear ?? null,
        ...(values.sort === undefined ? {} : {sort: values.sort}),
        ...(values.metrics === undefined
          ? {}
          : {metrics: values.metrics.split(",").map(id => id.trim())}),
        ...(values.subset === undefined ? {} : {subset: parseSubset(values.subset)}),
      };
      // Looking for topics takes longest: only where they are asked for.
      const found =
        of === "topics" || of === "communities" || options.subset?.topic !== undefined
          ? await withKnown(files, {...values}, world, (known, watch) =>
              compare(known, options, watch),
            )
          : await withPeople(files, {...values}, world, (known, watch) =>
              compare({topics: null, ...known}, options, watch),
            );
      world.out(written(found, format));
      for (const text of [...found.notes, ...missing(found), ...found.warnings])
        world.err(`${text}\n`);
      done(0);
    });
  },
};

/** Why a column is empty, where it is. */
function missing({metrics, rows}: Comparison): string[] {
  return metrics.flatMap(id => {
    if (rows.length === 0 || rows.some(row => row.values[id] !== null)) return [];
    const reasons = new Set(
      rows.map(row => row.reasons[id]?.replace(/ of none.*/, " of no paper")),
    );
    return [`${id}: unknown here (${[...reasons].join("; ")}).`];
  });
}

function written(found: Comparison, format: Format): string {
  const {head, rows} = comparisonCells(found, shown);
  switch (format) {
    case "json":
      return `${JSON.stringify(found, null, 2)}\n`;
    case "markdown":
      return markdownTable(head, rows);
    case "table":
      return textTable(head, rows);
    case "csv": {
      let text = "";
      writeComparison(found, piece => {
        text += piece;
      });
      return text;
    }
  }
}

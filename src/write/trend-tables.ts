import type {Known, Trends} from "../analysis/trends/trends.ts";
import type {CdIndex} from "../topics/disruption.ts";
import type {Timeline} from "../topics/timeline.ts";
import type {Trending} from "../topics/trending.ts";
import {textAt} from "../util/text-column.ts";
import type {Cell} from "./cell.ts";
import {listCell, writeRow} from "./csv.ts";
import type {Out} from "./writer.ts";

/** A table of how a field moves. */
export interface TrendTable {
  readonly file: string;
  write(known: Known, trends: Trends, out: Out): void;
}

const TIMELINE = [
  "papers",
  "first_year",
  "last_year",
  "direction",
  "slope",
  "slope_low",
  "slope_high",
  "least_squares_slope",
  "standard_error",
  "mann_kendall_z",
  "bursts",
  "burst_weight",
];

/** The cells of a timeline: slopes are shares of papers a year, with their 95 % interval. */
function timelineCells({dated, first, last, trend, bursts}: Timeline): Cell[] {
  return [
    dated,
    first,
    last,
    trend?.direction ?? null,
    trend?.slope ?? null,
    trend?.low ?? null,
    trend?.high ?? null,
    trend?.leastSquares ?? null,
    trend?.standardError ?? null,
    trend?.z ?? null,
    listCell(bursts.map(({from, to}) => (from === to ? `${from}` : `${from}–${to}`))) || null,
    bursts.length === 0 ? null : Math.max(...bursts.map(({weight}) => weight)),
  ];
}

/** Every table of `coterie trends`, by file name. */
export const TREND_TABLES: readonly TrendTable[] = [
  {
    file: "years.csv",
    write(_, {years}, out) {
      writeRow(["year", "papers"], out);
      for (const [t, papers] of years.papers.entries()) writeRow([years.first + t, papers], out);
    },
  },
  {
    file: "terms.csv",
    write({topics}, {terms, growth, years}, out) {
      const columns = years.papers.map((_, t) => `papers_${years.first + t}`);
      const head = ["topic_id", "label", ...TIMELINE, "growth", "growing", ...columns];
      writeRow(head, out);
      for (const [t, line] of terms.entries())
        writeRow(
          [
            topics.id[t],
            topics.label[t],
            ...timelineCells(line),
            growth[t]?.log ?? null,
            growth[t]?.isGrowing ?? null,
            ...line.papers,
          ],
          out,
        );
    },
  },
  {
    file: "people.csv",
    write({people}, {people: lines}, out) {
      writeRow(["person_id", "name", ...TIMELINE], out);
      for (const [i, line] of lines.entries())
        writeRow([people.id[i], people.name[i], ...timelineCells(line)], out);
    },
  },
  {
    file: "pairs.csv",
    write({people}, {pairs}, out) {
      writeRow(["person_a", "person_b", ...TIMELINE], out);
      for (const {a, b, timeline} of pairs)
        writeRow([people.id[a], people.id[b], ...timelineCells(timeline)], out);
    },
  },
  {
    file: "communities.csv",
    write(_, {communities}, out) {
      writeRow(["network", "community", "label", "size", ...TIMELINE], out);
      for (const {network, community, label, size, timeline} of communities)
        writeRow([network, community + 1, label, size, ...timelineCells(timeline)], out);
    },
  },
  {
    file: "thematic.csv",
    write({topics}, {themes}, out) {
      writeRow(["community", "label", "papers", "centrality", "density", "quadrant", "terms"], out);
      for (const {community, label, papers, centrality, density, quadrant, terms} of themes)
        writeRow(
          [
            community + 1,
            label,
            papers,
            centrality,
            density,
            quadrant,
            listCell(terms.map(t => topics.label[t])),
          ],
          out,
        );
    },
  },
  {
    file: "flows.csv",
    write({people, topics}, {flows}, out) {
      writeRow(
        [
          "network",
          "flow",
          "first_year",
          "last_year",
          "community",
          "label",
          "size",
          "events",
          "from_flows",
          "shared",
          "members",
        ],
        out,
      );
      for (const network of ["coauthor", "topics"] as const) {
        const own = flows.filter(flow => flow.network === network);
        const ids = network === "coauthor" ? people.id : topics.id;
        for (const flow of own)
          writeRow(
            [
              network,
              flow.flow + 1,
              flow.firstYear,
              flow.lastYear,
              flow.community + 1,
              flow.label,
              flow.size,
              listCell([...flow.entry, ...flow.exit]),
              listCell(flow.from.map(i => String(own[i].flow + 1))),
              listCell(flow.shared.map(String)),
              listCell(flow.members.map(i => ids[i])),
            ],
            out,
          );
      }
    },
  },
];

/** disruption.csv: papers that stand among others of the corpus by what they cite and who cites them. */
export function writeDisruption(
  {corpus}: Known,
  found: readonly (CdIndex | null)[],
  out: Out,
): void {
  writeRow(["paper_id", "title", "year", "cd", "mcd", "only_it", "it_and_its_references", "only_its_references"], out); // biome-ignore format: a head
  for (const [p, index] of found.entries())
    if (index !== null)
      writeRow(
        [
          textAt(corpus.id, p),
          textAt(corpus.title, p),
          corpus.year[p],
          index.cd,
          index.mcd,
          index.i,
          index.j,
          index.k,
        ],
        out,
      );
}

/** trending.csv: papers by votes that lose half their worth in each half-life. */
export function writeTrending({corpus}: Known, {papers, by}: Trending, out: Out): void {
  writeRow(["rank", "paper_id", "title", "score", by, "age_days"], out);
  for (const [i, {paper, score, votes, ageDays}] of papers.entries())
    writeRow(
      [i + 1, textAt(corpus.id, paper), textAt(corpus.title, paper), score, votes, ageDays],
      out,
    );
}

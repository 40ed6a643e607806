import type {Analysis, NetworkResult} from "../../analysis/analysis.ts";
import {corpusLaws} from "../../analysis/laws/laws.ts";
import {qualityReport} from "../../analysis/quality.ts";
import type {NumberColumn} from "../../util/number-column.ts";
import {numberAt} from "../../util/number-column.ts";
import {type Block, figure, heading, percent, TOP, text} from "./block.ts";
import {counted, missing} from "./counted-words.ts";
import {methodsText} from "./methods.ts";
import {tieBlocks} from "./tie-blocks.ts";

/**
 * A report of an analysis: how complete the data are, people, ties, communities, topics, years, laws, what was
 * wrong, and how it was made. Every table says what has to be known to read it. O(papers) and what `graphSummary` and
 * `layoutQuality` take.
 */
export function reportOf(analysis: Analysis): readonly Block[] {
  const {corpus, people, networks} = analysis;
  const given = networks.coauthor.network.given !== undefined;
  return [
    ...(given ? [] : dataBlocks(analysis)),
    heading(given ? "Nodes" : "People"),
    ...(people.count === 0 ? [text("There are no people: no paper has names.")] : []),
    ...peopleBlocks(analysis, given),
    heading("Ties"),
    ...tieBlocks(analysis),
    heading("Communities"),
    communitiesTable(networks.coauthor, people.name),
    ...(given || analysis.topics.count === 0 ? [] : topicBlocks(analysis)),
    ...(given || corpus.size === 0 ? [] : lawBlocks(analysis)),
    ...problemBlocks(analysis),
    heading("Methods"),
    text(methodsText(analysis)),
    inputsTable(analysis),
  ];
}

function dataBlocks({corpus, people, topics, manifest}: Analysis): Block[] {
  const {fields, duplicates, bylines, citations} = qualityReport(corpus);
  return [
    heading("Data"),
    text(
      `${corpus.size} papers, ${people.count} people and ${topics.count} topics, from ${counted(manifest.inputs.length, "file")}.${duplicates.records === 0 ? "" : ` ${duplicates.records} records were joined into ${counted(duplicates.papers, "paper")}.`}`,
    ),
    {
      kind: "table",
      title: "What the papers have",
      head: ["field", "papers", "share"],
      rows: fields.map(({label, known, share}) => [label, String(known), percent(share)]),
      caveat: missing(bylines.cut, citations.unknown),
    },
  ];
}

function peopleBlocks({people, networks, indices}: Analysis, given: boolean): Block[] {
  const {scores, communityLabels, communities} = networks.coauthor;
  const column = (id: string): NumberColumn | undefined => indices[id] ?? scores[id];
  const shown = (
    given
      ? ["degree", "strength", "betweenness", "pagerank", "core"]
      : ["papers", "citations", "h_index", "degree", "strength", "betweenness"]
  ).filter(id => column(id) !== undefined);
  const by = column(given ? "strength" : "papers");
  if (by === undefined || people.count === 0) return [];
  const value = (i: number) => numberAt(by, i) ?? -1;
  const top = Array.from({length: people.count}, (_, i) => i)
    .sort((a, b) => value(b) - value(a) || a - b)
    .slice(0, TOP);
  return [
    {
      kind: "table",
      title: `The ${top.length} ${given ? "strongest nodes" : "people with most papers"}`,
      head: ["name", ...shown, "community"],
      rows: top.map(i => [
        people.name[i],
        ...shown.map(id => figure(numberAt(column(id)!, i))),
        communityLabels[communities.community[i]],
      ]),
      caveat: given
        ? "Strength is the sum of a node's ties, as the file gives them."
        : "People are told apart by their names; citations and h count only papers with a known count.",
    },
  ];
}

function communitiesTable(
  {communities, communityLabels}: NetworkResult,
  names: readonly string[],
): Block {
  const members: string[][] = Array.from({length: communities.count}, () => []);
  for (const [i, c] of communities.community.entries())
    if (members[c].length < 5) members[c].push(names[i]);
  const rows = Array.from(communities.size, (size, c) => ({size, c})).filter(({size}) => size > 1);
  return {
    kind: "table",
    title: "Communities of more than one",
    head: ["community", "size", "members"],
    rows: rows
      .slice(0, TOP)
      .map(({size, c}) => [
        communityLabels[c],
        String(size),
        `${members[c].join(", ")}${size > members[c].length ? " …" : ""}`,
      ]),
    caveat: `${rows.length} of ${communities.count} have more than one member; modularity ${figure(communities.modularity)} (0 is chance).`,
  };
}

function topicBlocks({topics, networks}: Analysis): Block[] {
  const {communityLabels, communities} = networks.topics;
  return [
    heading("Topics"),
    {
      kind: "table",
      title: "The most frequent topics",
      head: ["topic", "papers", "relevance", "community"],
      rows: Array.from({length: Math.min(TOP, topics.count)}, (_, t) => [
        topics.label[t],
        String(topics.papers.start[t + 1] - topics.papers.start[t]),
        figure(topics.relevance[t]),
        communityLabels[communities.community[t]],
      ]),
      caveat: `A topic stands in at least ${topics.minPapers} papers; relevance says how far its company differs from that of all.`,
    },
  ];
}

const MOST_BARS = 40;

function lawBlocks({corpus, people, manifest}: Analysis): Block[] {
  const {lotka, bradford, price, years} = corpusLaws(corpus, people, {
    seed: manifest.options.seed,
    referenceYear: manifest.referenceYear,
  });
  const zones = bradford.zones;
  return [
    heading("Years"),
    {
      kind: "bars",
      title: "Papers by year",
      bars: years.rows.map(({year, papers}) => ({label: String(year), value: papers})),
      caveat: `${years.unknown} papers have no year and are in no bar.`,
    },
    heading("Laws"),
    {
      kind: "bars",
      title: "People by number of papers",
      bars: lotka.peopleByPapers
        .slice(0, MOST_BARS)
        .map(([papers, count]) => ({label: String(papers), value: count})),
      caveat: `Every author of a paper counts in full; the first ${MOST_BARS} numbers that there are.`,
    },
    {
      kind: "table",
      title: "Bibliometric laws",
      head: ["law", "finding"],
      rows: [
        [
          "Lotka",
          lotka.exponent === null
            ? "not fitted: fewer than 30 people, or all with equally many papers"
            : `β ${figure(lotka.exponent)}, p ${figure(lotka.p)} of ${lotka.samples} samples: ${lotka.verdict}`,
        ],
        [
          "Bradford",
          zones === null
            ? "no zones: fewer than three sources"
            : `${zones.sources.join(", ")} sources with ${zones.articles.join(", ")} papers`,
        ],
        [
          "Price",
          `the ${price.elite} most productive wrote ${percent(price.share)} of all signatures (the law says 50 %)`,
        ],
      ],
      caveat: "Laws of small corpora say little: look at the number of people and papers first.",
    },
  ];
}

function problemBlocks({problems, manifest}: Analysis): Block[] {
  if (problems.length === 0) return [];
  const {error, warning, notice} = manifest.problems;
  return [
    heading("What was wrong"),
    {
      kind: "table",
      title: "Problems",
      head: ["file", "line", "severity", "what"],
      rows: problems
        .slice(0, TOP)
        .map(({file, line, severity, what}) => [
          file,
          line === null ? "" : String(line),
          severity,
          what,
        ]),
      caveat: `${error} errors, ${warning} warnings, ${notice} notices; the first ${Math.min(TOP, problems.length)} are shown, all are in problems.csv.`,
    },
  ];
}

function inputsTable({manifest: {inputs}}: Analysis): Block {
  return {
    kind: "table",
    title: "Inputs",
    head: ["file", "format", "bytes", "papers", "SHA-256"],
    rows: inputs.map(({name, format, size, papers, sha256}) => [
      name,
      format,
      String(size),
      String(papers),
      sha256,
    ]),
    caveat: "The same inputs and options give the same result.",
  };
}

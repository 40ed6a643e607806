import {bylinesOf} from "../graphs/bylines.ts";
import {coauthorGraph} from "../graphs/coauthor.ts";
import {cowordNetwork} from "../graphs/coword.ts";
import {normaliseCoword} from "../graphs/coword-similarity.ts";
import type {Graph} from "../graphs/graph.ts";
import type {LayoutQuality} from "../layout/layout-quality.ts";
import type {Positions} from "../layout/positions.ts";
import {type GraphReport, graphReport, type ReportOptions} from "../metrics/graph-report.ts";
import {part, type Watch} from "../util/watch.ts";
import {boundsText} from "../write/bounds-text.ts";
import {unknownValue} from "./choice.ts";
import type {Command} from "./command.ts";
import {inputsFrom} from "./files.ts";
import {graphFrom} from "./graph-input.ts";
import {count} from "./lines.ts";
import {mapQuality, qualityLines} from "./map-quality.ts";
import {progressFor} from "./progress.ts";
import {withPeople} from "./read-corpus.ts";
import {declareReading, withKnown} from "./read-topics.ts";
import {peopleByTopics} from "./share-topics.ts";
import {percent, shown} from "./text-table.ts";

const NETWORKS = ["coauthor", "shared-topic", "topics", "graph"] as const;

const USAGE = `
Sums up a network: size, density, components, distances, clustering, assortativity; whether it is a small world beside random papers of the
same numbers of authors (for co-authors); core and periphery; degrees, and whether their tail is a power law; communities with modularity,
conductance, and how far they depend on chance; how well a map shows it, that of the file or the one that is drawn.
"--of graph" takes a graph file of any format instead of papers.
Time: O(nodes · ties) for the mean distance, up to 20,000 nodes; of larger networks the longest is bounded by some searches,
and there is no map.

Examples:
  coterie summary papers.bib
  coterie summary papers.bib --of topics --json
  coterie summary network.gexf --of graph`;

/** A graph as a whole, and how well a map shows it; null where it has too many nodes. */
interface Summary extends GraphReport {
  readonly layout: LayoutQuality | null;
}

/** What the map is drawn by, or where its nodes stand. */
interface Drawing {
  readonly map?: Graph;
  readonly places?: Positions | null;
}

interface Values {
  readonly of: string;
  readonly seed: number;
  readonly samples: number;
  readonly seeds: number;
  readonly json?: boolean;
}

/** `coterie summary`: a network as a whole. */
export const summaryCommand: Command = {
  name: "summary",
  summary: "a network as a whole: distances, small world, core, degrees, communities",
  declare(program, world, done) {
    declareReading(program);
    program
      .option("--of <network>", `which network (${NETWORKS.join(", ")})`, "coauthor")
      .option("--seed <n>", "where random choices start", count("--seed", 0), 42)
      .option("--samples <n>", "random graphs to compare with", count("--samples"), 20)
      .option("--seeds <n>", "runs of community detection to compare", count("--seeds"), 10)
      .option("--json", "everything, as JSON")
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: Values) => {
      const {of, seed, samples, seeds} = values;
      const report = (graph: Graph, more: ReportOptions & Drawing, watch: Watch): Summary => ({
        ...graphReport(graph, {seed, samples, seeds, ...more}, part(watch, 0, 0.7)),
        layout: mapQuality(graph, {seed, ...more}, part(watch, 0.7, 1)),
      });
      let found: Summary;
      if (of === "graph") {
        const progress = progressFor(world);
        try {
          const inputs = await inputsFrom(files, world);
          const {graph, described} = await graphFrom(inputs, world, part(progress.watch, 0, 0.2));
          found = report(graph, {places: described.places}, part(progress.watch, 0.2, 1));
        } finally {
          progress.end();
        }
      } else if (of === "coauthor")
        found = await withPeople(files, {...values}, world, ({corpus, people}, watch) =>
          report(coauthorGraph(corpus, people), {bylines: bylinesOf(corpus, people).people}, watch),
        );
      else if (of === "shared-topic" || of === "topics")
        found = await withKnown(files, {...values}, world, async (known, watch) => {
          if (of === "topics") {
            const network = cowordNetwork(known.corpus, known.topics);
            return report(network.graph, {map: normaliseCoword(network, known.topics)}, watch);
          }
          const {graph} = await peopleByTopics(known, part(watch, 0, 0.3));
          return report(graph, {}, part(watch, 0.3, 1));
        });
      else throw unknownValue("--of", "one of", NETWORKS, of);
      world.out(values.json ? `${JSON.stringify(found, null, 2)}\n` : told(found));
      done(0);
    });
  },
};

function told(report: Summary): string {
  const {degrees, smallWorld, corePeriphery: core, communities, richClub} = report;
  const {stability, conductance} = communities;
  const {law} = degrees;
  const {bipartite} = smallWorld;
  const lines: [string, string][] = [
    ["nodes", shown(report.order)],
    ["ties", shown(report.size)],
    ["density", report.density === null ? "–" : String(Number(report.density.toPrecision(3)))],
    [
      "components",
      `${report.components}, the largest of ${report.largest} nodes; ${report.isolated} alone`,
    ],
    [
      "distance",
      `mean ${report.distances ? shown(report.meanDistance) : "not computed for so many nodes"}, longest ${boundsText(report.diameterBounds)}`,
    ],
    [
      "clustering",
      `transitivity ${shown(report.transitivity)}, mean ${shown(report.meanClustering)}`,
    ],
    ["degree", `mean ${shown(report.meanDegree)}, most ${degrees.most}`],
    ["assortativity", shown(report.degreeAssortativity)],
    [
      "power law",
      law === null
        ? "no tail of 50 nodes"
        : `exponent ${shown(law.exponent)} from degree ${law.least} (${law.tail} nodes), p ${shown(degrees.p)}: ${(degrees.p ?? 0) < 0.1 ? "refused" : "plausible"}`,
    ],
    [
      "small world",
      bipartite === null
        ? `σ ${shown(smallWorld.quickSigma)} by formula, an approximation`
        : `σ ${shown(bipartite.sigma)} beside random papers (transitivity ${shown(bipartite.C)}, distance ${shown(bipartite.L)}); ${shown(smallWorld.quickSigma)} by formula`,
    ],
    [
      "core",
      `${core.size} nodes, density ${shown(core.coreDensity)}, periphery ${shown(core.peripheryDensity)}, between ${shown(core.betweenDensity)}; fit ${shown(core.fit)}`,
    ],
    [
      "rich club",
      richClub.density === null
        ? "nobody has more ties than nine tenths of the others"
        : `density ${shown(richClub.density)} above degree ${richClub.above}, ${shown(richClub.ratio)} times that of random ties`,
    ],
    [
      "communities",
      `${communities.count}, modularity ${shown(communities.modularity)}, conductance ${shown(conductance.mean)}, ${percent(conductance.between)} of strength between them`,
    ],
    [
      "stability",
      `${stability.seeds} runs give ${stability.communities.join(" to ")} communities; adjusted Rand ${shown(stability.adjustedRand)}, mutual information ${shown(stability.normalisedMutualInformation)}, ties sure of their side ${percent(stability.certainty)}`,
    ],
  ];
  const map = report.layout === null ? ["not drawn: so many nodes"] : qualityLines(report.layout);
  for (const [i, line] of map.entries()) lines.push([i === 0 ? "map" : "", line]);
  return lines.map(([name, text]) => `${name.padEnd(14)}${text}\n`).join("");
}

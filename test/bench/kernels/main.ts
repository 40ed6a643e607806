// Kernels beside graphology's packages, and beside igraph's C core and NetworKit where Python has them, in CPU time of
// one run: npm run bench -- kernels [network or edges.tsv(.gz)] [only rows whose id holds this]
import {existsSync, readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {UndirectedGraph} from "graphology";
import louvainOfTheirs from "graphology-communities-louvain";
import betweennessOfTheirs from "graphology-metrics/centrality/betweenness.js";
import closenessOfTheirs from "graphology-metrics/centrality/closeness.js";
import edgeBetweennessOfTheirs from "graphology-metrics/centrality/edge-betweenness.js";
import eigenvectorOfTheirs from "graphology-metrics/centrality/eigenvector.js";
import pagerankOfTheirs from "graphology-metrics/centrality/pagerank.js";
import disparityOfTheirs from "graphology-metrics/edge/disparity.js";
import simmelianOfTheirs from "graphology-metrics/edge/simmelian-strength.js";
import {weightedDegree} from "graphology-metrics/node/weighted-degree.js";
import {inPlace, type SplitInput, type SplitName} from "../../../src/analysis/splits.ts";
import {edgeList, graphFromArrays} from "../../../src/graphs/build-graph.ts";
import {coauthorNetwork} from "../../../src/graphs/coauthor.ts";
import {toGraphology} from "../../../src/graphs/graphology.ts";
import {parseEdgeList} from "../../../src/graphs/parse-edge-list.ts";
import {workerPool} from "../../../src/jobs/pool.ts";
import {betweenness, betweennessInput} from "../../../src/metrics/betweenness.ts";
import {clustering} from "../../../src/metrics/clustering.ts";
import {leiden, leidenInput} from "../../../src/metrics/communities/leiden.ts";
import {components} from "../../../src/metrics/components.ts";
import {constraint} from "../../../src/metrics/constraint.ts";
import {coreNumbers} from "../../../src/metrics/core-numbers.ts";
import {strengths} from "../../../src/metrics/degree.ts";
import {disparity} from "../../../src/metrics/disparity.ts";
import {distanceSums} from "../../../src/metrics/distances.ts";
import {edgeBetweenness} from "../../../src/metrics/edge-betweenness.ts";
import {eigenvector} from "../../../src/metrics/eigenvector.ts";
import {estimatedBetweenness, estimateInput} from "../../../src/metrics/estimated-betweenness.ts";
import {pagerank} from "../../../src/metrics/pagerank.ts";
import {simmelianStrength} from "../../../src/metrics/simmelian.ts";
import {randomFrom} from "../../../src/util/random.ts";
import {sourceWorker} from "../../help/node-workers.ts";
import {signed} from "../../help/signed.ts";
import {cpuSeconds, type Row, wallRatio} from "./measure.ts";
import {peerTimes} from "./peers.ts";

const [name = "ca-GrQc-lcc", only = ""] = process.argv.slice(2).filter(word => word !== "kernels");
const csv = existsSync(name)
  ? unzipped(readFileSync(name))
  : readFileSync(new URL(`../../golden/networks/${name}.edges.csv`, import.meta.url));
const {graph, names} = parseEdgeList(csv);

function unzipped(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
const edges = edgeList(graph);
const pool = workerPool(sourceWorker, {workers: 2, least: 0});
const peer = toGraphology(names, edges);

/** Papers of one to eight authors out of 5,000, who write with those near them. */
function madePapers(count: number): number[][] {
  const random = randomFrom(42);
  return Array.from({length: count}, () => {
    const first = random.below(5000);
    const more = Array.from({length: random.below(8)}, () => (first + random.below(40)) % 5000);
    return [...new Set([first, ...more])];
  });
}
const papers = madePapers(10_000);
const {corpus, people} = signed(
  papers.map(by => ({by})),
  5000,
);

const rows: readonly Row[] = [
  {
    id: "read",
    promised: 2.5,
    what: "read a list of edges",
    ours: () => parseEdgeList(csv),
    theirs() {
      const read = new UndirectedGraph();
      for (const line of csv.toString().split("\n").slice(1)) {
        const [a, b, weight = 1] = line.split(/[,\t]/);
        if (b !== undefined) read.mergeEdge(a, b, {weight: Number(weight)});
      }
    },
  },
  {
    id: "build",
    promised: 0.9,
    what: "build from arrays",
    ours: () => graphFromArrays(graph.order, edges.source, edges.target, edges.strength),
    theirs: () => toGraphology(names, edges),
  },
  {
    id: "project",
    promised: 3,
    what: "project 10,000 papers",
    ours: () => coauthorNetwork(corpus, people),
    theirs() {
      const projected = new UndirectedGraph();
      for (let i = 0; i < 5000; i++) projected.addNode(String(i));
      for (const by of papers)
        for (const a of by)
          for (const b of by)
            if (a < b)
              projected.updateEdge(String(a), String(b), attributes => ({
                weight: (attributes.weight ?? 0) + 1 / (by.length - 1),
              }));
    },
  },
  {
    id: "strength",
    what: "strength",
    ours: () => strengths(graph),
    theirs: () => peer.mapNodes(n => weightedDegree(peer, n)),
  },
  {
    id: "pagerank",
    promised: 1.2,
    what: "PageRank to 1e-9",
    ours: () => pagerank(graph, {tolerance: 1e-9}),
    theirs: () =>
      pagerankOfTheirs(peer, {
        getEdgeWeight: "weight",
        tolerance: 1e-9 / graph.order,
        maxIterations: 1000,
      }),
  },
  {
    id: "eigenvector",
    what: "eigenvector (theirs to 1e-9)",
    ours: () => eigenvector(graph),
    theirs: () =>
      eigenvectorOfTheirs(peer, {tolerance: 1e-9 / graph.order, maxIterations: 100_000}),
  },
  {
    id: "betweenness",
    promised: 2.5,
    what: "betweenness, links",
    ours: () => betweenness(graph),
    theirs: () => betweennessOfTheirs(peer, {getEdgeWeight: null}),
    shared: onWorkers("betweenness", betweennessInput(graph)),
  },
  {
    id: "edge-betweenness",
    what: "betweenness of ties, links",
    ours: () => edgeBetweenness(graph),
    theirs: () => edgeBetweennessOfTheirs(peer, {getEdgeWeight: null}),
  },
  {
    id: "harmonic",
    promised: 10,
    what: "all distances (theirs: closeness)",
    ours: () => distanceSums(graph),
    theirs: () => closenessOfTheirs(peer, {wassermanFaust: true}),
    shared: onWorkers("distances", graph),
  },
  {
    id: "simmelian",
    what: "Simmelian strength",
    ours: () => simmelianStrength(graph),
    theirs: () => simmelianOfTheirs(peer),
  },
  {
    id: "disparity",
    what: "disparity",
    ours: () => disparity(graph.order, edges),
    theirs: () => disparityOfTheirs(peer),
  },
  {
    id: "components",
    promised: 1.5,
    what: "components",
    ours: () => components(graph),
    theirs: null,
  },
  {id: "core", promised: 1, what: "core numbers", ours: () => coreNumbers(graph), theirs: null},
  {
    id: "clustering",
    promised: 1.2,
    what: "clustering",
    ours: () => clustering(graph),
    theirs: null,
  },
  {
    id: "constraint",
    promised: 1.4,
    what: "constraint",
    ours: () => constraint(graph),
    theirs: null,
  },
  {
    id: "betweenness-strength",
    promised: 2,
    what: "betweenness, by strength",
    ours: () => betweenness(graph, {by: "strength"}),
    theirs: () => betweennessOfTheirs(peer, {getEdgeWeight: "weight"}),
    shared: onWorkers("betweenness", betweennessInput(graph, {by: "strength"})),
  },
  {
    id: "louvain",
    promised: 4,
    what: "Louvain (ours: Leiden, one round)",
    ours: () => leiden(graph, {rounds: 1}),
    theirs: () => louvainOfTheirs(peer, {getEdgeWeight: "weight"}),
  },
  {
    id: "leiden-2",
    what: "Leiden, two rounds",
    ours: () => leiden(graph, {rounds: 2}),
    theirs: null,
  },
  {
    id: "leiden",
    promised: 2,
    what: "Leiden, until nothing changes",
    ours: () => leiden(graph),
    theirs: null,
  },
  {
    id: "leiden-8",
    what: "Leiden, eight starts",
    ours: () => leiden(graph, {starts: 8}),
    theirs: null,
    shared: onWorkers("leiden", leidenInput(graph, {starts: 8})),
  },
  {
    id: "estimate",
    what: "betweenness, 20,000 paths",
    ours: () => estimatedBetweenness(graph),
    theirs: null,
    shared: onWorkers("estimated betweenness", estimateInput(graph)),
  },
];

/** A row's parts, computed here and shared out. */
function onWorkers<Name extends SplitName>(
  name: Name,
  input: SplitInput<Name>,
): NonNullable<Row["shared"]> {
  return {one: () => inPlace(name, input), two: () => pool.execute(name, input)};
}

const chosen = rows.filter(({id}) => id.includes(only));
const times = peerTimes(edges, papers);
const peers = [...new Set(Object.values(times).flatMap(row => Object.keys(row)))];
console.log(
  `${name}: ${graph.order} nodes, ${edges.source.length} ties; CPU time of one thread, median of five; two workers by wall`,
);
console.log("× = times as fast as; promised against igraph in brackets\n");
const cells = ["Coterie", "graphology", ...peers, "2 workers"];
console.log(`${"".padEnd(36)}${cells.map(cell => cell.padStart(15)).join("")}`);
for (const {id, what, ours, theirs, promised, shared} of chosen) {
  const own = await cpuSeconds(ours);
  const ratio = (seconds: number | null | undefined) =>
    seconds == null ? "–" : `${(seconds / own).toFixed(1)} ×`;
  const graphology = theirs === null ? null : await cpuSeconds(theirs);
  const line = [
    `${(own * 1000).toFixed(1)} ms`,
    ratio(graphology),
    ...peers.map(peerName => {
      const text = ratio(times[id]?.[peerName]);
      return peerName === "igraph" && promised !== undefined ? `${text} (${promised})` : text;
    }),
    shared === undefined ? "–" : `${(await wallRatio(shared.one, shared.two)).toFixed(2)} ×`,
  ];
  console.log(`${what.padEnd(36)}${line.map(cell => cell.padStart(15)).join("")}`);
}
pool.close();

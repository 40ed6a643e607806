// Kernels beside graphology's packages, in CPU time of one run: npx tsx test/bench/kernels/main.ts [network]
import {readFileSync} from "node:fs";
import {UndirectedGraph} from "graphology";
import betweennessOfTheirs from "graphology-metrics/centrality/betweenness.js";
import closenessOfTheirs from "graphology-metrics/centrality/closeness.js";
import edgeBetweennessOfTheirs from "graphology-metrics/centrality/edge-betweenness.js";
import eigenvectorOfTheirs from "graphology-metrics/centrality/eigenvector.js";
import pagerankOfTheirs from "graphology-metrics/centrality/pagerank.js";
import disparityOfTheirs from "graphology-metrics/edge/disparity.js";
import simmelianOfTheirs from "graphology-metrics/edge/simmelian-strength.js";
import {weightedDegree} from "graphology-metrics/node/weighted-degree.js";
import {edgeList, graphFromArrays} from "../../../src/graphs/build-graph.ts";
import {coauthorNetwork} from "../../../src/graphs/coauthor.ts";
import {toGraphology} from "../../../src/graphs/graphology.ts";
import {parseEdgeList} from "../../../src/graphs/parse-edge-list.ts";
import {betweenness} from "../../../src/metrics/betweenness.ts";
import {closeness} from "../../../src/metrics/closeness.ts";
import {clustering} from "../../../src/metrics/clustering.ts";
import {components} from "../../../src/metrics/components.ts";
import {constraint} from "../../../src/metrics/constraint.ts";
import {coreNumbers} from "../../../src/metrics/core-numbers.ts";
import {strengths} from "../../../src/metrics/degree.ts";
import {disparity} from "../../../src/metrics/disparity.ts";
import {edgeBetweenness} from "../../../src/metrics/edge-betweenness.ts";
import {eigenvector} from "../../../src/metrics/eigenvector.ts";
import {pagerank} from "../../../src/metrics/pagerank.ts";
import {simmelianStrength} from "../../../src/metrics/simmelian.ts";
import {randomFrom} from "../../../src/util/random.ts";
import {signed} from "../../help/signed.ts";
import {lineOf, type Row} from "./measure.ts";

const name = process.argv[2] ?? "netscience";
const csv = readFileSync(new URL(`../../golden/networks/${name}.edges.csv`, import.meta.url));
const {graph, names} = parseEdgeList(csv);
const edges = edgeList(graph);
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
    what: "read a list of edges",
    ours: () => parseEdgeList(csv),
    theirs() {
      const read = new UndirectedGraph();
      for (const line of csv.toString().split("\n").slice(1)) {
        const [a, b, weight] = line.split(",");
        if (b !== undefined) read.mergeEdge(a, b, {weight: Number(weight)});
      }
    },
  },
  {
    what: "build from arrays",
    ours: () => graphFromArrays(graph.order, edges.source, edges.target, edges.strength),
    theirs: () => toGraphology(names, edges),
  },
  {
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
    what: "strength",
    ours: () => strengths(graph),
    theirs: () => peer.mapNodes(n => weightedDegree(peer, n)),
  },
  {
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
    what: "eigenvector (theirs to 1e-9)",
    ours: () => eigenvector(graph),
    theirs: () =>
      eigenvectorOfTheirs(peer, {tolerance: 1e-9 / graph.order, maxIterations: 100_000}),
  },
  {
    what: "betweenness, links",
    ours: () => betweenness(graph),
    theirs: () => betweennessOfTheirs(peer, {getEdgeWeight: null}),
  },
  {
    what: "betweenness of ties, links",
    ours: () => edgeBetweenness(graph),
    theirs: () => edgeBetweennessOfTheirs(peer, {getEdgeWeight: null}),
  },
  {
    what: "closeness",
    ours: () => closeness(graph),
    theirs: () => closenessOfTheirs(peer, {wassermanFaust: true}),
  },
  {
    what: "Simmelian strength",
    ours: () => simmelianStrength(graph),
    theirs: () => simmelianOfTheirs(peer),
  },
  {
    what: "disparity",
    ours: () => disparity(graph.order, edges),
    theirs: () => disparityOfTheirs(peer),
  },
  {what: "components", ours: () => components(graph), theirs: null},
  {what: "core numbers", ours: () => coreNumbers(graph), theirs: null},
  {what: "clustering", ours: () => clustering(graph), theirs: null},
  {what: "constraint", ours: () => constraint(graph), theirs: null},
];

console.log(`${name}: ${graph.order} nodes, ${edges.source.length} ties; CPU time, median of five`);
console.log(
  `${"".padEnd(38)}${"Coterie".padStart(12)}${"graphology".padStart(12)}${"ratio".padStart(10)}`,
);
for (const row of rows) console.log(lineOf(row));

// What is measured: the same ids as in peers.c and peers.py.
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
import {edgeList, graphFromArrays} from "../../../src/graphs/build-graph.ts";
import {coauthorNetwork} from "../../../src/graphs/coauthor.ts";
import {toGraphology} from "../../../src/graphs/graphology.ts";
import {type EdgeListReading, parseEdgeList} from "../../../src/graphs/parse-edge-list.ts";
import type {Pool} from "../../../src/jobs/pool.ts";
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
import {signed} from "../../help/signed.ts";
import type {Row} from "./measure.ts";

/** How many people sign the papers that are made up. */
export const PEOPLE = 20_000;

/** Papers of one to eight authors, who write with those near them. */
export function madePapers(count: number): number[][] {
  const random = randomFrom(42);
  return Array.from({length: count}, () => {
    const first = random.below(PEOPLE);
    const more = Array.from({length: random.below(8)}, () => (first + random.below(40)) % PEOPLE);
    return [...new Set([first, ...more])];
  });
}

/** What is measured on a graph, its list of edges as text, and papers. */
export function rowsOf(
  {graph, names}: EdgeListReading,
  text: Uint8Array,
  papers: readonly (readonly number[])[],
  pool: Pool,
): readonly Row[] {
  const edges = edgeList(graph);
  const peer = toGraphology(names, edges);
  const {corpus, people} = signed(
    papers.map(by => ({by})),
    PEOPLE,
  );

  return [
    {
      id: "read",
      promised: 2.5,
      what: "read a list of edges",
      ours: () => parseEdgeList(text),
      theirs() {
        const read = new UndirectedGraph();
        for (const line of new TextDecoder().decode(text).split("\n")) {
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
      what: "project papers",
      ours: () => coauthorNetwork(corpus, people),
      theirs() {
        const projected = new UndirectedGraph();
        for (let i = 0; i < PEOPLE; i++) projected.addNode(String(i));
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
      what: "PageRank to 1e-10",
      ours: () => pagerank(graph, {tolerance: 1e-10}),
      theirs: () =>
        pagerankOfTheirs(peer, {
          getEdgeWeight: "weight",
          tolerance: 1e-10 / graph.order,
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
      ours: () => betweenness(graph, {sources: null}),
      theirs: () => betweennessOfTheirs(peer, {getEdgeWeight: null}),
      two: () => pool.execute("betweenness", betweennessInput(graph, {sources: null})),
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
      two: () => pool.execute("distances", graph),
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
      ours: () => betweenness(graph, {by: "strength", sources: null}),
      theirs: () => betweennessOfTheirs(peer, {getEdgeWeight: "weight"}),
      two: () =>
        pool.execute("betweenness", betweennessInput(graph, {by: "strength", sources: null})),
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
      two: () => pool.execute("leiden", leidenInput(graph, {starts: 8})),
    },
    {
      id: "estimate",
      what: "betweenness, 20,000 paths",
      ours: () => estimatedBetweenness(graph),
      theirs: null,
      two: () => pool.execute("estimated betweenness", estimateInput(graph)),
    },
  ];
}

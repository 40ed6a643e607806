// What is measured: the same ids as in peers.c, peers.py and graphology.ts.
import {edgeList, graphFromArrays} from "../../../src/graphs/build-graph.ts";
import {coauthorGraph, coauthorNetwork} from "../../../src/graphs/coauthor.ts";
import type {Graph} from "../../../src/graphs/graph.ts";
import {parseEdgeList} from "../../../src/graphs/parse-edge-list.ts";
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

/** How many people sign the papers that are made up, and how many these are. */
export const PEOPLE = 20_000;
const PAPERS = 50_000;

/** Papers of one to eight authors, who write with those near them. */
export function madePapers(): number[][] {
  const random = randomFrom(42);
  return Array.from({length: PAPERS}, () => {
    const first = random.below(PEOPLE);
    const more = Array.from({length: random.below(8)}, () => (first + random.below(40)) % PEOPLE);
    return [...new Set([first, ...more])];
  });
}

/** What is measured on a graph, its list of edges as text, and made-up papers. */
export function rowsOf(graph: Graph, text: Uint8Array, pool: Pool): readonly Row[] {
  const edges = edgeList(graph);
  /** Where all ties are of one strength, paths by strength are those by links: this row has its own. */
  const uneven = graphFromArrays(
    graph.order,
    edges.source,
    edges.target,
    edges.strength.map((s, e) => s * (1 + (e % 7))),
  );
  let made: ReturnType<typeof signed> | null = null;
  const papers = () => {
    made ??= signed(
      madePapers().map(by => ({by})),
      PEOPLE,
    );
    return made;
  };

  return [
    {
      id: "read",
      promised: 2.5,
      what: "read a list of edges",
      ours: () => parseEdgeList(text),
    },
    {
      id: "build",
      promised: 0.9,
      what: "build from arrays",
      ours: () => graphFromArrays(graph.order, edges.source, edges.target, edges.strength),
    },
    {
      id: "strength",
      what: "strength",
      ours: () => strengths(graph),
    },
    {
      id: "pagerank",
      promised: 1.2,
      what: "PageRank to 1e-10",
      ours: () => pagerank(graph, {tolerance: 1e-10}),
    },
    {
      id: "eigenvector",
      what: "eigenvector",
      ours: () => eigenvector(graph),
    },
    {
      id: "betweenness",
      promised: 2.5,
      what: "betweenness, links",
      ours: () => betweenness(graph, {sources: null}),
      two: () => pool.execute("betweenness", betweennessInput(graph, {sources: null})),
    },
    {
      id: "edge-betweenness",
      what: "betweenness of ties, links",
      ours: () => edgeBetweenness(graph, {sources: null}),
      two: () => pool.execute("betweenness of ties", betweennessInput(graph, {sources: null})),
    },
    {
      id: "edge-betweenness-strength",
      what: "betweenness of ties, strength",
      ours: () => edgeBetweenness(uneven, {by: "strength", sources: null}),
      two: () =>
        pool.execute(
          "betweenness of ties",
          betweennessInput(uneven, {by: "strength", sources: null}),
        ),
    },
    {
      id: "harmonic",
      promised: 10,
      what: "all distances",
      ours: () => distanceSums(graph),
      two: () => pool.execute("distances", graph),
    },
    {
      id: "simmelian",
      what: "Simmelian strength",
      ours: () => simmelianStrength(graph),
    },
    {
      id: "disparity",
      what: "disparity",
      ours: () => disparity(graph.order, edges),
    },
    {
      id: "components",
      promised: 1.5,
      what: "components",
      ours: () => components(graph),
    },
    {id: "core", promised: 1, what: "core numbers", ours: () => coreNumbers(graph)},
    {
      id: "clustering",
      promised: 1.2,
      what: "clustering",
      ours: () => clustering(graph),
    },
    {
      id: "constraint",
      promised: 1.4,
      what: "constraint",
      ours: () => constraint(graph),
    },
    {
      id: "betweenness-strength",
      promised: 2,
      what: "betweenness, by strength",
      ours: () => betweenness(uneven, {by: "strength", sources: null}),
      two: () =>
        pool.execute("betweenness", betweennessInput(uneven, {by: "strength", sources: null})),
    },
    {
      id: "louvain",
      promised: 4,
      what: "Louvain",
      ours: () => leiden(graph, {rounds: 1, refinement: false}),
    },
    {
      id: "leiden-2",
      what: "Leiden, two rounds",
      ours: () => leiden(graph, {rounds: 2}),
    },
    {
      id: "leiden",
      promised: 2,
      what: "Leiden, until nothing changes",
      ours: () => leiden(graph),
    },
    {
      id: "leiden-8",
      what: "Leiden, eight starts",
      ours: () => leiden(graph, {starts: 8}),
      two: () => pool.execute("leiden", leidenInput(graph, {starts: 8})),
    },
    {
      id: "estimate",
      what: "betweenness, 20,000 paths",
      ours: () => estimatedBetweenness(graph),
      two: () => pool.execute("estimated betweenness", estimateInput(graph)),
    },
    // Last: papers lie among the objects that are looked through for what can be let go of, in whoever's time.
    {
      id: "project",
      promised: 3,
      what: "project papers",
      ours: () => coauthorGraph(papers().corpus, papers().people),
    },
    {
      id: "project-behind",
      what: "project, with papers and years",
      ours: () => coauthorNetwork(papers().corpus, papers().people),
    },
  ];
}

// What it is worth to have nodes that are near in the graph near in memory: a generated network of co-authors as it comes,
// shuffled, and by breadthFirstOrder; CPU milliseconds, median of 3: npx tsx test/bench/kernels/locality.ts [papers]
import type {Graph} from "../../../src/graphs/graph.ts";
import {projection} from "../../../src/graphs/projection.ts";
import {inducedSubgraph} from "../../../src/graphs/slice.ts";
import {betweenness} from "../../../src/metrics/betweenness.ts";
import {breadthFirst, breadthFirstOrder} from "../../../src/metrics/breadth-first.ts";
import {clustering} from "../../../src/metrics/clustering.ts";
import {coreNumbers} from "../../../src/metrics/core-numbers.ts";
import {distanceSums} from "../../../src/metrics/distances.ts";
import {pagerank} from "../../../src/metrics/pagerank.ts";
import {synth} from "../../../src/papers/synth/synth.ts";
import {listColumn} from "../../../src/util/list-column.ts";
import {randomFrom, shuffle} from "../../../src/util/random.ts";
import {cpuSample, median} from "./measure.ts";

/** Above so many nodes what takes nodes · ties is left out. */
const MOST_FOR_ALL_PATHS = 100_000;

const graph = coauthors(Number(process.argv[2] ?? 40_000));
const all = Uint32Array.from({length: graph.order}, (_, i) => i);
const shuffled = inducedSubgraph(graph, shuffle(all, randomFrom(1))).graph;
console.log(`${graph.order} nodes, ${graph.target.length / 2} ties\n`);

const kernels: Record<string, (graph: Graph) => unknown> = {
  "one search": each =>
    breadthFirst(each, 0, new Int32Array(each.order).fill(-1), new Uint32Array(each.order)),
  PageRank: each => pagerank(each),
  "core numbers": coreNumbers,
  clustering,
  "the order": breadthFirstOrder,
  "the graph in it": each => inducedSubgraph(each, breadthFirstOrder(each)),
  ...(graph.order <= MOST_FOR_ALL_PATHS && {
    "all distances": (each: Graph) => distanceSums(each),
    "betweenness, 256 sources": (each: Graph) => betweenness(each, {sources: 256}),
  }),
};

const ways: Record<string, Graph> = {
  "as it comes": graph,
  "breadth first": near(graph),
  shuffled,
  "shuffled, then breadth first": near(shuffled),
};
console.log(`${"".padEnd(26)}${Object.keys(ways).join("   ")}`);
for (const [name, run] of Object.entries(kernels)) {
  const taken: string[] = [];
  for (const [way, each] of Object.entries(ways)) {
    const samples = [0, 0, 0];
    for (let s = 0; s < 3; s++) samples[s] = await cpuSample(() => run(each));
    taken.push((1000 * median(samples)).toFixed(1).padStart(way.length));
  }
  console.log(`${name.padEnd(26)}${taken.join("   ")}`);
}

function near(graph: Graph): Graph {
  return inducedSubgraph(graph, breadthFirstOrder(graph)).graph;
}

function coauthors(papers: number): Graph {
  const bylines: number[][] = [];
  let order = 0;
  for (const {people} of synth({papers, seed: 7})) {
    bylines.push([...new Set(people)]);
    for (const person of people) order = Math.max(order, person + 1);
  }
  return projection(listColumn(bylines), order);
}

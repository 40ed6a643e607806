// graphology and its packages: tsx graphology.ts edges.tsv papers.txt people
// Reads the name of a row a line and answers each with the CPU seconds of one run, or with "-" for a row that it does not
// know. A process of its own, so that its objects are no burden to anybody else's collection of garbage.
import {readFileSync} from "node:fs";
import {createInterface} from "node:readline";
import {UndirectedGraph} from "graphology";
import louvain from "graphology-communities-louvain";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import closeness from "graphology-metrics/centrality/closeness.js";
import edgeBetweenness from "graphology-metrics/centrality/edge-betweenness.js";
import eigenvector from "graphology-metrics/centrality/eigenvector.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import disparity from "graphology-metrics/edge/disparity.js";
import simmelian from "graphology-metrics/edge/simmelian-strength.js";
import {weightedDegree} from "graphology-metrics/node/weighted-degree.js";
import {cpuSample, warmUp} from "./measure.ts";

const [edgesPath, papersPath, people] = process.argv.slice(2);
const text = readFileSync(edgesPath);
const papers = readFileSync(papersPath, "utf8").split("\n").slice(0, -1);
const bylines = papers.map(line => line.split(" "));

const read = () => {
  const graph = new UndirectedGraph();
  for (const line of text.toString().split("\n")) {
    const [a, b, weight] = line.split("\t");
    if (b !== undefined) graph.mergeEdge(a, b, {weight: Number(weight)});
  }
  return graph;
};
const graph = read();
// What it calls the weight of a tie is a length where paths are looked for.
for (const [e, tie] of graph.edges().entries()) {
  const {weight} = graph.getEdgeAttributes(tie);
  graph.setEdgeAttribute(tie, "length", 1 / (weight * (1 + (e % 7))));
}
const tolerance = (sum: number) => sum / graph.order;
const triples = graph.mapEdges((_, {weight}, a, b) => [a, b, weight] as const);

const ROWS: Readonly<Record<string, () => unknown>> = {
  read,
  build() {
    const built = new UndirectedGraph();
    for (const node of graph.nodes()) built.addNode(node);
    for (const [a, b, weight] of triples) built.addEdge(a, b, {weight});
  },
  project() {
    const projected = new UndirectedGraph();
    for (let i = 0; i < Number(people); i++) projected.addNode(String(i));
    for (const by of bylines)
      for (const [i, a] of by.entries())
        for (const b of by.slice(i + 1))
          projected.updateEdge(a, b, attributes => ({
            weight: (attributes.weight ?? 0) + 1 / (by.length - 1),
          }));
  },
  strength: () => graph.mapNodes(n => weightedDegree(graph, n)),
  pagerank: () =>
    pagerank(graph, {getEdgeWeight: "weight", tolerance: tolerance(1e-10), maxIterations: 1000}),
  eigenvector: () => eigenvector(graph, {tolerance: tolerance(1e-9), maxIterations: 100_000}),
  betweenness: () => betweenness(graph, {getEdgeWeight: null}),
  "edge-betweenness": () => edgeBetweenness(graph, {getEdgeWeight: null}),
  "edge-betweenness-strength": () => edgeBetweenness(graph, {getEdgeWeight: "length"}),
  "betweenness-strength": () => betweenness(graph, {getEdgeWeight: "length"}),
  harmonic: () => closeness(graph, {wassermanFaust: true}),
  simmelian: () => simmelian(graph),
  disparity: () => disparity(graph),
  louvain: () => louvain(graph, {getEdgeWeight: "weight"}),
};

const warm = new Set<string>();
for await (const row of createInterface({input: process.stdin})) {
  const run = ROWS[row];
  if (run !== undefined && !warm.has(row)) await warmUp(run);
  warm.add(row);
  console.log(run === undefined ? "-" : await cpuSample(run));
}

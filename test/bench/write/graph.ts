import type {DescribedGraph} from "../../../src/graphs/described-graph.ts";
import {randomFrom} from "../../../src/util/random.ts";

/** A graph of names, strengths, years and two measures, with so many ties; the same for the same seed. */
export function benchGraph(size: number, seed = 1): DescribedGraph {
  const random = randomFrom(seed);
  const order = Math.max(2, Math.round(size / 5));
  const source = new Uint32Array(size);
  const target = new Uint32Array(size);
  const strength = new Float64Array(size);
  const year = new Uint16Array(size);
  for (let e = 0; e < size; e++) {
    // Ties of node i lead to higher nodes, each to another one.
    source[e] = Math.floor(e / 5) % (order - 1);
    target[e] = source[e] + 1 + (((e % 5) * 7919 + random.below(1000)) % (order - source[e] - 1));
    strength[e] = 1 / (1 + random.below(9));
    year[e] = 1990 + random.below(30);
  }
  const measure = Float64Array.from({length: order}, () => random.next());
  return {
    name: "bench",
    title: "",
    kind: "person",
    about: null,
    order,
    size,
    nodeId: Array.from({length: order}, (_, i) => `person-${i}`),
    nodeLabel: Array.from({length: order}, (_, i) => `Person Number ${i}`),
    nodes: [
      {id: "papers", type: "integer", at: i => 1 + (i % 50)},
      {id: "betweenness", type: "double", at: i => measure[i]},
    ],
    source,
    target,
    strength,
    edges: [
      {id: "papers", type: "integer", at: e => 1 + (e % 9)},
      {id: "first_year", type: "integer", at: e => year[e]},
      {id: "last_year", type: "integer", at: e => year[e] + (e % 4)},
    ],
    places: {x: measure, y: measure.map(v => 1 - v)},
    mapUnits: true,
    look: null,
  };
}

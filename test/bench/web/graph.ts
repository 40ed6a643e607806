import type {MapNetwork} from "../../../src/index.ts";
import {graphFromArrays} from "../../../src/index.ts";

/** A graph of planted communities with places: seeded, so that every run draws the same. */
export function plantedNetwork(order: number, ties: number): MapNetwork {
  let seed = 42;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 4_294_967_296;
  };
  const count = Math.max(4, Math.round(Math.sqrt(order) / 4));
  const community = Uint32Array.from({length: order}, () => Math.floor(count * random() ** 1.6));
  const members = Array.from({length: count}, () => [] as number[]);
  for (let i = 0; i < order; i++) members[community[i]].push(i);
  const side = Math.sqrt(order) * 0.5;
  const x = new Float64Array(order);
  const y = new Float64Array(order);
  const centre = members.map(() => ({x: (random() - 0.5) * side, y: (random() - 0.5) * side}));
  for (let i = 0; i < order; i++) {
    const c = community[i];
    const r = 0.3 * Math.sqrt(members[c].length * random());
    const a = 2 * Math.PI * random();
    x[i] = centre[c].x + r * Math.cos(a);
    y[i] = centre[c].y + r * Math.sin(a);
  }
  const found = new Map<number, number>();
  while (found.size < ties) {
    const a = Math.floor(order * random() ** 1.5);
    const own = members[community[a]];
    const b =
      random() < 0.8 ? own[Math.floor(own.length * random())] : Math.floor(order * random());
    if (a !== b)
      found.set(Math.min(a, b) * order + Math.max(a, b), 1 + Math.floor(random() ** 4 * 9));
  }
  const keys = [...found.keys()].sort((p, q) => p - q);
  const source = Uint32Array.from(keys, key => Math.floor(key / order));
  const target = Uint32Array.from(keys, key => key % order);
  const strength = Float64Array.from(keys, key => found.get(key)!);
  const graph = graphFromArrays(order, source, target, strength);
  const degree = Float64Array.from({length: order}, (_, i) => graph.start[i + 1] - graph.start[i]);
  return {
    id: "coauthor",
    network: {
      graph,
      edges: {source, target, strength},
      edgePapers: Uint32Array.from(strength),
      firstYear: new Int16Array(ties),
      lastYear: new Int16Array(ties),
      notes: {strength: "", counting: null, maxAuthors: null, leftOut: 0, truncated: 0},
    },
    kinds: ["person"],
    kind: new Uint8Array(order),
    item: Uint32Array.from({length: order}, (_, i) => i),
    label: Array.from({length: order}, (_, i) => `Name ${i}`),
    papers: {start: new Uint32Array(order + 1), item: new Uint32Array(0)},
    behind: "paper",
    world: null,
    scores: {strength: {value: degree, known: null}},
    ties: null,
    component: new Uint32Array(order),
    componentCount: 1,
    communities: {
      community,
      count,
      size: Uint32Array.from(members, list => list.length),
      method: "leiden",
      modularity: null,
    },
    communityLabels: members.map((_, c) => `group ${c + 1}`),
    positions: {x, y},
  };
}

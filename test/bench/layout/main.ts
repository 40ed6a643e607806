// A round of ForceAtlas2 beside graphology's at equal accuracy, and the multilevel start beside rounds from nothing:
// npx tsx test/bench/layout/main.ts [nodes] [ties a node]
import iterate from "graphology-layout-forceatlas2/iterate.js";
import {edgeList, graphFrom} from "../../../src/graphs/build-graph.ts";
import type {Graph} from "../../../src/graphs/graph.ts";
import {forceAtlas2, forceAtlas2Law, springs} from "../../../src/layout/force-atlas2.ts";
import {multilevelStart, scattered} from "../../../src/layout/multilevel.ts";
import {neighbourhoodPreservation} from "../../../src/layout/neighbourhood-preservation.ts";
import type {Positions} from "../../../src/layout/positions.ts";
import {repulsion} from "../../../src/layout/repulsion.ts";
import {settled, simulation} from "../../../src/layout/simulation.ts";
import {stress} from "../../../src/layout/stress.ts";
import {randomFrom} from "../../../src/util/random.ts";
import {cpuSample, median} from "../kernels/measure.ts";

const [nodes, ties] = [Number(process.argv[2] ?? 50_000), Number(process.argv[3] ?? 4)];
const graph = planted(nodes, nodes * ties);
const masses = Float64Array.from(
  {length: nodes},
  (_, i) => 1 + graph.start[i + 1] - graph.start[i],
);
const places = forceAtlas2(graph, {rounds: 20});
console.log(`${nodes} nodes, ${graph.target.length / 2} ties; CPU time, median of 5 in turns\n`);

/** Circles of some fifty, mostly tied among themselves, with neighbours and strangers. */
function planted(order: number, edges: number): Graph {
  const random = randomFrom(42);
  const seen = new Map<number, readonly [number, number, number]>();
  for (let i = 1; seen.size < edges; i = (i + 1) % order) {
    const reach = random.below(20) === 0 ? order : 50;
    const j =
      seen.size < order - 1
        ? Math.max(0, i - 1 - random.below(50))
        : (i + 1 + random.below(reach)) % order;
    if (i !== j) seen.set(Math.min(i, j) * order + Math.max(i, j), [i, j, 1]);
  }
  return graphFrom(order, seen.values());
}

/** Mean over some nodes of how far what pushes them is off, as a share of what should. */
function error(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  const step = Math.floor(nodes / 200);
  for (let i = 0; i < 200 * step; i += step) {
    let [fx, fy] = [0, 0];
    for (let j = 0; j < nodes; j++) {
      if (j === i) continue;
      const [dx, dy] = [places.x[i] - places.x[j], places.y[i] - places.y[j]];
      const f = (masses[i] * masses[j]) / (dx * dx + dy * dy);
      fx += f * dx;
      fy += f * dy;
    }
    sum += Math.hypot(x[i] - fx, y[i] - fy) / Math.hypot(fx, fy) / 200;
  }
  return sum;
}

/** graphology's matrices: ten numbers a node, three an edge. */
function matrices(withEdges: boolean) {
  const all = new Float32Array(10 * nodes);
  for (let i = 0; i < nodes; i++) {
    all.set([places.x[i], places.y[i], 0, 0, 0, 0, masses[i], 1, 1, 0], 10 * i);
  }
  const {source, target, strength} = edgeList(graph);
  const edges = new Float32Array(withEdges ? 3 * source.length : 0);
  if (withEdges)
    for (let e = 0; e < source.length; e++)
      edges.set([10 * source[e], 10 * target[e], strength[e]], 3 * e);
  return {all, edges};
}

const theirs = (theta: number, gravity: number) => ({
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 1,
  strongGravityMode: false,
  gravity,
  slowDown: 1,
  barnesHutOptimize: true,
  barnesHutTheta: theta,
});

function theirError(theta: number): number {
  const {all, edges} = matrices(false);
  iterate(theirs(theta, 0), all, edges);
  const column = (k: number) => Float64Array.from({length: nodes}, (_, i) => all[10 * i + k]);
  return error(column(2), column(3));
}

function ourError(theta: number): number {
  const out = {
    x: new Float64Array(nodes),
    y: new Float64Array(nodes),
    stiffness: new Float64Array(nodes),
  };
  repulsion(nodes).push(places.x, places.y, masses, {factor: 1, theta, exponent: 0}, out);
  return error(out.x, out.y);
}

for (const theta of [0.5, 1.2]) {
  const wanted = theirError(theta);
  // The coarsest of ours that is as near the truth as theirs.
  const own =
    [2, 1.8, 1.6, 1.4, 1.2, 1, 0.8, 0.6, 0.5, 0.4].find(t => ourError(t) <= wanted) ?? 0.3;
  const moving = simulation(springs(graph, 0.5), places, forceAtlas2Law({theta: own}));
  const {all, edges} = matrices(true);
  const [a, b]: number[][] = [[], []];
  for (let i = 0; i < 7; i++) {
    const [our, their] = [
      await cpuSample(() => moving.round(1e-9)),
      await cpuSample(() => void iterate(theirs(theta, 0.05), all, edges)),
    ];
    if (i < 2) continue; // until the compiler has seen enough
    a.push(our);
    b.push(their);
  }
  console.log(
    `their theta ${theta}: error ${(100 * wanted).toFixed(2)} %, ours at theta ${own} ${(100 * ourError(own)).toFixed(2)} %; ` +
      `a round ${(1000 * median(a)).toFixed(0)} ms, ${(median(b) / median(a)).toFixed(2)} × as fast as graphology`,
  );
}

const seconds = (run: () => Positions): [number, Positions] => {
  const before = process.cpuUsage();
  const positions = run();
  const {user, system} = process.cpuUsage(before);
  return [(user + system) / 1e6, positions];
};
const law = forceAtlas2Law({});
const level = springs(graph, 0.5);
const begun = () => multilevelStart(level, law, 42);
const finished = () => {
  const moving = simulation(level, begun(), law);
  settled(moving, {rounds: 30, heat: 0.3, stillness: 0});
  return moving.positions;
};

/** What the forces make small, a node: ties Σ w·d²/2, pushes −Σ m·m·ln d over all pairs of some nodes, and the middle. */
function energy({x, y}: Positions): number {
  const {start, target, strength, weight} = level;
  let sum = 0;
  for (let i = 0; i < nodes; i++) {
    sum += (law.gravity * weight[i] * Math.hypot(x[i], y[i])) / nodes;
    for (let k = start[i]; k < start[i + 1]; k++)
      sum += (strength[k] * ((x[i] - x[target[k]]) ** 2 + (y[i] - y[target[k]]) ** 2)) / 4 / nodes;
  }
  for (let s = 0; s < 400; s++) {
    const i = Math.floor((s * nodes) / 400);
    for (let j = 0; j < nodes; j++) {
      if (j === i) continue;
      const d2 = (x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2;
      sum -= (weight[i] * weight[j] * Math.log(Math.max(d2, 1e-9))) / 4 / 400;
    }
  }
  return sum;
}
const ROWS: readonly (readonly [string, () => Positions])[] = [
  ["scattered", () => scattered(nodes, 42)],
  ["500 rounds from scattered", () => forceAtlas2(graph, {rounds: 500, stillness: 0})],
  ["multilevel start", begun],
  ["multilevel start, 30 rounds", finished],
];
console.log(
  `\n${"".padEnd(30)}${["CPU s", "energy", "stress", "neighbours"].map(c => c.padStart(14)).join("")}`,
);
for (const [what, run] of ROWS) {
  const [spent, positions] = seconds(run);
  const cells = [
    spent.toFixed(2),
    energy(positions).toExponential(5),
    stress(graph, positions)?.toFixed(3) ?? "–",
    neighbourhoodPreservation(graph, positions)?.toFixed(3) ?? "–",
  ];
  console.log(`${what.padEnd(30)}${cells.map(c => c.padStart(14)).join("")}`);
}

// Kernels beside graphology's packages, and beside igraph's C library, leidenalg and NetworKit where they are installed
// (peers.ts says how), in CPU time of one run: npm run bench -- [network or edges.tsv(.gz)] [only these rows, by id, with commas]
import {existsSync, readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {edgeList, graphFromArrays} from "../../../src/graphs/build-graph.ts";
import {parseEdgeList} from "../../../src/graphs/parse-edge-list.ts";
import {workerPool} from "../../../src/jobs/pool.ts";
import {sourceWorker} from "../../help/node-workers.ts";
import {cpuSample, median, wallSeconds, warmUp} from "./measure.ts";
import {startPeers} from "./peers.ts";
import {madePapers, PEOPLE, rowsOf} from "./rows.ts";

const SAMPLES = 5;

const [name = "ca-GrQc-lcc", only = ""] = process.argv.slice(2).filter(word => word !== "kernels");
const given = existsSync(name)
  ? readFileSync(name)
  : readFileSync(new URL(`../../golden/networks/${name}.edges.csv`, import.meta.url));
const read = parseEdgeList(given[0] === 0x1f && given[1] === 0x8b ? gunzipSync(given) : given);
const {source, target, strength} = edgeList(read.graph);
// All read the same text: numbers for names, a strength a line.
const text = new TextEncoder().encode(
  Array.from(source, (a, e) => `${a}\t${target[e]}\t${strength[e]}\n`).join(""),
);
const graph = graphFromArrays(read.graph.order, source, target, strength);

// Workers stay: to read their sources anew after each run takes half a second, which those of the command do not need.
const pool = workerPool(sourceWorker, {workers: 2, least: 0, heavy: Number.POSITIVE_INFINITY});
const {peers, close} = await startPeers({source, target, strength}, madePapers(), PEOPLE);
const rows = rowsOf(graph, text, pool).filter(
  ({id}) => only === "" || only.split(",").includes(id),
);

console.log(
  `${name}: ${graph.order} nodes, ${source.length} ties; CPU time of one thread, median of ${SAMPLES} in turns; two workers by wall`,
);
console.log("× = times as fast as; promised against igraph (Leiden: leidenalg) in brackets\n");
const cells = ["Coterie", ...peers.map(peer => peer.name), "2 workers"];
console.log(`${"".padEnd(36)}${cells.map(cell => cell.padStart(16)).join("")}`);
for (const {id, what, ours, promised, two} of rows) {
  const own: number[] = [];
  const others = peers.map((): number[] => []);
  await warmUp(ours);
  for (let i = 0, spent = 0; i < SAMPLES && spent < 120; i++) {
    const before = performance.now();
    own.push(await cpuSample(ours));
    for (const [p, peer] of peers.entries()) {
      const seconds = await peer.time(id);
      if (seconds !== null) others[p].push(seconds);
    }
    spent += (performance.now() - before) / 1000;
  }
  const mine = median(own);
  const ratio = (samples: readonly number[], seconds = mine) =>
    samples.length === 0 ? "–" : `${(median(samples) / seconds).toFixed(2)} ×`;
  const promising = id === "leiden" ? "leidenalg" : "igraph";
  const line = [
    `${(mine * 1000).toPrecision(3)} ms`,
    ...peers.map((peer, p) => {
      const cell = ratio(others[p]);
      return peer.name === promising && promised !== undefined ? `${cell} (${promised})` : cell;
    }),
  ];
  if (two !== undefined) {
    await two(); // starts the workers
    const wall = await wallSeconds(two);
    line.push(`${(mine / wall).toFixed(2)} × own`);
  }
  console.log(`${what.padEnd(36)}${line.map(cell => cell.padStart(16)).join("")}`);
}
pool.close();
close();

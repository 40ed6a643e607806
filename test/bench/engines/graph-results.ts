import {createHash} from "node:crypto";
import type {SqlEngine} from "../../../src/engines/engine.ts";
import {
  columnInEngine,
  graphInEngine,
  prunedInEngine,
  RANK_ROUNDS,
} from "../../../src/engines/graph/in-engine.ts";
import {labelRounds, rankRounds} from "../../../src/engines/memory/rounds.ts";
import type {Graph} from "../../../src/graphs/graph.ts";
import {components} from "../../../src/metrics/components.ts";
import {coreNumbers} from "../../../src/metrics/core-numbers.ts";
import {degrees} from "../../../src/metrics/degree.ts";
import {growingArray} from "../../../src/util/growing-array.ts";
import type {Result} from "./results.ts";

/** One number of each node that has ties, nodes rising. */
interface NodeNumbers {
  readonly node: Uint32Array;
  readonly value: Float64Array;
}

/** The cores that are compared: nodes with so many neighbours among each other. */
const CORES = [2, 4, 8];
/** Rounds after which label propagation ends in an engine too. */
const LABEL_ROUNDS = 30;

/** What is made known of a measure of the graph as it is done: its name and its numbers. */
type Told = (name: string, result: Result, numbers: Float64Array) => void;

/** Measures a graph by the functions of the memory engine, nodes without ties left out. */
export function graphInMemory(graph: Graph, told: Told): void {
  const {order, start} = graph;
  const tied = Uint32Array.from({length: order}, (_, i) => i).filter(i => start[i] < start[i + 1]);
  const tell = (name: string, values: ArrayLike<number>, nodes = tied) =>
    telling(told, name, {node: nodes, value: Float64Array.from(nodes, i => values[i])});

  const {component, count} = components(graph);
  const smallest = new Uint32Array(count).fill(order);
  for (const [i, c] of component.entries()) smallest[c] = Math.min(smallest[c], i);
  tell(
    "components",
    component.map(c => smallest[c]),
  );
  tell("degrees", degrees(graph));
  tell("PageRank", rankRounds(graph, RANK_ROUNDS));
  tell("communities by label propagation", labelRounds(graph, LABEL_ROUNDS).label);
  const core = coreNumbers(graph);
  for (const k of CORES) {
    const left = tied.filter(i => core[i] >= k);
    tell(`${k}-core`, new Float64Array(order).fill(k), left);
  }
}

/** Measures the graph whose ties an engine has made, there. */
export async function graphOfEngine(engine: SqlEngine, nodes: number, told: Told): Promise<void> {
  const found = await graphInEngine(engine, nodes);
  const tell = async (name: string, table: string, column: string) =>
    telling(told, name, await numbersIn(engine, table, column));
  await tell("components", found.components, "label");
  await tell("degrees", "node_totals", "degree");
  await tell("PageRank", found.ranks, "units");
  await tell("communities by label propagation", found.communities, "label");
  for (const k of CORES) {
    const {table} = await prunedInEngine(engine, k);
    const {node} = await numbersIn(engine, table, "degree");
    telling(told, `${k}-core`, {node, value: new Float64Array(node.length).fill(k)});
  }
}

async function numbersIn(engine: SqlEngine, table: string, column: string): Promise<NodeNumbers> {
  const node = growingArray(Uint32Array);
  const value = growingArray(Float64Array);
  for await (const [i, x] of columnInEngine(engine, table, column)) {
    node.push(i);
    value.push(x);
  }
  return {node: node.finish(), value: value.finish()};
}

function telling(told: Told, name: string, {node, value}: NodeNumbers): void {
  const hash = createHash("sha256");
  for (const {buffer, byteOffset, byteLength} of [node, value])
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  told(name, {rows: node.length, digest: hash.digest("hex").slice(0, 16)}, value);
}

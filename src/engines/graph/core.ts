import {graphFromArrays} from "../../graphs/build-graph.ts";
import {leiden} from "../../metrics/communities/leiden.ts";
import {coreNumbers} from "../../metrics/core-numbers.ts";
import {GRAINS} from "../../util/grains.ts";
import {growingArray} from "../../util/growing-array.ts";
import type {Watch} from "../../util/watch.ts";
import type {SqlEngine} from "../engine.ts";
import {big, int} from "../sql/columns.ts";
import {coreTies} from "../sql/graph-steps.ts";
import {LEIDEN_ROUNDS} from "./here.ts";
import {columnInEngine, type EngineCore, prunedInEngine} from "./in-engine.ts";
import {type GraphOptions, needOf} from "./plan.ts";

/** A core of a graph that is in the engine, measured here. */
export interface CoreHere {
  readonly k: number;
  /** Its nodes, rising. */
  readonly node: Uint32Array;
  /** The core number of each: that in the whole graph too. */
  readonly core: Float64Array;
  /** The community of each. */
  readonly group: Uint32Array;
}

export const NO_CORE: Pick<CoreHere, "node" | "group"> = {
  node: new Uint32Array(0),
  group: new Uint32Array(0),
};

/**
 * Prunes the graph in the engine, by k = 2, 4, 8 …, until its core fits into so many bytes, and measures that here. Null
 * where nothing is left.
 */
export async function coreWithin(
  engine: SqlEngine,
  limit: number,
  {seed, resolution}: Pick<GraphOptions, "seed" | "resolution">,
  watch: Watch = {},
): Promise<CoreHere | null> {
  let core: EngineCore;
  for (let k = 2; ; k *= 2) {
    core = await prunedInEngine(engine, k);
    if (needOf(core.nodes, core.ties) <= limit) break;
    await engine.drop([core.table]);
  }
  const {k, table} = core;
  if (core.nodes === 0) return null;
  const nodes = growingArray(Uint32Array);
  for await (const [i] of columnInEngine(engine, table, "degree")) nodes.push(i);
  const node = nodes.finish();
  const placeOf = new Uint32Array(node[node.length - 1] + 1);
  for (const [place, i] of node.entries()) placeOf[i] = place;
  await engine.make(coreTies(table));
  const source = growingArray(Uint32Array);
  const target = growingArray(Uint32Array);
  const strength = growingArray(Float64Array);
  const ties = engine.stream({
    columns: [int("node"), int("other"), big("grains")],
    select: ["node", "other", "grains"],
    from: "core_ties",
    orderBy: ["node", "other"],
  });
  for await (const [a, b, grains] of ties) {
    source.push(placeOf[Number(a)]);
    target.push(placeOf[Number(b)]);
    strength.push(Number(grains) / GRAINS);
  }
  const graph = graphFromArrays(core.nodes, source.finish(), target.finish(), strength.finish());
  return {
    k,
    node,
    core: Float64Array.from(coreNumbers(graph)),
    group: leiden(graph, {seed, resolution, rounds: LEIDEN_ROUNDS}, watch).community,
  };
}

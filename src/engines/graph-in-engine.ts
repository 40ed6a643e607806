import type {SqlEngine} from "./engine.ts";
import {jumpUnits, RANK_UNITS} from "./memory/rounds.ts";
import {big, int} from "./sql/columns.ts";
import {
  componentRound,
  contracted,
  coreRound,
  ENDS,
  firstLabels,
  firstRanks,
  labelRound,
  rankRound,
} from "./sql/graph-steps.ts";

/** Measures of a graph that stayed in the engine; nodes without ties are in none of its tables. */
export interface EngineGraph {
  /** Tables with node and label: a component or community by its smallest, or leading, node. */
  readonly components: string;
  readonly communities: string;
  readonly communityRounds: number;
  /** Table with node and units. */
  readonly ranks: string;
  /** What nodes without ties have, in units. */
  readonly isolatedUnits: number;
}

/** Rounds of PageRank: what is still under way then is 0.85⁶⁰ of all, 0.006 %. */
export const RANK_ROUNDS = 60;
const MOST_LABEL_ROUNDS = 30;
/** Components are found when nothing changes; no graph needs more rounds than it has nodes in a row. */
const MOST_COMPONENT_ROUNDS = 10_000;

/**
 * Components (exact), PageRank by rounds and label-propagation communities, all in the engine: every round is a join of the
 * ties with a column of the nodes.
 */
export async function graphInEngine(engine: SqlEngine, nodes: number): Promise<EngineGraph> {
  for (const step of ENDS) await engine.make(step);
  const [[tied]] = await engine.rows({
    columns: [big("n")],
    select: ["count(*) AS n"],
    from: "node_totals",
  });
  const isolatedUnits = jumpUnits(nodes, nodes - Number(tied));

  const components = await rounds(engine, "component", 1, MOST_COMPONENT_ROUNDS, componentRound);
  const communities = await rounds(engine, "community", 2, MOST_LABEL_ROUNDS, labelRound);
  await engine.make(firstRanks(Math.floor(RANK_UNITS / Math.max(1, nodes))));
  for (let round = 1; round <= RANK_ROUNDS; round++) {
    await engine.make(rankRound(round, isolatedUnits));
    await engine.drop([`rank_${round - 1}`]);
  }
  return {
    components: components.table,
    communities: communities.table,
    communityRounds: communities.count,
    ranks: `rank_${RANK_ROUNDS}`,
    isolatedUnits,
  };
}

/** Repeats rounds until so many in a row leave the sum of labels as it is. */
async function rounds(
  engine: SqlEngine,
  name: string,
  quiet: number,
  most: number,
  step: (round: number) => Parameters<SqlEngine["make"]>[0],
): Promise<{table: string; count: number}> {
  const sumOf = async (table: string) => {
    const [[sum]] = await engine.rows({
      columns: [big("total")],
      select: ["coalesce(sum(label), 0) AS total"],
      from: table,
    });
    return sum;
  };
  await engine.make(firstLabels(name));
  let sum = await sumOf(`${name}_0`);
  let unchanged = 0;
  let round = 0;
  while (round < most && unchanged < quiet) {
    round += 1;
    await engine.make(step(round));
    const next = await sumOf(`${name}_${round}`);
    unchanged = next === sum ? unchanged + 1 : 0;
    sum = next;
    await engine.drop([`${name}_${round - 1}`]);
  }
  return {table: `${name}_${round}`, count: round};
}

/**
 * Takes nodes with fewer than k neighbours off until none is left that has fewer: the k-core, exactly. Gives the name of
 * the table of its nodes, and their number.
 */
export async function prunedInEngine(
  engine: SqlEngine,
  k: number,
): Promise<{table: string; nodes: number}> {
  for (const step of ENDS) await engine.make(step);
  const count = async (table: string) => {
    const [[n]] = await engine.rows({columns: [big("n")], select: ["count(*) AS n"], from: table});
    return Number(n);
  };
  await engine.make(coreRound(0, k));
  let nodes = await count("core_0");
  for (let round = 1; ; round++) {
    await engine.make(coreRound(round, k));
    const left = await count(`core_${round}`);
    await engine.drop([`core_${round - 1}`]);
    if (left === nodes) return {table: `core_${round}`, nodes};
    nodes = left;
  }
}

/** The communities as a graph of their own: their labels, ties between them, and how strong all ends in each are. */
export async function contractedInEngine(
  engine: SqlEngine,
  {communities}: Pick<EngineGraph, "communities">,
): Promise<{a: number; b: number; ties: number; grains: number}[]> {
  await engine.make(contracted(communities));
  const found = await engine.rows({
    columns: [big("a"), big("b"), big("ties"), big("grains")],
    select: ["a", "b", "ties", "grains"],
    from: "contracted",
    orderBy: "a, b",
  });
  return found.map(([a, b, ties, grains]) => ({
    a: Number(a),
    b: Number(b),
    ties: Number(ties),
    grains: Number(grains),
  }));
}

/** Two columns of a table of nodes. */
export async function columnInEngine(
  engine: SqlEngine,
  table: string,
  column: string,
): Promise<[node: number, value: number][]> {
  const found = await engine.rows({
    columns: [int("node"), big(column)],
    select: ["node", column],
    from: table,
    orderBy: "node",
  });
  return found.map(([node, value]) => [Number(node), Number(value)]);
}

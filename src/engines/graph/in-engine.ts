import type {SqlEngine} from "../engine.ts";
import {jumpUnits, RANK_UNITS} from "../memory/rounds.ts";
import {big, int} from "../sql/columns.ts";
import {CONTRACTED} from "../sql/community-steps.ts";
import {
  componentRound,
  coreRound,
  coreTable,
  ENDS,
  firstLabels,
  firstRanks,
  labelRound,
  rankRound,
} from "../sql/graph-steps.ts";

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
  const tied = await numberIn(engine, "node_totals", "count(*)");
  const isolatedUnits = jumpUnits(nodes, nodes - tied);

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
  await engine.make(firstLabels(name));
  let sum = await numberIn(engine, `${name}_0`, "sum(label)");
  let unchanged = 0;
  let round = 0;
  while (round < most && unchanged < quiet) {
    round += 1;
    await engine.make(step(round));
    const next = await numberIn(engine, `${name}_${round}`, "sum(label)");
    unchanged = next === sum ? unchanged + 1 : 0;
    sum = next;
    await engine.drop([`${name}_${round - 1}`]);
  }
  return {table: `${name}_${round}`, count: round};
}

/** A core that is left when nodes of few ties are taken off. */
export interface EngineCore {
  readonly k: number;
  /** Table with node and degree. */
  readonly table: string;
  readonly nodes: number;
  readonly ties: number;
}

/**
 * Takes nodes with fewer than k neighbours off until none is left that has fewer: the k-core, exactly.
 */
export async function prunedInEngine(engine: SqlEngine, k: number): Promise<EngineCore> {
  for (const step of ENDS) await engine.make(step);
  await engine.make(coreRound(k, 0));
  let nodes = await numberIn(engine, coreTable(k, 0), "count(*)");
  for (let round = 1; ; round++) {
    const table = coreTable(k, round);
    await engine.make(coreRound(k, round));
    const left = await numberIn(engine, table, "count(*)");
    await engine.drop([coreTable(k, round - 1)]);
    if (left === nodes)
      return {k, table, nodes, ties: (await numberIn(engine, table, "sum(degree)")) / 2};
    nodes = left;
  }
}

/** An aggregate over a table that stays in the engine; 0 for none. */
async function numberIn(engine: SqlEngine, table: string, aggregate: string): Promise<number> {
  const [[found]] = await engine.rows({
    columns: [big("found")],
    select: [`coalesce(${aggregate}, 0) AS found`],
    from: table,
  });
  return Number(found);
}

/** A tie between two groups, or with a = b what all ends within one have. */
export interface GroupTie {
  readonly a: number;
  readonly b: number;
  readonly ties: number;
  readonly grains: number;
}

/** Contracts the graph to the groups of `node_groups`; gives the number of its ties, both ways and within. */
export async function contractInEngine(engine: SqlEngine): Promise<number> {
  await engine.make(CONTRACTED);
  return numberIn(engine, CONTRACTED.table, "count(*)");
}

/** The contracted graph: labels of groups, ties between them, and how strong all ends in each are. */
export async function* contractedTies(engine: SqlEngine): AsyncGenerator<GroupTie> {
  const found = engine.stream({
    columns: [big("a"), big("b"), big("ties"), big("grains")],
    select: ["a", "b", "ties", "grains"],
    from: CONTRACTED.table,
    orderBy: ["a", "b"],
  });
  for await (const [a, b, ties, grains] of found)
    yield {a: Number(a), b: Number(b), ties: Number(ties), grains: Number(grains)};
}

/** Two columns of a table of nodes, by node. */
export async function* columnInEngine(
  engine: SqlEngine,
  table: string,
  column: string,
): AsyncGenerator<[node: number, value: number]> {
  const found = engine.stream({
    columns: [int("node"), big(column)],
    select: ["node", column],
    from: table,
    orderBy: ["node"],
  });
  for await (const [node, value] of found) yield [Number(node), Number(value)];
}

import {edgeList} from "../../../src/graphs/build-graph.ts";
import type {Graph} from "../../../src/graphs/graph.ts";
import {withEqualStrengths} from "../../../src/graphs/slice.ts";
import {attributeAssortativity, degreeAssortativity} from "../../../src/metrics/assortativity.ts";
import {betweenness} from "../../../src/metrics/betweenness.ts";
import {bridging} from "../../../src/metrics/bridging.ts";
import {brokerage} from "../../../src/metrics/brokerage.ts";
import {closeness, harmonicCloseness} from "../../../src/metrics/closeness.ts";
import {clustering} from "../../../src/metrics/clustering.ts";
import {components} from "../../../src/metrics/components.ts";
import {constraint} from "../../../src/metrics/constraint.ts";
import {degrees, strengths} from "../../../src/metrics/degree.ts";
import {disparity} from "../../../src/metrics/disparity.ts";
import {distanceSums} from "../../../src/metrics/distances.ts";
import {edgeBetweenness} from "../../../src/metrics/edge-betweenness.ts";
import {EDGE_METRICS} from "../../../src/metrics/edge-metrics.ts";
import {effectiveSize} from "../../../src/metrics/effective-size.ts";
import {eigenvector} from "../../../src/metrics/eigenvector.ts";
import {katz} from "../../../src/metrics/katz.ts";
import {NODE_METRICS} from "../../../src/metrics/node-metrics.ts";
import {pagerank} from "../../../src/metrics/pagerank.ts";
import {richClub} from "../../../src/metrics/rich-club.ts";
import {cartographicRole, participation, withinModuleZ} from "../../../src/metrics/roles.ts";
import {
  quickSmallWorld,
  smallWorldOmega,
  smallWorldSigma,
} from "../../../src/metrics/small-world.ts";
import {graphSummary} from "../../../src/metrics/summary.ts";
import {type NumberColumn, numbers} from "../../../src/util/number-column.ts";
import type {Input, Run} from "./case.ts";
import {type Named, named, tiesByName} from "./graphs.ts";
import {projected} from "./networks.ts";

type Values = ArrayLike<number | null> | NumberColumn;

/** A measure of nodes, its values by name. Strengths count only where the case says so. */
const perNode =
  (measure: (graph: Graph, input: Input, of: Named["of"]) => Values, always = false): Run =>
  input => {
    const {graph, names, of} = named(input);
    const found = measure(always || input.weighted ? graph : withEqualStrengths(graph), input, of);
    const values = "value" in found ? numbers(found) : Array.from(found);
    return Object.fromEntries(names.map((name, i) => [name, values[i]]));
  };

const perTie =
  (measure: (graph: Graph, input: Input) => ArrayLike<number | null>): Run =>
  input => {
    const {graph, names} = named(input);
    const used = input.weighted ? graph : withEqualStrengths(graph);
    return tiesByName(names, edgeList(graph), measure(used, input));
  };

const ofSummary =
  (figure: keyof ReturnType<typeof graphSummary>): Run =>
  input =>
    graphSummary(named(input).graph)[figure];

/** What a case says of normalising; by default the value is normalised. */
const normalised = (input: Input): boolean => {
  const {normalized, normalised: also} = input as {normalized?: boolean; normalised?: boolean};
  return normalized ?? also ?? true;
};
const by = ({weighted}: Input) => ({by: weighted ? "strength" : "links"}) as const;
const times = (values: ArrayLike<number | null>, factor: number) =>
  Array.from(values, x => (x === null ? null : x * factor));
const greatest = (values: ArrayLike<number | null>) =>
  Array.from(values).reduce((most: number, x) => Math.max(most, x ?? 0), 0);

/** Groups by number, whatever they are called. */
function numbered(groups: readonly unknown[]): number[] {
  const names = [...new Set(groups)];
  return groups.map(group => names.indexOf(group));
}

/** Every measure of the table under its id, for what is not run in a way of its own below. */
const TABLE = NODE_METRICS.map(metric => [
  metric.id,
  perNode((graph, input) => {
    const given = metric.parameters.filter(({id}) => Object.hasOwn(input, id));
    return metric.run(graph, Object.fromEntries(given.map(({id}) => [id, Number(input[id])])));
  }, metric.id === "strength"),
]);

/** Every measure of ties under its id. */
const TIE_TABLE = EDGE_METRICS.map(({id, run}) => [id, perTie(graph => numbers(run({graph})))]);

/** Metrics of nodes and ties, and of whole graphs by them. */
export const NODE_RUNS: Readonly<Record<string, Run>> = {
  ...Object.fromEntries(TABLE),
  ...Object.fromEntries(TIE_TABLE),
  degree: perNode((graph, input) =>
    times(degrees(graph), normalised(input) ? 1 / (graph.order - 1) : 1),
  ),
  strength: perNode(graph => strengths(graph), true),
  closeness: perNode((graph, input) => {
    const found = closeness(graph, by(input));
    if (((input as {wf?: boolean}).wf ?? true) !== false) return found;
    const {reached} = distanceSums(graph);
    return found.map((x, i) => (reached[i] === 0 ? 0 : (x * (graph.order - 1)) / reached[i]));
  }),
  harmonic: perNode((graph, input) =>
    times(harmonicCloseness(graph, by(input)), normalised(input) ? 1 : graph.order - 1),
  ),
  betweenness: perNode((graph, input) =>
    betweenness(graph, {...by(input), normalised: normalised(input)}),
  ),
  eigenvector: perNode((graph, input) => {
    const values = numbers(eigenvector(graph));
    const largestIsOne = Object.values(input).some(value => (value as unknown) === "max");
    return largestIsOne ? times(values, 1 / greatest(values)) : values;
  }),
  pagerank: perNode((graph, input) => {
    const {damping, alpha = damping} = input as {damping?: number; alpha?: number};
    return pagerank(graph, alpha === undefined ? {} : {damping: alpha}).score;
  }),
  author_rank(input) {
    const {names, graph} = projected(input);
    const {score} = pagerank(graph);
    return Object.fromEntries(names.map((name, i) => [name, score[i] * names.length]));
  },
  katz: perNode(
    (graph, input) => katz(graph, {alpha: input.alpha, normalised: normalised(input)}).score,
  ),
  // On a graph without directions authorities are the leading eigenvector.
  hits_authority: perNode(graph => {
    const values = numbers(eigenvector(graph));
    return times(values, 1 / values.reduce((sum: number, x) => sum + (x ?? 0), 0));
  }),
  coreness: input => NODE_RUNS.core(input),
  constraint: perNode(graph => constraint(graph)),
  effective_size: perNode(graph => effectiveSize(graph)),
  participation: perNode((graph, {clusters}, of) => participation(graph, numbered(of(clusters)))),
  within_module_z: perNode((graph, {clusters}, of) => withinModuleZ(graph, numbered(of(clusters)))),
  cartographic_role: ({z, P}) => cartographicRole(z, P),
  bridging_centrality: perNode(graph => bridging(graph)),
  rich_club: input => ({...richClub(named(input).graph)}),
  assortativity_degree: input => degreeAssortativity(named(input).graph),
  assortativity_attribute(input) {
    const {graph, of} = named(input);
    return attributeAssortativity(graph, numbered(of(input.labels)));
  },
  small_world: input => smallWorld(input as unknown as SmallWorldInput),
  clustering(input) {
    const {graph, names} = named(input);
    const {mean, transitivity, local} = clustering(graph);
    const nodes = Object.fromEntries(names.map((name, i) => [name, local[i]]));
    return {...nodes, average: mean, transitivity};
  },
  components(input) {
    const {graph} = named(input);
    return {sizes: [...components(graph).size], density: graphSummary(graph).density};
  },
  brokerage(input) {
    const {graph, names, of, at} = named(input);
    const {report = names} = input as {report?: readonly string[]};
    const groups = of(input.groups).map(group => group ?? null);
    const known = groups.filter(group => group !== null);
    const place = groups.map(group => (group === null ? -1 : known.indexOf(group)));
    return Object.fromEntries(report.map(name => [name, brokerage(graph, place, at(name))]));
  },
  edge_betweenness: perTie((graph, input) =>
    edgeBetweenness(graph, {...by(input), normalised: normalised(input)}),
  ),
  disparity: input => {
    const {graph, names} = named(input);
    return tiesByName(names, edgeList(graph), disparity(graph.order, edgeList(graph)));
  },
  density: ofSummary("density"),
  transitivity: ofSummary("transitivity"),
  average_clustering: ofSummary("meanClustering"),
  average_distance: ofSummary("meanDistance"),
  diameter: ofSummary("diameter"),
};

interface SmallWorldInput {
  readonly kind?: string;
  readonly C: number;
  readonly L: number;
  readonly Crand?: number;
  readonly Lrand?: number;
}

/** ω, σ with given random graphs, or σ by formula, by what the case says. */
function smallWorld({kind, ...input}: SmallWorldInput): unknown {
  if (kind === "omega") return smallWorldOmega(input as never);
  const {C, L, Crand, Lrand} = input;
  if (Crand === undefined || Lrand === undefined) return quickSmallWorld(input as never);
  return smallWorldSigma({C, L}, {C: Crand, L: Lrand});
}

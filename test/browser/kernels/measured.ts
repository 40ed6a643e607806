import {graphFromArrays} from "../../../src/graphs/build-graph.ts";
import {forceAtlas2} from "../../../src/layout/force-atlas2.ts";
import {betweenness} from "../../../src/metrics/betweenness.ts";
import {clustering} from "../../../src/metrics/clustering.ts";
import {leiden} from "../../../src/metrics/communities/leiden.ts";
import {components} from "../../../src/metrics/components.ts";
import {constraint} from "../../../src/metrics/constraint.ts";
import {coreNumbers} from "../../../src/metrics/core-numbers.ts";
import {strengths} from "../../../src/metrics/degree.ts";
import {distanceSums} from "../../../src/metrics/distances.ts";
import {edgeBetweenness} from "../../../src/metrics/edge-betweenness.ts";
import {eigenvector} from "../../../src/metrics/eigenvector.ts";
import {estimatedBetweenness} from "../../../src/metrics/estimated-betweenness.ts";
import {pagerank} from "../../../src/metrics/pagerank.ts";

/** A graph as it is sent to a page. */
export interface Sent {
  readonly order: number;
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly strength: readonly number[];
}

export const received = ({order, source, target, strength}: Sent) =>
  graphFromArrays(
    order,
    Uint32Array.from(source),
    Uint32Array.from(target),
    Float64Array.from(strength),
  );

/** What kernels give, in plain arrays. */
export function measured(sent: Sent): Record<string, number[]> {
  const graph = received(sent);
  const {inverse, total, eccentricity, pairsAt} = distanceSums(graph);
  const {x, y} = forceAtlas2(graph, {rounds: 30});
  const columns = {
    components: components(graph).component,
    strength: strengths(graph),
    core: coreNumbers(graph),
    clustering: clustering(graph).local,
    pagerank: pagerank(graph).score,
    eigenvector: eigenvector(graph).value,
    constraint: constraint(graph).value,
    betweenness: betweenness(graph, {sources: null}),
    "by strength": betweenness(graph, {by: "strength", sources: 60}),
    "of ties": edgeBetweenness(graph, {sources: null}),
    "of ties by strength": edgeBetweenness(graph, {by: "strength", sources: 60}),
    estimated: estimatedBetweenness(graph, {paths: 2000}).score,
    leiden: leiden(graph).community,
    inverse,
    total,
    eccentricity,
    pairsAt,
    x,
    y,
  };
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, Array.from(column)]),
  );
}

import type {Graph} from "../graphs/graph.ts";
import {layout} from "../layout/layout.ts";
import {LAYOUT_METRICS} from "../layout/layout-metrics.ts";
import {type LayoutQuality, layoutQuality} from "../layout/layout-quality.ts";
import type {Positions} from "../layout/positions.ts";
import {leiden} from "../metrics/communities/leiden.ts";
import {part, type Watch} from "../util/watch.ts";
import {closenessText} from "../write/closeness-text.ts";
import {shown} from "./text-table.ts";

/** Graphs of more nodes are not drawn to see how well that goes. */
const DRAWN_UP_TO = 20_000;

/**
 * How well a map shows a graph: that of a file, or the one that an analysis draws by default; null where there is none and
 * the graph has more than 20,000 nodes.
 *
 * @param map - the graph that nodes are placed by
 */
export function mapQuality(
  graph: Graph,
  {map = graph, places = null, seed}: {map?: Graph; places?: Positions | null; seed: number},
  watch: Watch,
): LayoutQuality | null {
  if (places === null && graph.order > DRAWN_UP_TO) return null;
  const drawn = () => {
    const {community: communities} = leiden(map, {seed}, part(watch, 0, 0.2));
    return layout(map, {seed, communities}, part(watch, 0.2, 0.9));
  };
  return layoutQuality(graph, places ?? drawn(), {seed}, part(watch, 0.9, 1));
}

/** The same in a sentence and the figures. */
export function qualityLines(quality: LayoutQuality): [sentence: string, figures: string] {
  return [
    closenessText(quality.connectedCloseness),
    LAYOUT_METRICS.map(
      ({label, run}) =>
        `${label.replace(/^[A-Z](?=[a-z])/, first => first.toLowerCase())} ${shown(run(quality))}`,
    ).join(", "),
  ];
}

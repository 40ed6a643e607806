import {EDGE_METRICS} from "./edge-metrics.ts";
import {GRAPH_METRICS} from "./graph-metrics.ts";
import {AUTHOR_INDICES} from "./indices/table.ts";
import type {Metric} from "./metric.ts";
import {NODE_METRICS} from "./node-metrics.ts";

/** Every measure there is: columns, options, menus and the reference come from here. */
export const METRICS: readonly Metric[] = [
  ...NODE_METRICS,
  ...EDGE_METRICS,
  ...GRAPH_METRICS,
  ...AUTHOR_INDICES,
];

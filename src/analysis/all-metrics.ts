import {LAYOUT_METRICS, type LayoutMetric} from "../layout/layout-metrics.ts";
import {EDGE_METRICS} from "../metrics/edge-metrics.ts";
import {GRAPH_METRICS} from "../metrics/graph-metrics.ts";
import {AUTHOR_INDICES} from "../metrics/indices/table.ts";
import type {AuthorIndex, EdgeMetric, GraphMetric, NodeMetric} from "../metrics/metric.ts";
import {NODE_METRICS} from "../metrics/node-metrics.ts";

export type Metric = NodeMetric | EdgeMetric | GraphMetric | LayoutMetric | AuthorIndex;

/** Every measure there is: columns, options, menus and the reference come from here. */
export const METRICS: readonly Metric[] = [
  ...NODE_METRICS,
  ...EDGE_METRICS,
  ...GRAPH_METRICS,
  ...LAYOUT_METRICS,
  ...AUTHOR_INDICES,
];

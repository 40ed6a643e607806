import type {NodeMetric} from "./metric.ts";
import {GROUP_ROWS} from "./node-rows/groups.ts";
import {NEIGHBOURHOOD_ROWS} from "./node-rows/neighbourhoods.ts";
import {PATH_ROWS} from "./node-rows/paths.ts";
import {TIE_ROWS} from "./node-rows/ties.ts";
import {WALK_ROWS} from "./node-rows/walks.ts";

/** Measures of nodes, in the order in which tables show them. A new one is a file and a row. */
export const NODE_METRICS: readonly NodeMetric[] = [
  ...TIE_ROWS,
  ...PATH_ROWS,
  ...WALK_ROWS,
  ...NEIGHBOURHOOD_ROWS,
  ...GROUP_ROWS,
];

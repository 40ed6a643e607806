import type {Analysis, LayoutMethod, MapId, Positions} from "../../src/index.ts";

/** Where nodes of a map stand when not where the analysis put them. */
export interface Places {
  readonly analysis: Analysis;
  readonly network: MapId;
  readonly positions: Positions;
  /** Nodes that stay where somebody put them, rising. */
  readonly pinned: readonly number[];
}

/** A layout that runs, or ran last. */
export interface Arranging {
  /** Counts up; answers to an older one are late and dropped. */
  readonly run: number;
  readonly method: LayoutMethod;
  readonly fraction: number;
  readonly running: boolean;
}

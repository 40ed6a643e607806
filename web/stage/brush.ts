import type {Palette} from "../../src/index.ts";
import {type Focus, NO_FOCUS} from "./focus.ts";
import {FIRST_BUDGET} from "./pace.ts";
import {type NodeRows, nodeRows} from "./rows.ts";
import type {Ties} from "./ties.ts";
import type {View} from "./view.ts";

/** What both of Sigma's programs draw with, beyond the rows that it hands to them; and how far they came. */
export interface Brush {
  readonly nodes: NodeRows;
  /** Ties that are drawn instead of Sigma's, where there are too many for a graph of objects. */
  ties: Ties | null;
  palette: Palette | null;
  focus: Focus;
  /** Both ends of the tie that is selected. */
  chosen: readonly [number, number] | null;
  curved: boolean;
  /** Where nodes are only dots, and ties are left out: something else tells the story. */
  dots: (view: View) => boolean;
  /** So many ties are drawn in a frame beyond those that were drawn for the same view. */
  budget: number;
  /** Raised where ties that were drawn have to be drawn anew. */
  version: number;
  /** How the picture lies on the screen; null = it is not known yet, and nothing is drawn. */
  view: (() => View) | null;
  /** Whether what was drawn last is still on its way through the graphics card: more would only queue up. */
  isBusy: () => boolean;
  /** Ties that were drawn for this view, and that are still to be drawn. */
  done: number;
  left: number;
}

export const newBrush = (): Brush => ({
  nodes: nodeRows(),
  ties: null,
  palette: null,
  focus: NO_FOCUS,
  chosen: null,
  curved: false,
  dots: () => false,
  budget: FIRST_BUDGET,
  version: 0,
  view: null,
  isBusy: () => false,
  done: 0,
  left: 0,
});

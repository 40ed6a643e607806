import type {Palette, Scene} from "../../src/index.ts";
import type {Display} from "../state/display.ts";
import type {NodeGrid} from "./grid.ts";
import type {Group} from "./groups.ts";
import type {View} from "./view.ts";

/** What names are drawn from. */
export interface NamesInput {
  readonly scene: Scene;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly grid: NodeGrid;
  readonly groups: readonly Group[];
  /** Node → its group. */
  readonly community: ArrayLike<number>;
  readonly palette: Palette;
  readonly display: Display;
  readonly pinned: ReadonlySet<number>;
  /** The picture as a whole: names are decided for it, and hold for every other view. */
  readonly whole: View;
  /** Whether groups are what is to be read now, not nodes. */
  readonly overview: (view: View) => boolean;
}

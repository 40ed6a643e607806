import type {Analysis, MapNetwork, Palette, Scene} from "../../src/index.ts";
import type {Send} from "../state/messages.ts";
import type {State} from "../state/state.ts";

/** What every panel of an open corpus is given. */
export interface Open {
  readonly analysis: Analysis;
  /** The network that is on the map. */
  readonly drawn: MapNetwork;
  readonly scene: Scene;
  readonly state: State;
  readonly send: Send;
  readonly palette: Palette;
}

import type {Positions} from "../../src/index.ts";
import type {Focus} from "./focus.ts";
import type {Picture} from "./shown.ts";

/** Brings a picture to Sigma's programs, and what changes in it. */
export interface Feed {
  /** Makes what a picture is drawn from, with pauses; what comes of it hands it over. */
  bring(picture: Picture): Generator<void, () => void>;
  /** Nodes are on their way elsewhere; where they come to rest is told by `bring`. */
  move(places: Positions): void;
  focus(before: Focus, now: Focus): void;
  stop(): void;
}

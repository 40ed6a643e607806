import type {MapNetwork, Palette, Scene} from "../../src/index.ts";
import type {Display} from "../state/display.ts";
import type {Focus} from "./focus.ts";
import type {Point} from "./view.ts";

/** What the pointer does on the stage. */
export interface StageEvents {
  /** `more`: to those that are selected already. */
  onNode(node: number, more: boolean): void;
  onTie(tie: number): void;
  onCommunity(community: number): void;
  onNothing(): void;
  onHover(node: number | null): void;
  onLasso(nodes: readonly number[]): void;
  /** A node was dragged to another place of the picture. */
  onDrag(node: number, x: number, y: number): void;
}

/** The picture on the screen. It draws what it is told and reports what was pointed at. */
export interface Stage {
  setScene(drawn: MapNetwork, scene: Scene, palette: Palette): void;
  setDisplay(display: Display, pinned: ReadonlySet<number>): void;
  focus(focus: Focus): void;
  zoom(factor: number): void;
  /** Shows all that is not hidden. */
  fit(): void;
  /** Moves the camera so that a node is in view; does nothing when it is. */
  reveal(node: number): void;
  /** While it is on, the pointer draws a line around nodes. */
  lasso(on: boolean): void;
  /** Keeps a small canvas as the whole map in a corner; null = none. */
  minimap(canvas: HTMLCanvasElement | null): void;
  /** Where a node is on the screen, in pixels of the stage. */
  placeOf(node: number): Point;
  /** The picture as it is seen, as a PNG with so many times the pixels of the screen. */
  png(times?: number): Promise<Blob>;
  kill(): void;
}

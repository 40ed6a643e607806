import type {Positions} from "../../src/index.ts";
import type {Display} from "../state/display.ts";
import type {Focus} from "./focus.ts";
import {gridOf, type NodeGrid, nodeGrid} from "./grid.ts";
import {type Bundle, bundlesOf, type Group, groupsIn} from "./groups.ts";
import type {Box} from "./labels.ts";
import {createNames} from "./names.ts";
import type {Sheets} from "./sheets.ts";
import type {Shown} from "./shown.ts";
import {createUnder} from "./under.ts";
import {isOverview, type View} from "./view.ts";

/** Parts of the stage, in its pixels, that other things lie over. */
export type Covered = () => readonly Box[];

/** What is drawn under and over Sigma's nodes and ties: outlines, density, bundles and names. */
export interface Layers {
  /** The nodes that are shown, by place. */
  readonly grid: NodeGrid | null;
  /** Communities where they lie. */
  readonly groups: readonly Group[];
  /** Nodes stand elsewhere: where which is is found when it is asked for. */
  moved(): void;
  /** Finds where nodes and groups lie, with pauses, and what ties groups; what comes of it takes it over. */
  regroup(shown: Shown, places: Positions): Generator<void, () => void>;
  /** The same nodes and groups lie elsewhere: what ties them stays. */
  regroupMoved(shown: Shown, places: Positions): Generator<void, () => void>;
  /** Gives the layers what they draw; they are quick where nothing of it changed. */
  lay(
    shown: Shown,
    places: Positions,
    display: Display,
    pinned: ReadonlySet<number>,
    resting: boolean,
  ): void;
  focus(focus: Focus): void;
  draw(view: View): void;
  stop(): void;
}

/** What lies over the stage is looked for again after so long, in milliseconds. */
const COVERED_MS = 250;

/** `whole` is the view of the picture as a whole; `redraw` is asked for when more names were decided on. */
export function createLayers(
  sheets: Sheets,
  covered: Covered,
  whole: () => View,
  redraw: () => void,
): Layers {
  const under = createUnder();
  const names = createNames(redraw);
  let grid: NodeGrid | null = null;
  let groups: readonly Group[] = [];
  let bundles: readonly Bundle[] = [];
  let boxes: readonly Box[] = [];
  let lookedAt = Number.NEGATIVE_INFINITY;

  function coveredNow(): readonly Box[] {
    const now = performance.now();
    if (now - lookedAt > COVERED_MS) {
      boxes = covered();
      lookedAt = now;
    }
    return boxes;
  }

  return {
    get grid() {
      return grid;
    },
    get groups() {
      return groups;
    },
    moved() {
      grid = null;
    },
    *regroup(shown, places) {
      const {drawn, scene} = shown;
      const next = yield* lying(shown, places);
      const tied = isOverview(scene.shown.nodes, 0)
        ? yield* bundlesOf(next.groups, drawn.communities, drawn.network.edges, scene.edge)
        : [];
      return () => {
        ({grid, groups} = next);
        bundles = tied;
      };
    },
    *regroupMoved(shown, places) {
      const next = yield* lying(shown, places);
      return () => {
        ({grid, groups} = next);
      };
    },
    lay({drawn, scene, palette}, places, display, pinned, resting) {
      grid ??= nodeGrid(places.x, places.y, scene.radius);
      const overview = (view: View) => isOverview(scene.shown.nodes, view.zoom);
      const {community} = drawn.communities;
      const input = {scene, ...places, palette, display, groups, community, bundles, grid, pinned, overview}; // biome-ignore format: a list
      under.show(input);
      names.show({...input, whole: whole()}, resting);
    },
    focus: names.focus,
    stop: names.stop,
    draw(view) {
      sheets.draw(
        view,
        pen => under.draw(pen, view),
        pen => names.draw(pen, view, coveredNow()),
      );
    },
  };
}

/** Where nodes and groups lie. */
function* lying({drawn, scene}: Shown, {x, y}: Positions) {
  return {
    grid: yield* gridOf(x, y, scene.radius),
    groups: yield* groupsIn(drawn, scene, {x, y}),
  };
}

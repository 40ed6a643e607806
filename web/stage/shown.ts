import type {MapNetwork, Palette, Positions, Scene} from "../../src/index.ts";

/** What is on the stage. */
export interface Shown {
  readonly drawn: MapNetwork;
  readonly scene: Scene;
  readonly palette: Palette;
}

/** The same with where nodes stand now, and how far weak ties fade: 0 … 1. */
export interface Picture extends Shown {
  readonly places: Positions;
  readonly fade: number;
}

/** Whether nodes stand in the same places. O(nodes), until one does not. */
export const areSamePlaces = (a: Positions, b: Positions): boolean =>
  a.x.length === b.x.length && a.x.every((x, i) => x === b.x[i] && a.y[i] === b.y[i]);

/** Whether two scenes differ at most in where nodes stand. */
export function isAlike(a: Shown | null, b: Shown): boolean {
  return (
    a !== null &&
    a.palette === b.palette &&
    a.scene.radius === b.scene.radius &&
    a.scene.colour === b.scene.colour &&
    a.scene.label === b.scene.label &&
    areSameTies(a.scene, b.scene)
  );
}

/** Whether the same groups, and the same ties between them, are to be seen in two pictures of the same places. */
export function isGroupedAlike(a: Shown | null, b: Shown): boolean {
  return (
    a !== null &&
    a.drawn === b.drawn &&
    a.scene.radius === b.scene.radius &&
    a.scene.edge === b.scene.edge
  );
}

/** Whether the same is shown by colours, so that the legend, which lies over the stage, takes the same room. */
export const isColouredAlike = (a: Shown, b: Shown): boolean =>
  a.scene.encoding.colour === b.scene.encoding.colour &&
  a.scene.encoding.tieColour === b.scene.encoding.tieColour;

/** Whether ties look the same in two pictures of a network. */
export function areTiesAlike(a: Picture | null, b: Picture): boolean {
  return (
    a !== null && a.palette === b.palette && a.fade === b.fade && areSameTies(a.scene, b.scene)
  );
}

const areSameTies = (a: Scene, b: Scene): boolean =>
  a.edge === b.edge && a.width === b.width && a.edgeColour === b.edgeColour;

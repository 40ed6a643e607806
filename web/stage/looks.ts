import {colourOf, UNKNOWN} from "../../src/index.ts";
import type {Picture} from "./shown.ts";
import {tieLooks} from "./ties.ts";

/** What Sigma reads of a node in the graph. */
export type NodeAttributes = {
  /** Its number in the network. */
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels at the default zoom. */
  readonly size: number;
  readonly color: string;
  readonly hidden: boolean;
  readonly label: string;
  /** Whether what its colour stands for is unknown. */
  readonly unknown: boolean;
};

/** What Sigma reads of a tie: its width, and its colour with how far it is faded. */
export type TieAttributes = {
  readonly size: number;
  readonly color: string;
  readonly hidden: boolean;
};

/** Node → its attributes. */
export function nodeAttributes({
  scene,
  places: {x, y},
  palette,
}: Picture): (i: number) => NodeAttributes {
  const {kind} = scene.colourLegend;
  return i => ({
    row: i,
    x: x[i],
    y: y[i],
    size: scene.radius[i],
    color: colourOf(palette, kind, scene.colour[i]),
    hidden: scene.radius[i] <= 0,
    label: scene.label[i],
    unknown: scene.colour[i] === UNKNOWN,
  });
}

/** Tie of the network → its attributes; those that the scene leaves out are hidden. */
export function tieAttributes({
  drawn,
  scene,
  palette,
  fade,
}: Picture): (tie: number) => TieAttributes {
  const {edge} = scene;
  const at = new Int32Array(drawn.network.edges.source.length).fill(-1);
  for (let k = 0; k < edge.length; k++) at[edge[k]] = k;
  const look = tieLooks(scene, palette, fade);
  const colours = new Map<number, string>();
  return tie => {
    const k = at[tie];
    if (k < 0) return {size: 0, color: palette.neutral, hidden: true};
    const {rgba, width} = look(k);
    let color = colours.get(rgba);
    if (color === undefined) {
      color = `#${rgba.toString(16).padStart(8, "0")}`;
      colours.set(rgba, color);
    }
    return {size: width, color, hidden: false};
  };
}

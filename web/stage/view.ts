/** How a picture lies on the screen: in pixels, y growing upwards in the picture and downwards on the screen. */
export interface View {
  readonly width: number;
  readonly height: number;
  /** Where the origin of the picture is. */
  readonly left: number;
  readonly top: number;
  /** Pixels a unit of the picture. */
  readonly scale: number;
  /** 1 where the whole picture fits; greater when closer. */
  readonly zoom: number;
  /** How radii grow with zoom and with the stage. */
  readonly grow: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const toScreen = ({left, top, scale}: View, x: number, y: number): Point => ({
  x: left + x * scale,
  y: top - y * scale,
});

export const toPicture = ({left, top, scale}: View, {x, y}: Point): Point => ({
  x: (x - left) / scale,
  y: (top - y) / scale,
});

/** A stage this high shows radii as they are; on a larger one they grow along, so far. */
const USUAL = 1000;
const LARGEST_GROWTH = 1.8;

/** By what radii grow with the stage, 1 … 1.8: on a wall a dot of three pixels is nothing. */
export const stageGrowth = (width: number, height: number): number =>
  Math.max(1, Math.min(LARGEST_GROWTH, Math.min(width, height) / USUAL));

/** Above so many nodes communities come first, and nodes when one comes closer. */
const MANY_NODES = 8000;
/** From this zoom on nodes are what is read. */
const CLOSE = 2.2;
/** So many ties are drawn at most, the strongest: the others would be a veil over them. */
export const MOST_TIES = 300_000;

/** Whether communities are to be read here, and not single nodes. */
export const isOverview = (nodes: number, zoom: number): boolean =>
  nodes > MANY_NODES && zoom < CLOSE;

/** Whether two views show the same part at the same size. */
export const isSame = (a: View, b: View): boolean =>
  a.left === b.left &&
  a.top === b.top &&
  a.scale === b.scale &&
  a.width === b.width &&
  a.height === b.height;

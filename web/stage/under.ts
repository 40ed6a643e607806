import {colourOf, type Palette, type Scene} from "../../src/index.ts";
import type {Display} from "../state/display.ts";
import {type Density, densityOf} from "./density.ts";
import type {Bundle, Group} from "./groups.ts";
import {channels, clear} from "./paint.ts";
import {toScreen, type View} from "./view.ts";

/** What lies under nodes and ties. */
export interface UnderInput {
  readonly scene: Scene;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly groups: readonly Group[];
  readonly bundles: readonly Bundle[];
  readonly palette: Palette;
  readonly display: Display;
  readonly overview: (view: View) => boolean;
}

/** Outlines of communities, where it is crowded, and on large maps communities with the bundles between them. */
export interface Under {
  show(input: UnderInput): void;
  draw(context: CanvasRenderingContext2D, view: View): void;
}

/** Room around the members of an outlined community, in pixels. */
const AROUND = 13;

export function createUnder(): Under {
  let input: UnderInput | null = null;
  let heat: {readonly density: Density; readonly image: HTMLCanvasElement} | null = null;

  return {
    show(next) {
      const stale =
        input === null ||
        input.scene.radius !== next.scene.radius ||
        input.x !== next.x ||
        input.palette !== next.palette;
      if (stale || !next.display.density) heat = null;
      input = next;
      if (next.display.density && heat === null) {
        const density = densityOf(next.scene, next);
        heat = {density, image: heatImage(density, next.palette)};
      }
    },
    draw(context, view) {
      if (input === null) return;
      if (heat !== null) {
        const {density, image} = heat;
        const a = toScreen(view, density.left, density.top);
        const b = toScreen(view, density.right, density.bottom);
        context.imageSmoothingEnabled = true;
        context.imageSmoothingQuality = "high";
        context.drawImage(image, a.x, a.y, b.x - a.x, b.y - a.y);
      }
      if (input.overview(view)) drawOverview(context, view, input);
      else if (input.display.hulls && heat === null) drawHulls(context, view, input);
    },
  };
}

const groupColour = ({scene, palette}: UnderInput, community: number): string =>
  scene.colourLegend.kind === "groups" && scene.colourLegend.title === "Community"
    ? colourOf(palette, "groups", community)
    : palette.neutral;

function drawHulls(context: CanvasRenderingContext2D, view: View, input: UnderInput): void {
  context.lineJoin = "round";
  context.lineCap = "round";
  for (const {community, hull} of [...input.groups].reverse()) {
    const colour = groupColour(input, community);
    context.beginPath();
    for (const [i, p] of hull.entries()) {
      const at = toScreen(view, p.x, p.y);
      if (i === 0) context.moveTo(at.x, at.y);
      else context.lineTo(at.x, at.y);
    }
    context.closePath();
    // The outline is as wide as the room around the members: that rounds its corners.
    const width = 2 * (AROUND + 4 * view.grow);
    context.globalCompositeOperation = "source-over";
    context.lineWidth = width;
    const tint = solid(colour, input.palette.background, 0.1);
    context.strokeStyle = tint;
    context.fillStyle = tint;
    context.stroke();
    context.fill();
  }
}

/** A tint that hides what lies under it, so that outlines do not add up where they overlap themselves. */
function solid(colour: string, ground: string, share: number): string {
  const [a, b] = [channels(colour), channels(ground)];
  return `rgb(${a.map((x, i) => Math.round(x * share + b[i] * (1 - share))).join(" ")})`;
}

function drawOverview(context: CanvasRenderingContext2D, view: View, input: UnderInput): void {
  const {groups, bundles, palette} = input;
  const most = bundles[0]?.strength ?? 1;
  context.lineCap = "round";
  for (const {a, b, strength} of [...bundles].reverse()) {
    const [p, q] = [groups[a], groups[b]].map(({x, y}) => toScreen(view, x, y));
    context.beginPath();
    context.moveTo(p.x, p.y);
    const bend = 0.08;
    context.quadraticCurveTo(
      (p.x + q.x) / 2 - (q.y - p.y) * bend,
      (p.y + q.y) / 2 + (q.x - p.x) * bend,
      q.x,
      q.y,
    );
    context.lineWidth = 0.8 + 7 * Math.sqrt(strength / most);
    context.strokeStyle = clear(palette.neutral, 0.1 + 0.3 * Math.sqrt(strength / most));
    context.stroke();
  }
  for (const {community, x, y, radius} of groups) {
    const at = toScreen(view, x, y);
    const colour = groupColour(input, community);
    context.beginPath();
    context.arc(at.x, at.y, Math.max(6, radius * view.scale + 3), 0, 2 * Math.PI);
    context.fillStyle = clear(colour, 0.14);
    context.fill();
    context.lineWidth = 1.2;
    context.strokeStyle = clear(colour, 0.5);
    context.stroke();
  }
}

/** The colours of the ramp over the ground, clearer where it is emptier. */
function heatImage({columns, rows, value}: Density, palette: Palette): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext("2d");
  if (context === null) return canvas;
  const image = context.createImageData(columns, rows);
  const ramp = palette.ramp.map(channels);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const v = Math.sqrt(value[r * columns + c]);
      const at = v * (ramp.length - 1);
      const [low, high] = [Math.floor(at), Math.min(ramp.length - 1, Math.floor(at) + 1)];
      const o = 4 * ((rows - 1 - r) * columns + c);
      for (let k = 0; k < 3; k++)
        image.data[o + k] = ramp[low][k] + (ramp[high][k] - ramp[low][k]) * (at - low);
      image.data[o + 3] = 255 * Math.min(1, v * 2.2);
    }
  context.putImageData(image, 0, 0);
  return canvas;
}

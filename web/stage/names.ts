import type Sigma from "sigma";
import type {Palette, Scene} from "../../src/index.ts";
import {type Focus, NO_FOCUS} from "./focus.ts";
import {type Box, boxAt, discBox, placeLabels, type Wish} from "./labels.ts";
import {mixed} from "./paint.ts";
import {ranked} from "./pick.ts";

/** So many names at most, and so many nodes are asked, largest first. */
const MOST_NAMES = 160;
const MOST_WISHES = 1200;
/** Where more nodes than this are in view, the small ones have no names until one comes closer. */
const CROWD = 400;
const LEAST_NAMED = 2.6;
/** In a crowd a name may lie over small nodes: only so many, the largest, keep it off. */
const MOST_OBSTACLES = 250;
const FONT = 'ui-sans-serif, system-ui, "Liberation Sans", "Segoe UI", Roboto, sans-serif';
/** A name of what is not in focus keeps this share of its ink: text must stay legible. */
const FADED_INK = 0.6;

/** Draws the names of nodes, and the ring round the selected one, over the picture. */
export interface Names {
  show(scene: Scene, palette: Palette): void;
  focus(focus: Focus): void;
}

/** `covered` gives what other things lie over: names keep clear of it. */
export function createNames(sigma: Sigma, covered: () => readonly Box[]): Names {
  sigma.createCanvasContext("names", {style: {pointerEvents: "none"}});
  sigma.resize(true); // the canvas came after the others had got their size
  const canvas = sigma.getCanvases().names;
  const context = canvas.getContext("2d");
  const widths = new Map<string, number>();
  let scene: Scene | null = null;
  let palette: Palette | null = null;
  let order: readonly number[] = [];
  let focus: Focus = NO_FOCUS;

  const measured = (text: string, font: string): number => {
    const key = font + text;
    let width = widths.get(key);
    if (width === undefined && context !== null) {
      context.font = font;
      width = context.measureText(text).width;
      widths.set(key, width);
    }
    return width ?? 0;
  };

  sigma.on("afterRender", () => {
    if (context === null || scene === null || palette === null) return;
    draw(context, scene, palette);
  });

  function draw(context: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
    const {width, height} = sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    const seen = order.flatMap(node => {
      const {x, y} = sigma.graphToViewport({x: scene.x[node], y: scene.y[node]});
      const radius = sigma.scaleSize(scene.radius[node]);
      const visible = x > -radius && y > -radius && x < width + radius && y < height + radius;
      return visible ? [{node, x, y, radius}] : [];
    });
    const bright = ({node}: {node: number}) => focus.bright === null || focus.bright.has(node);
    const lead = seen.filter(({node}) => node === focus.ring || node === focus.centre);
    const first = seen.filter(disc => bright(disc) && !lead.includes(disc));
    const rest = focus.bright === null ? [] : seen.filter(disc => !bright(disc));
    const crowded = seen.length > CROWD;
    const named = ({radius}: {radius: number}) => !crowded || radius >= LEAST_NAMED;
    const discs = [...lead, ...[...first, ...rest].filter(named)].slice(0, MOST_WISHES);
    const fonts = new Map(
      discs.map(disc => [disc.node, fontOf(disc.node, scene.radius[disc.node])]),
    );

    const wishes = discs.map(
      ({node, x, y, radius}): Wish => ({
        node,
        x,
        y,
        radius: node === focus.ring ? radius + 4 : radius,
        width: measured(shortened(scene.label[node]), fonts.get(node)?.font ?? "") + 4,
        height: (fonts.get(node)?.size ?? 11) + 4,
      }),
    );
    const discsOfAll = seen
      .slice(0, MOST_OBSTACLES)
      .map(({node, x, y, radius}) => discBox(node, x, y, radius));
    const obstacles = [...covered(), ...discsOfAll];
    const stage = {left: 4, top: 4, right: width - 4, bottom: height - 4};
    // What leads has its name in any case; the others keep clear of it and of the larger nodes.
    const leaders = wishes.slice(0, lead.length);
    const clear = placeLabels(leaders, obstacles, stage, lead.length);
    const leading =
      clear.length === lead.length ? clear : placeLabels(leaders, [], stage, lead.length);
    const taken = leading.flatMap(place => {
      const wish = leaders.find(({node}) => node === place.node);
      return wish === undefined ? [] : [boxAt(wish, place)];
    });
    const others = wishes.slice(lead.length);
    const placed = [
      ...leading,
      ...placeLabels(others, [...taken, ...obstacles], stage, MOST_NAMES),
    ];

    const ring = seen.find(({node}) => node === focus.ring);
    if (ring !== undefined) drawRing(context, ring, palette);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = palette.background;
    for (const {node, x, y} of placed.reverse()) {
      context.font = fonts.get(node)?.font ?? "";
      context.fillStyle = bright({node})
        ? palette.ink
        : mixed(palette.ink, palette.background, FADED_INK);
      const text = shortened(scene.label[node]);
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  }

  /** Larger nodes have larger names; the leading one is bold. */
  function fontOf(node: number, radius: number): {font: string; size: number} {
    const size = Math.min(14, 10.2 + radius * 0.19);
    const weight = node === focus.ring || node === focus.centre ? 650 : 450;
    return {font: `${weight} ${size.toFixed(1)}px ${FONT}`, size};
  }

  return {
    show(next, nextPalette) {
      scene = next;
      palette = nextPalette;
      order = ranked(next);
    },
    focus(next) {
      focus = next;
    },
  };
}

function drawRing(
  context: CanvasRenderingContext2D,
  {x, y, radius}: {x: number; y: number; radius: number},
  palette: Palette,
): void {
  context.beginPath();
  context.arc(x, y, radius + 3.5, 0, 2 * Math.PI);
  context.lineWidth = 1.8;
  context.strokeStyle = palette.ink;
  context.stroke();
}

const shortened = (label: string): string =>
  label.length > 34 ? `${label.slice(0, 32).trimEnd()}…` : label;

import type {NetworkNotes} from "../graphs/network.ts";
import {scene} from "../view/draw.ts";
import {usualSize} from "../view/node-values.ts";
import {colourOf, LIGHT, type Palette, UNKNOWN} from "../view/palette.ts";
import type {Scene} from "../view/scene.ts";
import {LEGEND_HEIGHT, writeLegend} from "./svg-legend.ts";
import {rounded as n, shortened, textWidth} from "./svg-text.ts";
import type {GraphWriter, Out} from "./writer.ts";
import {xmlText} from "./xml.ts";

const WIDTH = 1200;
const HEIGHT = 900;
const MARGIN = 60;
const FONT = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif";

/** The map as a picture, by community and number of papers, with a legend. */
export const svg: GraphWriter = {
  id: "svg",
  label: "SVG picture",
  ending: ".svg",
  mediaType: "image/svg+xml",
  loses: [
    "ids",
    "strengths",
    "values of nodes",
    "values of ties",
    "types of values",
    "title",
    "what made it",
  ],
  writeGraph: null,
  write(analysis, network, out) {
    const picture = scene(analysis, {
      network,
      size: usualSize(analysis, network),
      colour: "community",
    });
    const {edges, notes} = analysis.networks[network].network;
    writeSvg(picture, edges.source, edges.target, LIGHT, out, notesText(notes));
  },
};

/** How strength was counted and what was left out, in one line. */
function notesText({strength, maxAuthors, leftOut}: NetworkNotes): string {
  const cap = maxAuthors === null ? "" : `; no ties from bylines above ${maxAuthors} (${leftOut})`;
  return `Strength: ${strength}${cap}`;
}

/**
 * Draws a scene with its legend; labels go to the largest nodes first and never overlap. `note` stands in
 * the legend: how strength was counted.
 */
export function writeSvg(
  picture: Scene,
  source: Uint32Array,
  target: Uint32Array,
  palette: Palette,
  out: Out,
  note = "",
): void {
  const {x, y} = fitted(picture);
  const kind = picture.colourLegend.kind;
  out(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="${FONT}">\n`,
  );
  out(
    `<rect width="100%" height="100%" fill="${palette.background}"/>\n<g stroke-linecap="round">\n`,
  );
  for (const [k, e] of picture.edge.entries()) {
    const [a, b] = [source[e], target[e]];
    const colour = colourOf(palette, picture.tieLegend?.kind ?? "groups", picture.edgeColour[k]);
    out(
      `<line x1="${n(x[a])}" y1="${n(y[a])}" x2="${n(x[b])}" y2="${n(y[b])}" stroke="${colour}" stroke-opacity="0.35" stroke-width="${n(picture.width[k])}"/>\n`,
    );
  }
  out(`</g>\n<g stroke="${palette.background}">\n`);
  for (let i = 0; i < picture.order; i++) {
    if (picture.radius[i] === 0) continue;
    const colour = colourOf(palette, kind, picture.colour[i]);
    const rim =
      picture.colour[i] === UNKNOWN ? ` stroke="${palette.neutral}" stroke-width="1.6"` : "";
    out(
      `<circle cx="${n(x[i])}" cy="${n(y[i])}" r="${n(picture.radius[i])}" fill="${colour}"${rim}><title>${xmlText(picture.label[i])}</title></circle>\n`,
    );
  }
  out(
    `</g>\n<g fill="${palette.ink}" text-anchor="middle" paint-order="stroke" stroke="${palette.background}" stroke-width="3" stroke-linejoin="round">\n`,
  );
  for (const {i, size, top} of placedLabels(picture, x, y))
    out(
      `<text x="${n(x[i])}" y="${n(top + size)}" font-size="${n(size)}">${xmlText(shortened(picture.label[i], 40))}</text>\n`,
    );
  out("</g>\n");
  writeLegend(picture, palette, WIDTH, HEIGHT, note, out);
  out("</svg>\n");
}

function fitted({x, y, radius, order}: Scene): {x: Float64Array; y: Float64Array} {
  let [left, right, top, bottom] = [0, 1, 0, 1];
  let first = true;
  for (let i = 0; i < order; i++) {
    if (radius[i] === 0) continue;
    if (first) [left, right, top, bottom] = [x[i], x[i], y[i], y[i]];
    first = false;
    left = Math.min(left, x[i]);
    right = Math.max(right, x[i]);
    top = Math.min(top, y[i]);
    bottom = Math.max(bottom, y[i]);
  }
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(right - left, 1e-9),
    (HEIGHT - LEGEND_HEIGHT - 2 * MARGIN) / Math.max(bottom - top, 1e-9),
    400,
  );
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: x.map(v => WIDTH / 2 + (v - midX) * scale),
    // The plane of a map grows upwards, as in the app; a page grows downwards.
    y: y.map(v => (HEIGHT - LEGEND_HEIGHT) / 2 - (v - midY) * scale),
  };
}

interface PlacedLabel {
  readonly i: number;
  readonly size: number;
  readonly top: number;
}

/** Largest nodes first; a label that would cover another is left out. */
function placedLabels(picture: Scene, x: Float64Array, y: Float64Array): PlacedLabel[] {
  const order = [...picture.radius.keys()]
    .filter(i => picture.radius[i] > 0)
    .sort((a, b) => picture.radius[b] - picture.radius[a] || a - b);
  const taken: {left: number; right: number; top: number; bottom: number}[] = [];
  const placed: PlacedLabel[] = [];
  for (const i of order) {
    const size = Math.min(16, 9 + picture.radius[i] / 3);
    const half = textWidth(shortened(picture.label[i], 40), size) / 2;
    const top = y[i] + picture.radius[i] + 1;
    const box = {left: x[i] - half, right: x[i] + half, top, bottom: top + size * 1.2};
    if (box.left < 4 || box.right > WIDTH - 4 || box.bottom > HEIGHT - LEGEND_HEIGHT) continue;
    const covers = taken.some(
      other =>
        box.left < other.right &&
        box.right > other.left &&
        box.top < other.bottom &&
        box.bottom > other.top,
    );
    if (covers) continue;
    taken.push(box);
    placed.push({i, size, top});
    if (placed.length >= 400) break;
  }
  return placed;
}

import {colourOf, type Palette} from "../view/palette.ts";
import type {ColourLegend, Scene, SizeLegend} from "../view/scene.ts";
import {rounded as n, shortened, textWidth} from "./svg-text.ts";
import type {Out} from "./writer.ts";
import {xmlText} from "./xml.ts";

/** What a legend needs at the foot of a picture, in pixels. */
export const LEGEND_HEIGHT = 104;

const SIZE = 12;
const SIDE = 24;
const GAP = 18;
/** Rows, from the foot: what the picture shows, sizes, colours. */
const [FIRST, SECOND, THIRD] = [16, 46, 84];

/**
 * Writes what colours and sizes mean, how much of the network is shown, and `note`: how strength was counted.
 */
export function writeLegend(
  {colourLegend, sizeLegend, shown}: Scene,
  palette: Palette,
  width: number,
  height: number,
  note: string,
  out: Out,
): void {
  out(`<g font-size="${SIZE}" fill="${palette.quiet}">\n`);
  if (colourLegend.kind === "groups")
    writeGroups(colourLegend, palette, width, height - THIRD, out);
  else writeRamp(colourLegend, palette, height - THIRD, out);
  writeSizes(sizeLegend, palette, height - SECOND, out);
  const counts = `${shown.nodes} of ${shown.ofNodes} nodes, ${shown.ties} of ${shown.ofTies} ties`;
  const room = width - 2 * SIDE - textWidth(counts, SIZE) - GAP;
  writeText(fitted(note, room), SIDE, height - FIRST, out);
  out(
    `<text x="${width - SIDE}" y="${height - FIRST}" text-anchor="end">${xmlText(counts)}</text>\n</g>\n`,
  );
}

function writeGroups(
  {title, groups, unknown}: Extract<ColourLegend, {kind: "groups"}>,
  palette: Palette,
  width: number,
  y: number,
  out: Out,
): void {
  let x = SIDE + writeText(title, SIDE, y, out) + GAP;
  // Groups of one share the neutral colour: there is nothing to tell apart.
  const named = groups
    .map(({label, count}, g) => ({text: `${shortened(label, 40)} ${count}`, count, group: g}))
    .filter(({count, group}) => count > 1 && group < palette.groups.length);
  const rest = groups.reduce((sum, {count}) => sum + count, 0);
  let told = 0;
  for (const {text, count, group} of named) {
    if (x + textWidth(text, SIZE) > width - SIDE - 130) break;
    x += writeDot(colourOf(palette, "groups", group), x, y, out);
    x += writeText(text, x, y, out) + GAP;
    told += count;
  }
  if (rest > told) {
    x += writeDot(palette.neutral, x, y, out);
    x += writeText(`others ${rest - told}`, x, y, out) + GAP;
  }
  if (unknown === 0) return;
  x += writeDot(palette.unknown, x, y, out, palette.neutral);
  writeText(`unknown ${unknown}`, x, y, out);
}

function writeRamp(
  {title, low, high, unknown}: Extract<ColourLegend, {kind: "ramp"}>,
  palette: Palette,
  y: number,
  out: Out,
): void {
  const figure = (value: number) =>
    title === "year" ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
  let x = SIDE + writeText(title, SIDE, y, out) + GAP;
  x += writeText(figure(low), x, y, out) + 6;
  for (const colour of palette.ramp) {
    out(`<rect x="${n(x)}" y="${y - 10}" width="18" height="11" fill="${colour}"/>`);
    x += 18;
  }
  x += 6 + writeText(figure(high), x + 6, y, out) + GAP;
  if (unknown === 0) return;
  x += writeDot(palette.unknown, x, y, out, palette.neutral);
  writeText(`unknown ${unknown}`, x, y, out);
}

function writeSizes({title, marks}: SizeLegend, palette: Palette, y: number, out: Out): void {
  if (marks.length === 0) return;
  let x = SIDE + writeText(title, SIDE, y, out) + GAP;
  for (const {value, radius} of marks) {
    out(
      `<circle cx="${n(x + radius)}" cy="${y - 4}" r="${n(radius)}" fill="none" stroke="${palette.quiet}"/>`,
    );
    x += 2 * radius + 5;
    x += writeText(String(value), x, y, out) + GAP;
  }
}

/** Writes a dot and gives the room that it takes. */
function writeDot(colour: string, x: number, y: number, out: Out, rim?: string): number {
  const stroke = rim === undefined ? "" : ` stroke="${rim}" stroke-width="1.6"`;
  out(`<circle cx="${n(x + 5)}" cy="${y - 4}" r="5" fill="${colour}"${stroke}/>`);
  return 15;
}

/** Writes a text and gives the room that it takes. */
function writeText(text: string, x: number, y: number, out: Out): number {
  if (text === "") return 0;
  out(`<text x="${n(x)}" y="${y}">${xmlText(text)}</text>\n`);
  return textWidth(text, SIZE);
}

function fitted(text: string, room: number): string {
  let most = text.length;
  while (most > 1 && textWidth(shortened(text, most), SIZE) > room) most -= 1;
  return most > 1 ? shortened(text, most) : "";
}

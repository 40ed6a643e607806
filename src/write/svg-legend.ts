import {colourOf, type Palette} from "../view/palette.ts";
import type {ColourLegend, Scene, SizeLegend} from "../view/scene.ts";
import {rounded as n, shortened, textWidth} from "./svg-text.ts";
import type {Out} from "./writer.ts";
import {xmlText} from "./xml.ts";

/** What a legend needs at the foot of a picture, in pixels. */
export const LEGEND_HEIGHT = 124;

const SIZE = 12;
const SIDE = 24;
const GAP = 18;
/** Rows, from the foot: what the picture shows, sizes, colours. */
const [FIRST, SECOND, THIRD] = [16, 46, 84];
/** Groups take two rows at most, the second on the third from the foot. */
const [ROW, MOST_ROWS] = [20, 2];
/** A dot with the space behind it, and what "others 1234" and the unknown need. */
const [DOT, OTHERS] = [15, 130];

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
  foot: number,
  out: Out,
): void {
  // Groups of one share the neutral colour: there is nothing to tell apart.
  const named = groups
    .map(({label, count}, g) => ({
      text: `${shortened(label, 40)} ${count}`,
      count,
      colour: colourOf(palette, "groups", g),
      rim: undefined,
    }))
    .filter(({count}, g) => count > 1 && g < palette.groups.length);
  const all = groups.reduce((sum, {count}) => sum + count, 0);
  const start = SIDE + textWidth(title, SIZE) + GAP;
  const {rows, told} = inRows(named, start, width - SIDE);
  const last = [
    ...(all > told
      ? [{text: `others ${all - told}`, colour: palette.neutral, rim: undefined}]
      : []),
    ...(unknown > 0
      ? [{text: `unknown ${unknown}`, colour: palette.unknown, rim: palette.neutral}]
      : []),
  ];
  rows.at(-1)!.push(...last);
  const top = foot - ROW * (rows.length - 1);
  writeText(title, SIDE, top, out);
  for (const [r, row] of rows.entries()) {
    let x = start;
    for (const {text, colour, rim} of row) {
      x += writeDot(colour, x, top + r * ROW, out, rim);
      x += writeText(text, x, top + r * ROW, out) + GAP;
    }
  }
}

interface Entry {
  readonly text: string;
  readonly colour: string;
  readonly rim: string | undefined;
}

/** As many groups as two rows take, with room for the others at the end of the second; how many items they hold. */
function inRows(
  named: readonly (Entry & {readonly count: number})[],
  start: number,
  end: number,
): {rows: Entry[][]; told: number} {
  const rows: Entry[][] = [[]];
  let told = 0;
  let x = start;
  for (const [i, entry] of named.entries()) {
    const room = DOT + textWidth(entry.text, SIZE);
    const isLast = i === named.length - 1;
    const rest = rows.length === MOST_ROWS || isLast ? OTHERS : 0;
    if (x + room + rest > end) {
      if (rows.length === MOST_ROWS) break;
      rows.push([]);
      x = start;
    }
    rows.at(-1)!.push(entry);
    told += entry.count;
    x += room + GAP;
  }
  return {rows, told};
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
  return DOT;
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

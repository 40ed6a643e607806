import type {Analysis} from "../../analysis/analysis.ts";
import {LIGHT} from "../../view/palette.ts";
import {rounded} from "../svg-text.ts";
import type {Out} from "../writer.ts";
import {xmlText} from "../xml.ts";
import type {Block} from "./block.ts";
import {reportOf} from "./report.ts";

/** A chart as a file of its own: "papers-by-year.svg". */
export interface ChartFile {
  readonly name: string;
  readonly title: string;
  write(out: Out): void;
}

/** Every chart of the report of an analysis, as SVG. */
export const chartFiles = (analysis: Analysis): ChartFile[] =>
  reportOf(analysis)
    .filter(block => block.kind === "bars")
    .map(block => ({
      name: `${block.title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.svg`,
      title: block.title,
      write: out => writeBars(block, out),
    }));

const WIDTH = 720;
const HEIGHT = 180;
const FOOT = 20;

/** A chart of a report. */
type Bars = Extract<Block, {kind: "bars"}>;

/** Bars with the first, last and highest written out, as SVG. */
export function writeBars({title, bars}: Bars, out: Out): void {
  const most = bars.reduce((a, {value}) => Math.max(a, value), 1);
  const step = WIDTH / Math.max(1, bars.length);
  out(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT + FOOT + 16}" width="${WIDTH}" height="${HEIGHT + FOOT + 16}" role="img" aria-label="${xmlText(title)}" font-family="sans-serif" font-size="12">\n`,
  );
  for (const [i, {label, value}] of bars.entries()) {
    const height = (HEIGHT * value) / most;
    const x = i * step;
    out(
      `<rect x="${rounded(x + step * 0.1)}" y="${rounded(HEIGHT + 16 - height)}" width="${rounded(step * 0.8)}" height="${rounded(height)}" fill="${LIGHT.groups[0]}"><title>${xmlText(`${label}: ${value}`)}</title></rect>\n`,
    );
    if (i === 0 || i === bars.length - 1)
      out(
        `<text x="${rounded(x + step / 2)}" y="${HEIGHT + 16 + 15}" text-anchor="middle">${xmlText(label)}</text>\n`,
      );
    if (value === most && bars.findIndex(bar => bar.value === most) === i)
      out(
        `<text x="${rounded(x + step / 2)}" y="${rounded(HEIGHT + 12 - height)}" text-anchor="middle">${value}</text>\n`,
      );
  }
  out("</svg>\n");
}

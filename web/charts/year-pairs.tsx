import {scaleBand, scaleLinear} from "d3-scale";
import type {YearPair} from "../facts/compared.ts";
import {plural} from "../facts/format.ts";
import {markProps, walkMarks} from "./roving.ts";
import {useWidth} from "./width.ts";
import {YScale} from "./y-scale.tsx";

const LEFT = 34;
const FOOT = 20;
const TOP = 8;

/** So wide is a year in words, in pixels: the last one must not run over the end. */
const YEAR_WIDTH = 28;

/** Two bars a year, one for each side, on one scale; each opens its papers. */
export function YearPairs({
  label,
  names,
  colours,
  years,
  height = 170,
  onBar,
}: {
  label: string;
  names: readonly [string, string];
  colours: readonly [string, string];
  years: readonly YearPair[];
  height?: number;
  onBar: (year: number, side: 0 | 1, papers: readonly number[]) => void;
}) {
  const [box, width] = useWidth<HTMLDivElement>(420);
  const most = years.reduce((n, {papers: [a, b]}) => Math.max(n, a.length, b.length), 1);
  const x = scaleBand(
    years.map(({year}) => String(year)),
    [LEFT, width],
  ).padding(0.18);
  const y = scaleLinear([0, most], [height - FOOT, TOP]).nice(4);
  const half = x.bandwidth() / 2;
  const step = Math.max(1, Math.ceil(years.length / Math.max(1, Math.floor((width - LEFT) / 44))));
  const ticks = y.ticks(4).filter(Number.isInteger);
  return (
    <div class="chart" ref={box} onKeyDown={walkMarks}>
      <svg width={width} height={height} role="group" aria-label={label}>
        <YScale ticks={ticks} y={y} left={LEFT} width={width} />
        {years.map(({year, papers}, i) => (
          <g key={year}>
            {([0, 1] as const).map(side => {
              const n = papers[side].length;
              const left = (x(String(year)) ?? 0) + side * half;
              const said = `${names[side]}, ${year}: ${plural(n, "paper")}`;
              return (
                n > 0 && (
                  <g
                    key={side}
                    class="column"
                    {...markProps(said, isFirst(years, i, side), () =>
                      onBar(year, side, papers[side]),
                    )}
                  >
                    <title>{said}</title>
                    <rect class="hit" x={left} y={TOP} width={half} height={height - FOOT - TOP} />
                    <rect
                      x={left + 0.5}
                      y={Math.min(y(n), height - FOOT - 2)}
                      width={Math.max(1, half - 1)}
                      height={Math.max(2, height - FOOT - y(n))}
                      style={{fill: colours[side]}}
                    />
                  </g>
                )
              );
            })}
            {(years.length - 1 - i) % step === 0 && (
              <text
                class="axis-text"
                x={Math.min(width - YEAR_WIDTH / 2, (x(String(year)) ?? 0) + half)}
                y={height - 5}
                text-anchor="middle"
                aria-hidden="true"
              >
                {year}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Whether a bar is the first that there is: that one the tab key reaches. */
function isFirst(years: readonly YearPair[], i: number, side: 0 | 1): boolean {
  const at = years.findIndex(({papers: [a, b]}) => a.length + b.length > 0);
  return i === at && (side === 0 || years[i].papers[0].length === 0);
}

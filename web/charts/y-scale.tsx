import {figure} from "../facts/format.ts";

/** Lines across a chart with their numbers at the left. */
export function YScale({
  ticks,
  y,
  left,
  width,
}: {
  ticks: readonly number[];
  y: (value: number) => number;
  /** Where the lines begin; numbers stand before it. */
  left: number;
  width: number;
}) {
  return (
    <>
      {ticks.map(tick => {
        const at = Math.round(y(tick)) + 0.5;
        return (
          <g key={tick} class="axis" aria-hidden="true">
            <line x1={left} x2={width} y1={at} y2={at} />
            <text x={left - 6} y={y(tick) + 3.5} text-anchor="end">
              {figure(tick)}
            </text>
          </g>
        );
      })}
    </>
  );
}

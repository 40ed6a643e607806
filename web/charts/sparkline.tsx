import {scaleBand, scaleLinear} from "d3-scale";

/** A number by year in the space of a word; stretches that stand out have a band behind them. Said by the words beside it. */
export function Sparkline({
  values,
  bands,
  width = 150,
  height = 26,
}: {
  values: readonly number[];
  /** First and last place of each stretch. */
  bands: readonly (readonly [number, number])[];
  width?: number;
  height?: number;
}) {
  const x = scaleBand(
    values.map((_, i) => String(i)),
    [0, width],
  ).paddingInner(0.15);
  const most = values.reduce((a, b) => Math.max(a, b), 1);
  const y = scaleLinear([0, most], [0, height - 2]);
  const left = (i: number) => x(String(i)) ?? 0;
  return (
    <svg class="sparkline" width={width} height={height} aria-hidden="true">
      {bands.map(([from, to]) => (
        <rect
          key={from}
          class="band"
          x={left(from)}
          y={0}
          width={left(to) + x.bandwidth() - left(from)}
          height={height}
        />
      ))}
      {values.map((value, i) => (
        <rect
          key={i}
          class={value === 0 ? "none" : "bar"}
          x={left(i)}
          y={height - Math.max(1, y(value))}
          width={Math.max(0.5, x.bandwidth())}
          height={Math.max(1, y(value))}
        />
      ))}
    </svg>
  );
}

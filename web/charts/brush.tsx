import {scaleBand, scaleLinear} from "d3-scale";
import {useRef} from "preact/hooks";
import {plural} from "../facts/format.ts";
import type {Bin} from "../facts/time.ts";
import {words} from "../words.ts";

export type Years = readonly [number | null, number | null];

/**
 * Bars of papers over time, and the years that are chosen: drag over the bars, or move the two ends
 * with the arrow keys. The chart is drawn in units of its own and stretches to the width it is given.
 */
export function YearBrush({
  label,
  bins,
  years,
  height,
  onChange,
}: {
  label: string;
  bins: readonly Bin[];
  years: Years;
  height: number;
  onChange: (years: Years) => void;
}) {
  const chart = useRef<HTMLDivElement>(null);
  const from = useRef<number | null>(null);
  if (bins.length === 0) return <p class="empty">{words.noDates}</p>;
  const [first, last] = [bins[0].year, bins[bins.length - 1].year];
  const [low, high] = [years[0] ?? first, years[1] ?? last];

  const width = 1000;
  const x = scaleBand(
    bins.map((_, i) => String(i)),
    [0, width],
  ).paddingInner(Math.min(0.3, 12 / bins.length));
  const most = bins.reduce((a, bin) => Math.max(a, bin.papers), 0);
  const y = scaleLinear([0, most || 1], [0, height]);
  const edge = (year: number, after: boolean): number => {
    const i = bins.findIndex(bin => (after ? bin.year > year : bin.year >= year));
    return i < 0 ? width : i === 0 ? 0 : (x(String(i)) ?? 0) - (x.step() - x.bandwidth()) / 2;
  };

  const yearAt = (event: PointerEvent): number => {
    const box = chart.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return first;
    const share = Math.max(0, Math.min(0.9999, (event.clientX - box.left) / box.width));
    return bins[Math.floor(share * bins.length)].year;
  };
  const chosen = (a: number, b: number) => {
    const [lower, upper] = [Math.max(first, Math.min(a, b)), Math.min(last, Math.max(a, b))];
    onChange(lower <= first && upper >= last ? [null, null] : [lower, upper]);
  };
  const onKey = (end: 0 | 1) => (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const moved = (year: number) =>
      Math.max(
        first,
        Math.min(last, Number.isFinite(step) ? year + step : step > 0 ? last : first),
      );
    if (end === 0) chosen(Math.min(moved(low), high), high);
    else chosen(low, Math.max(moved(high), low));
  };

  const whole = low <= first && high >= last;
  return (
    <div
      class="brush"
      ref={chart}
      role="group"
      aria-label={label}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = yearAt(event);
        chosen(from.current, from.current);
      }}
      onPointerMove={event => {
        if (from.current !== null) chosen(from.current, yearAt(event));
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onDblClick={() => onChange([null, null])}
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {!whole && (
          <rect
            class="window"
            x={edge(low, false)}
            y={0}
            width={edge(high, true) - edge(low, false)}
            height={height}
          />
        )}
        {bins.map((bin, i) => (
          <rect
            key={bin.label}
            class={bin.year >= low && bin.year <= high ? "bar" : "bar out"}
            x={x(String(i))}
            width={x.bandwidth()}
            y={height - Math.max(bin.papers > 0 ? 2 : 1, y(bin.papers))}
            height={Math.max(bin.papers > 0 ? 2 : 1, y(bin.papers))}
          >
            <title>{`${bin.label}: ${plural(bin.papers, "paper")}`}</title>
          </rect>
        ))}
      </svg>
      {([0, 1] as const).map(end => (
        <span
          key={end}
          class={whole ? "handle quiet-handle" : "handle"}
          role="slider"
          tabIndex={0}
          aria-label={end === 0 ? words.firstYear : words.lastYear}
          aria-valuemin={first}
          aria-valuemax={last}
          aria-valuenow={end === 0 ? low : high}
          style={{left: `${(end === 0 ? edge(low, false) : edge(high, true)) / (width / 100)}%`}}
          onKeyDown={onKey(end)}
        />
      ))}
    </div>
  );
}

const KEYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

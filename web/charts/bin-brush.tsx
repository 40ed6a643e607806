import {scaleBand, scaleLinear} from "d3-scale";
import {useEffect, useRef} from "preact/hooks";

export interface BrushBin {
  readonly label: string;
  readonly count: number;
  /** What is read out and shown on hover: "2024: 12 papers". */
  readonly said: string;
}

/**
 * Bars, and the stretch of them that is chosen: drag over the bars, or move the two ends with the arrow keys. A double
 * click chooses all. The chart is drawn in units of its own and stretches to the width it is given.
 */
export function BinBrush({
  label,
  bins,
  low,
  high,
  height,
  step = 1,
  ends,
  onChange,
}: {
  label: string;
  bins: readonly BrushBin[];
  /** First and last bin that are chosen. */
  low: number;
  high: number;
  height: number;
  /** So many bins are one step of an arrow key. */
  step?: number;
  /** What the two ends are called. */
  ends: readonly [string, string];
  onChange: (low: number, high: number) => void;
}) {
  const chart = useRef<HTMLDivElement>(null);
  const from = useRef<number | null>(null);
  const told = useOncePerFrame(onChange);
  const last = bins.length - 1;
  const width = 1000;
  const x = scaleBand(
    bins.map((_, i) => String(i)),
    [0, width],
  ).paddingInner(Math.min(0.3, 12 / bins.length));
  const most = bins.reduce((a, bin) => Math.max(a, bin.count), 0);
  const y = scaleLinear([0, most || 1], [0, height]);
  const left = (i: number) =>
    i <= 0 ? 0 : i > last ? width : (x(String(i)) ?? 0) - (x.step() - x.bandwidth()) / 2;

  const binAt = (event: PointerEvent): number => {
    const box = chart.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    const share = Math.max(0, Math.min(0.9999, (event.clientX - box.left) / box.width));
    return Math.floor(share * bins.length);
  };
  const onKey = (end: 0 | 1) => (event: KeyboardEvent) => {
    const way = KEYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const moved = (at: number) => Math.max(0, Math.min(last, at + way * step));
    if (end === 0) onChange(Math.min(moved(low), high), high);
    else onChange(low, Math.max(moved(high), low));
  };

  const whole = low <= 0 && high >= last;
  return (
    <div
      class="brush"
      ref={chart}
      role="group"
      aria-label={label}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = binAt(event);
        told(from.current, from.current);
      }}
      onPointerMove={event => {
        if (from.current === null) return;
        const at = binAt(event);
        told(Math.min(from.current, at), Math.max(from.current, at));
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onPointerCancel={() => {
        from.current = null;
      }}
      onDblClick={() => onChange(0, last)}
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
            x={left(low)}
            y={0}
            width={left(high + 1) - left(low)}
            height={height}
          />
        )}
        {bins.map((bin, i) => (
          <rect
            key={bin.label}
            class={i >= low && i <= high ? "bar" : "bar out"}
            x={x(String(i))}
            width={x.bandwidth()}
            y={height - Math.max(bin.count > 0 ? 2 : 1, y(bin.count))}
            height={Math.max(bin.count > 0 ? 2 : 1, y(bin.count))}
          >
            <title>{bin.said}</title>
          </rect>
        ))}
      </svg>
      {([0, 1] as const).map(end => (
        <span
          key={end}
          class={whole ? "handle quiet-handle" : "handle"}
          role="slider"
          tabIndex={0}
          aria-label={ends[end]}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={end === 0 ? low : high}
          aria-valuetext={bins[end === 0 ? low : high]?.label}
          style={{left: `${(end === 0 ? left(low) : left(high + 1)) / (width / 100)}%`}}
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
  PageDown: -5,
  PageUp: 5,
  Home: -1e9,
  End: 1e9,
};

/** A pointer moves more often than the picture can follow: the last of a frame is told. */
function useOncePerFrame(tell: (low: number, high: number) => void) {
  const latest = useRef(tell);
  latest.current = tell;
  const waiting = useRef<readonly [number, number] | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return (low: number, high: number) => {
    const first = waiting.current === null;
    waiting.current = [low, high];
    if (!first) return;
    frame.current = requestAnimationFrame(() => {
      const told = waiting.current;
      waiting.current = null;
      if (told !== null) latest.current(...told);
    });
  };
}

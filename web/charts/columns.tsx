import {scaleBand, scaleLinear} from "d3-scale";
import {markProps, walkMarks} from "./roving.ts";
import {useWidth} from "./width.ts";
import {YScale} from "./y-scale.tsx";

export interface Column {
  readonly label: string;
  /** Null = not known: no bar, and said so. */
  readonly value: number | null;
  /** What is read out and shown on hover. */
  readonly said: string;
}

const LEFT = 38;
const FOOT = 20;
const TOP = 8;
/** Half the width of a year, in pixels. */
const HALF_NAME = 14;

/** Bars over years with a scale beside them; those of a chosen stretch are full, the others pale. Each opens what is behind it. */
export function Columns({
  label,
  columns,
  low,
  high,
  height = 190,
  curve,
  onColumn,
}: {
  label: string;
  columns: readonly Column[];
  /** First and last column of the stretch. */
  low: number;
  high: number;
  height?: number;
  /** A line over the bars: a value for each. */
  curve?: readonly number[] | undefined;
  onColumn: (column: number) => void;
}) {
  const [box, width] = useWidth<HTMLDivElement>(640);
  const most = columns.reduce((a, {value}) => Math.max(a, value ?? 0), 0);
  const x = scaleBand(
    columns.map((_, i) => String(i)),
    [LEFT, width],
  ).padding(Math.min(0.3, columns.length / 60));
  const y = scaleLinear([0, most || 1], [height - FOOT, TOP]).nice(4);
  const left = (i: number) => x(String(i)) ?? 0;
  const step = Math.max(
    1,
    Math.ceil(columns.length / Math.max(1, Math.floor((width - LEFT) / 44))),
  );
  return (
    <div class="chart" ref={box} onKeyDown={walkMarks}>
      <svg width={width} height={height} role="group" aria-label={label}>
        <YScale ticks={y.ticks(4)} y={y} left={LEFT} width={width} />
        {columns.map(({label: name, value, said}, i) => (
          <g
            key={name}
            class={i >= low && i <= high ? "column" : "column out"}
            {...markProps(said, i === Math.max(0, low), () => onColumn(i))}
          >
            <title>{said}</title>
            <rect
              class="hit"
              x={left(i) - (x.step() - x.bandwidth()) / 2}
              y={TOP}
              width={x.step()}
              height={height - FOOT - TOP}
            />
            {value !== null && value > 0 && (
              <rect
                class="bar"
                x={left(i)}
                y={Math.min(y(value), height - FOOT - 1.5)}
                width={x.bandwidth()}
                height={Math.max(1.5, height - FOOT - y(value))}
              />
            )}
            {(columns.length - 1 - i) % step === 0 && (
              <text
                class="axis-text"
                {...(left(i) + x.bandwidth() / 2 + HALF_NAME > width
                  ? {x: width, "text-anchor": "end" as const}
                  : {x: left(i) + x.bandwidth() / 2, "text-anchor": "middle" as const})}
                y={height - 5}
                aria-hidden="true"
              >
                {name}
              </text>
            )}
          </g>
        ))}
        {curve !== undefined && (
          <polyline
            class="curve"
            aria-hidden="true"
            points={curve
              .map(
                (value, i) => `${left(i) + x.bandwidth() / 2},${y(Math.min(value, y.domain()[1]))}`,
              )
              .join(" ")}
          />
        )}
      </svg>
    </div>
  );
}

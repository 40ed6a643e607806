import {scaleLog} from "d3-scale";
import {useId} from "preact/hooks";
import {figure} from "../facts/format.ts";
import {markProps, walkMarks} from "./roving.ts";
import {useWidth} from "./width.ts";

export interface LogPoint {
  readonly x: number;
  readonly y: number;
  /** What is read out and shown on hover. */
  readonly said: string;
}

const PAD = {left: 44, right: 10, top: 22, bottom: 32};
const HEIGHT = 210;

/** Points above 0 on two logarithmic scales, a fitted line through them, and bands on the x axis. */
export function LogPoints({
  label,
  points,
  line,
  axes,
  linearY = false,
  bands = [],
  onPoint,
}: {
  label: string;
  points: readonly LogPoint[];
  /** y of the line at an x; null = none. */
  line: ((x: number) => number) | null;
  axes: {readonly x: string; readonly y: string};
  /** Whether y goes in even steps from 0. */
  linearY?: boolean;
  /** Where each band ends, from left to right. */
  bands?: readonly number[];
  onPoint: (point: number) => void;
}) {
  const [box, width] = useWidth<HTMLDivElement>(320);
  const clip = useId();
  const xs = points.map(({x}) => x);
  const ys = points.map(({y}) => y);
  const [right, bottom] = [width - PAD.right, HEIGHT - PAD.bottom];
  const x = scaleLog(
    [Math.min(...xs), Math.max(...xs, Math.min(...xs) * 2)],
    [PAD.left + 6, right - 6],
  );
  const least = Math.min(...ys);
  const most = Math.max(...ys);
  const y = (value: number): number =>
    linearY
      ? bottom - ((bottom - PAD.top) * value) / (most || 1)
      : scaleLog([least, Math.max(most, least * 2)], [bottom - 6, PAD.top + 4])(value);
  const ticks = (from: number, to: number) => powers(from, to);
  const drawn = line === null ? [] : xs.map(value => [x(value), y(line(value))]);
  return (
    <div class="chart" ref={box} onKeyDown={walkMarks}>
      <svg width={width} height={HEIGHT} role="group" aria-label={label}>
        <clipPath id={clip}>
          <rect x={PAD.left} y={PAD.top} width={right - PAD.left} height={bottom - PAD.top} />
        </clipPath>
        <g aria-hidden="true">
          {bands.map((end, i) => {
            const from = i === 0 ? PAD.left : Math.min(right, x(bands[i - 1] + 0.5));
            const to = i === bands.length - 1 ? right : Math.min(right, x(end + 0.5));
            return (
              <rect
                key={end}
                class={`zone zone-${i}`}
                x={from}
                y={PAD.top}
                width={Math.max(0, to - from)}
                height={bottom - PAD.top}
              />
            );
          })}
          <path class="frame" d={`M${PAD.left + 0.5} ${PAD.top}V${bottom + 0.5}H${right}`} />
          {ticks(Math.min(...xs), Math.max(...xs)).map(tick => (
            <text key={tick} class="axis-text" x={x(tick)} y={bottom + 13} text-anchor="middle">
              {figure(tick)}
            </text>
          ))}
          {(linearY ? [0, most] : ticks(least, most)).map(tick => (
            <text key={tick} class="axis-text" x={PAD.left - 5} y={y(tick) + 3.5} text-anchor="end">
              {figure(tick)}
            </text>
          ))}
          <text class="axis-name" x={right} y={HEIGHT - 4} text-anchor="end">
            {axes.x}
          </text>
          <text class="axis-name" x={4} y={11}>
            {axes.y}
          </text>
          {drawn.length > 1 && (
            <polyline
              class="curve"
              clip-path={`url(#${clip})`}
              points={drawn.map(place => place.join()).join(" ")}
            />
          )}
        </g>
        {points.map((point, i) => (
          <g key={point.x} class="point" {...markProps(point.said, i === 0, () => onPoint(i))}>
            <title>{point.said}</title>
            <circle class="hit" cx={x(point.x)} cy={y(point.y)} r={9} />
            <circle cx={x(point.x)} cy={y(point.y)} r={points.length > 80 ? 2.2 : 3.6} />
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Powers of ten between two numbers, and where these are fewer than two, the numbers themselves. */
function powers(from: number, to: number): number[] {
  const found: number[] = [];
  for (let e = Math.ceil(Math.log10(from) - 1e-9); 10 ** e <= to * (1 + 1e-9); e++)
    found.push(10 ** e);
  if (found.length >= 2) return found;
  return from === to ? [from] : [from, to];
}

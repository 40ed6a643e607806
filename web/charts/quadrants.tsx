import {scaleSqrt} from "d3-scale";
import {clipped} from "../facts/clipped.ts";
import {figure} from "../facts/format.ts";
import {labelPlaces} from "../facts/label-places.ts";
import {words} from "../words.ts";
import {markProps, walkMarks} from "./roving.ts";
import {useWidth} from "./width.ts";

export interface Bubble {
  readonly key: number;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Its area. */
  readonly size: number;
  readonly colour: string;
  /** What is read out and shown on hover. */
  readonly said: string;
}

/** Of a name that has no room so many letters are shown. */
const LEAST_LETTERS = 14;

const PAD = {left: 46, right: 14, top: 14, bottom: 36};

/** Bubbles on two measures, divided where the medians meet, with the names of the four fields. */
export function Quadrants({
  label,
  bubbles,
  middle,
  axes,
  chosen,
  onBubble,
}: {
  label: string;
  /** Largest first: they are drawn in this order, and named as far as there is room. */
  bubbles: readonly Bubble[];
  middle: {readonly x: number; readonly y: number} | null;
  axes: {readonly x: string; readonly y: string};
  chosen: number | null;
  onBubble: (key: number) => void;
}) {
  const [box, width] = useWidth<HTMLDivElement>(720);
  const height = Math.max(320, Math.min(520, Math.round(width * 0.68)));
  const most = (of: (bubble: Bubble) => number) =>
    bubbles.reduce((a, bubble) => Math.max(a, of(bubble)), 0) || 1;
  const least = (of: (bubble: Bubble) => number) =>
    bubbles.reduce((a, bubble) => Math.min(a, of(bubble)), Number.POSITIVE_INFINITY);
  const reach = (of: (bubble: Bubble) => number) => [0.6 * least(of), 1.15 * most(of)];
  // Most themes have little of both: the square root gives them room, and 0 has a place.
  const x = scaleSqrt(
    reach(({x: value}) => value),
    [PAD.left, width - PAD.right],
  );
  const y = scaleSqrt(
    reach(({y: value}) => value),
    [height - PAD.bottom, PAD.top],
  );
  const radius = scaleSqrt([0, most(({size}) => size)], [0, Math.min(34, width / 20)]);
  const placed = bubbles.map(bubble => ({
    ...bubble,
    cx: x(bubble.x),
    cy: y(bubble.y),
    r: Math.max(5, radius(bubble.size)),
  }));
  const [left, right, top, bottom] = [PAD.left, width - PAD.right, PAD.top, height - PAD.bottom];
  const said = words.views2.themes.quadrants;
  const letters = width < 500 ? 22 : 34;
  /** The name, else the first of what it is made of, else how that begins. */
  const names = placed.map(({label: name}) => {
    const [first] = name.split(" · ", 1);
    return [clipped(name, letters), clipped(first, letters), clipped(first, LEAST_LETTERS)];
  });
  const places = labelPlaces(
    placed.map(({cx, cy, r}, i) => ({
      x: cx,
      y: cy,
      radius: r,
      widths: names[i].map(name => name.length * 6.3 + 2),
      height: 15,
    })),
    {left: PAD.left + 3, top: PAD.top, right: width, bottom: height - PAD.bottom},
    middle === null
      ? []
      : Object.values(said).map((name, i) => {
          const w = name.length * 7.4 + 10;
          return {
            x: i < 2 ? right - w : left,
            y: i % 2 === 0 ? top : bottom - 24,
            width: w,
            height: 24,
          };
        }),
  );
  return (
    <div class="chart" ref={box} onKeyDown={walkMarks}>
      <svg width={width} height={height} role="group" aria-label={label}>
        <g aria-hidden="true">
          <path class="frame" d={`M${left + 0.5} ${top}V${bottom + 0.5}H${right}`} />
          {x.ticks(Math.max(4, Math.floor(width / 120))).map(tick => (
            <text key={tick} class="axis-text" x={x(tick)} y={bottom + 14} text-anchor="middle">
              {figure(tick)}
            </text>
          ))}
          {y.ticks(5).map(tick => (
            <text key={tick} class="axis-text" x={left - 6} y={y(tick) + 3.5} text-anchor="end">
              {figure(tick)}
            </text>
          ))}
          <text class="axis-name" x={right} y={height - 4} text-anchor="end">
            {axes.x} →
          </text>
          <text class="axis-name" x={4} y={11}>
            ↑ {axes.y}
          </text>
          {middle !== null && (
            <>
              <path
                class="median"
                d={`M${Math.round(x(middle.x)) + 0.5} ${top}V${bottom}M${left} ${Math.round(y(middle.y)) + 0.5}H${right}`}
              />
              <text class="field" x={right - 4} y={top + 16} text-anchor="end">
                {said.motor}
              </text>
              <text class="field" x={left + 8} y={top + 16}>
                {said.niche}
              </text>
              <text class="field" x={left + 8} y={bottom - 8}>
                {said["emerging or declining"]}
              </text>
              <text class="field" x={right - 4} y={bottom - 8} text-anchor="end">
                {said.basic}
              </text>
            </>
          )}
        </g>
        {placed.map(({key, cx, cy, r, colour, said: text}, i) => (
          <g
            key={key}
            class={key === chosen ? "bubble chosen" : "bubble"}
            {...markProps(text, i === 0, () => onBubble(key))}
          >
            <title>{text}</title>
            <circle cx={cx} cy={cy} r={r} fill={colour} stroke={colour} />
            {key === chosen && <circle class="ring" cx={cx} cy={cy} r={r + 4} />}
          </g>
        ))}
        <g aria-hidden="true" class="names-on">
          {places.map((place, i) =>
            place === null ? null : (
              <text key={placed[i].key} x={place.x} y={place.y + 11.5}>
                {names[i][place.wording]}
              </text>
            ),
          )}
        </g>
      </svg>
    </div>
  );
}

import type {Palette} from "../../src/index.ts";
import {type AlluvialPlan, alluvial, type Stage} from "../facts/alluvial.ts";
import {clipped} from "../facts/clipped.ts";
import {yearSpan} from "../facts/format.ts";
import {words} from "../words.ts";
import {markProps, walkMarks} from "./roving.ts";
import {useWidth} from "./width.ts";

export interface NamedStage extends Stage {
  readonly label: string;
  /** What is read out and shown on hover. */
  readonly said: string;
  readonly isNew: boolean;
  readonly ends: boolean;
}

const BAR = 12;
const HEAD = 24;
const FOOT = 18;

/** Communities through windows of years: each keeps its colour as long as it is the same, bands are the members it keeps. */
export function Alluvial({
  label,
  stages,
  windows,
  palette,
  chosen,
  onStage,
}: {
  label: string;
  stages: readonly NamedStage[];
  windows: readonly (readonly [number, number])[];
  palette: Palette;
  /** The place of the chosen stage; null = none. */
  chosen: number | null;
  onStage: (stage: number) => void;
}) {
  const [box, full] = useWidth<HTMLDivElement>(720);
  const least = windows.length * 130;
  const width = Math.max(full, least);
  const height = full < 600 ? 420 : 480;
  const plan = alluvial(stages, {
    windows: windows.length,
    width: width - 2,
    height: height - HEAD - FOOT,
    bar: BAR,
    gap: 12,
    most: 14,
  });
  const colour = coloursOf(stages, palette);
  const flow = chosen === null ? null : stages[chosen].flow;
  const room = windows.length > 1 ? (width - BAR) / (windows.length - 1) - BAR - 22 : width;
  // Names of the last column stand to its left, where those of the column before want to go: each has half.
  // Marks of what is new or ends take some of it. By the mean width of a letter.
  const lettersIn = (window: number, marked: boolean) => {
    const isShared = window >= windows.length - 2 && windows.length > 1;
    return Math.floor(((isShared ? room / 2 : room) - (marked ? 8 : 0)) / 6.3);
  };
  return (
    <div class="chart scroll" ref={box} onKeyDown={walkMarks} tabIndex={full < least ? 0 : -1}>
      <svg width={width} height={height} role="group" aria-label={label}>
        {windows.map(([from, to], w) => (
          <text
            key={from}
            class="axis-text"
            x={xOf(w, windows.length, width)}
            y={13}
            text-anchor={w === 0 ? "start" : w === windows.length - 1 ? "end" : "middle"}
            aria-hidden="true"
          >
            {yearSpan(from, to)}
          </text>
        ))}
        <g transform={`translate(1 ${HEAD})`}>
          {plan.bands.map(band => {
            const same = stages[band.from].flow === stages[band.to].flow;
            const faded = flow !== null && stages[band.from].flow !== flow && stages[band.to].flow !== flow; // biome-ignore format: one question
            return (
              <path
                key={`${band.from} ${band.to}`}
                class={faded ? "flow-band faded" : "flow-band"}
                d={bandPath(band)}
                fill={same ? colour(stages[band.to].flow) : palette.neutral}
                aria-hidden="true"
              />
            );
          })}
          {plan.stages.map(({stage, x, y, height: tall}, i) => {
            const {label: name, said, flow: own, isNew, ends, window} = stages[stage];
            const last = window === windows.length - 1;
            return (
              <g
                key={stage}
                class={`flow-stage${stage === chosen ? " chosen" : ""}${flow !== null && own !== flow ? " faded" : ""}`}
                {...markProps(said, i === 0, () => onStage(stage), stage === chosen)}
              >
                <title>{said}</title>
                <rect class="hit" x={x - 6} y={y - 5} width={BAR + 12} height={tall + 10} />
                <rect
                  class="flow-bar"
                  x={x}
                  y={y}
                  width={BAR}
                  height={Math.max(2, tall)}
                  fill={colour(own)}
                  rx={2}
                />
                {isNew && <circle class="born" cx={x - 5} cy={y + tall / 2} r={3} />}
                {ends && (
                  <path class="ended" d={`M${x + BAR + 3} ${y + tall / 2 - 3}l6 6m0 -6l-6 6`} />
                )}
                <text
                  class="flow-name"
                  x={last ? x - (isNew ? 14 : 6) : x + BAR + (ends ? 13 : 6)}
                  y={y + tall / 2 + 4}
                  text-anchor={last ? "end" : "start"}
                >
                  {clipped(name, lettersIn(window, last ? isNew : ends))}
                </text>
              </g>
            );
          })}
        </g>
        {windows.map(
          ([from], w) =>
            !stages.some(({window}) => window === w) && (
              <text
                key={from}
                class="axis-text"
                x={xOf(w, windows.length, width)}
                y={height / 2}
                text-anchor={w === 0 ? "start" : w === windows.length - 1 ? "end" : "middle"}
              >
                {words.views2.flows.empty}
              </text>
            ),
        )}
        {plan.left.map(
          (n, w) =>
            n > 0 && (
              <text
                key={w}
                class="axis-text"
                x={xOf(w, windows.length, width)}
                y={height - 4}
                text-anchor={w === 0 ? "start" : w === windows.length - 1 ? "end" : "middle"}
              >
                {words.views2.flows.smaller(n)}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}

function xOf(window: number, windows: number, width: number): number {
  if (windows <= 1) return 0;
  const middle = (window * (width - BAR)) / (windows - 1) + (window === 0 ? 0 : BAR / 2);
  return window === windows - 1 ? width : middle;
}

/** The ten flows with the most members over all windows have a colour each; the rest shares the neutral one. */
function coloursOf(stages: readonly Stage[], {groups, neutral}: Palette) {
  const total = new Map<number, number>();
  for (const {flow, size} of stages) total.set(flow, (total.get(flow) ?? 0) + size);
  const ranked = [...total].sort(([a, m], [b, n]) => n - m || a - b).map(([flow]) => flow);
  const place = new Map(ranked.map((flow, i) => [flow, i]));
  return (flow: number) => groups[place.get(flow) ?? groups.length] ?? neutral;
}

function bandPath({x0, y0, x1, y1, thickness}: AlluvialPlan["bands"][number]): string {
  const middle = (x0 + x1) / 2;
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}v${thickness}C${middle} ${y1 + thickness} ${middle} ${y0 + thickness} ${x0} ${y0 + thickness}z`;
}

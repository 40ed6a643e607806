import {scaleLinear} from "d3-scale";

/** A value with its interval, on a scale that several share; an end that is not known runs to the edge, dashed. */
export function Whisker({
  value,
  low,
  high,
  domain,
  width = 120,
}: {
  value: number;
  low: number | null;
  high: number | null;
  /** Holds 0. */
  domain: readonly [number, number];
  width?: number;
}) {
  const x = scaleLinear(domain, [5, width - 5]).clamp(true);
  const middle = 11;
  const from = x(low ?? domain[0]);
  const to = x(high ?? domain[1]);
  return (
    <svg class="whisker" width={width} height={22} aria-hidden="true">
      <line class="zero" x1={Math.round(x(0)) + 0.5} x2={Math.round(x(0)) + 0.5} y1={2} y2={20} />
      <line class={low === null ? "open" : ""} x1={from} x2={x(value)} y1={middle} y2={middle} />
      <line class={high === null ? "open" : ""} x1={x(value)} x2={to} y1={middle} y2={middle} />
      <circle cx={x(value)} cy={middle} r={3.5} />
    </svg>
  );
}

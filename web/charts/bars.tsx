import {scaleLinear} from "d3-scale";
import {plural} from "../facts/format.ts";
import type {Bin} from "../facts/time.ts";

/** Of the tallest bar, in pixels. */
const HEIGHT = 44;

/** A small picture of papers a year, with its first and last year below. */
export function YearBars({bins, onYear}: {bins: readonly Bin[]; onYear: (year: number) => void}) {
  if (bins.length < 2) return null;
  const y = scaleLinear([0, bins.reduce((a, bin) => Math.max(a, bin.papers), 1)], [0, HEIGHT]);
  return (
    <div class="year-bars">
      <div class="year-columns">
        {bins.map(bin => (
          <button
            key={bin.label}
            type="button"
            disabled={bin.papers === 0}
            title={`${bin.label}: ${plural(bin.papers, "paper")}`}
            aria-label={`${bin.label}: ${plural(bin.papers, "paper")}`}
            onClick={() => onYear(bin.year)}
          >
            <span style={{height: `${Math.max(1, y(bin.papers))}px`}} />
          </button>
        ))}
      </div>
      <div class="ends">
        <span>{bins[0].label}</span>
        <span>{bins.at(-1)?.label}</span>
      </div>
    </div>
  );
}

import {plural} from "../facts/format.ts";
import type {Bin} from "../facts/time.ts";
import {words} from "../words.ts";
import {BinBrush} from "./bin-brush.tsx";

export type Years = readonly [number | null, number | null];

/** Bars of papers over time, by month or by year, and the years that are chosen. */
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
  if (bins.length === 0) return <p class="empty">{words.noDates}</p>;
  const [first, last] = [bins[0].year, bins[bins.length - 1].year];
  const low = bins.findIndex(bin => bin.year >= (years[0] ?? first));
  const high = bins.findLastIndex(bin => bin.year <= (years[1] ?? last));
  return (
    <BinBrush
      label={label}
      bins={bins.map(bin => ({
        label: bin.label,
        count: bin.papers,
        said: `${bin.label}: ${plural(bin.papers, "paper")}`,
      }))}
      low={low < 0 ? bins.length - 1 : low}
      high={Math.max(0, high)}
      height={height}
      step={bins[0].month > 0 ? 12 : 1}
      ends={[words.firstYear, words.lastYear]}
      onChange={(from, to) => {
        const [a, b] = [bins[from].year, bins[to].year];
        onChange(a <= first && b >= last ? [null, null] : [a, b]);
      }}
    />
  );
}

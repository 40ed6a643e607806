import {scaleLinear} from "d3-scale";
import type {Analysis, PersonPage} from "../../src/index.ts";
import {count, plural} from "../facts/format.ts";
import {words} from "../words.ts";

/** Of the tallest bar, in pixels. */
const HEIGHT = 48;

/** Papers a year from the first to the last of a person; where known, what they are cited and who was new says so on hover. */
export function Career({
  analysis: {corpus},
  papers,
  years,
  onYear,
}: {
  analysis: Analysis;
  papers: ArrayLike<number>;
  /** What is known of each year with papers; null while it is computed. */
  years: PersonPage["years"] | null;
  onYear: (title: string, papers: readonly number[]) => void;
}) {
  const byYear = new Map<number, number[]>();
  for (const p of Array.from(papers))
    if (corpus.year[p] > 0) byYear.set(corpus.year[p], [...(byYear.get(corpus.year[p]) ?? []), p]);
  if (byYear.size < 1) return null;
  const first = Math.min(...byYear.keys());
  const last = Math.max(...byYear.keys());
  const all = Array.from({length: last - first + 1}, (_, i) => first + i);
  const most = Math.max(...[...byYear.values()].map(list => list.length));
  const y = scaleLinear([0, most], [0, HEIGHT]);
  const known = new Map(years?.map(row => [row.year, row]));
  return (
    <div class="year-bars career">
      <div class="year-columns">
        {all.map(year => {
          const own = byYear.get(year) ?? [];
          const row = known.get(year);
          const said = [
            `${year}: ${plural(own.length, "paper")}`,
            ...(row !== undefined && row.citationsKnown > 0
              ? [words.inspect.person.citedTimes(count(row.citations))]
              : []),
            ...(row !== undefined && row.newCoauthors > 0
              ? [words.inspect.person.newCoauthors(count(row.newCoauthors))]
              : []),
          ].join(", ");
          return (
            <button
              key={year}
              type="button"
              disabled={own.length === 0}
              title={said}
              aria-label={said}
              onClick={() => onYear(String(year), own)}
            >
              <span style={{height: `${own.length === 0 ? 1 : Math.max(2, y(own.length))}px`}} />
            </button>
          );
        })}
      </div>
      <div class="ends">
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </div>
  );
}

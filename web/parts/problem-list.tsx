import {useState} from "preact/hooks";
import type {Problem} from "../../src/index.ts";
import {count} from "../facts/format.ts";
import type {PaperOfRecord} from "../facts/records.ts";
import {words} from "../words.ts";

/** So many problems are listed at first, and more at each press. */
const STEP = 100;

/** Problems in the order given, with where each stands; a record leads to its paper. */
export function ProblemList({
  problems,
  withFile = false,
  paperOf,
  onPaper,
}: {
  problems: readonly Problem[];
  /** Whether the place says the file too. */
  withFile?: boolean;
  paperOf: PaperOfRecord;
  onPaper: (paper: number) => void;
}) {
  const [most, setMost] = useState(STEP);
  return (
    <>
      <ul class="problems">
        {problems.slice(0, most).map(({file, record, line, severity, what}, i) => {
          const paper = record === null ? null : paperOf(file, record);
          const place = [
            withFile ? file : null,
            record === null ? null : words.record(record),
            line === null ? null : words.line(line),
          ]
            .filter(part => part !== null)
            .join(", ");
          return (
            <li key={`${file} ${record} ${line} ${i}`} class={`of-${severity}`}>
              <span>{what}</span>
              {paper === null ? (
                <span class="quiet">{place}</span>
              ) : (
                <button
                  type="button"
                  class="link"
                  aria-label={words.views2.quality.openRecord(place)}
                  onClick={() => onPaper(paper)}
                >
                  {place}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {most < problems.length && (
        <button type="button" class="more" onClick={() => setMost(most + STEP)}>
          {words.views2.showMore(count(Math.min(STEP, problems.length - most)))}
        </button>
      )}
    </>
  );
}

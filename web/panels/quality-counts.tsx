import type {QualityReport} from "../../src/index.ts";
import {count} from "../facts/format.ts";
import {Count} from "../parts/controls.tsx";
import {Card} from "../parts/page.tsx";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

/** Cut bylines, unknown lengths and counts: what makes numbers lower bounds, each with its papers. */
export function QualityCounts({analysis, send, report}: Open & {report: QualityReport}) {
  const said = words.views2.quality;
  const {corpus} = analysis;
  const {authorStart, authorPosition, authorIsGroup, truncated, authorCount, citations} = corpus;
  const some = (is: (k: number) => boolean) => (p: number) => {
    for (let k = authorStart[p]; k < authorStart[p + 1]; k++) if (is(k)) return true;
    return false;
  };
  const rows: readonly (readonly [string, number, (p: number) => boolean])[] = [
    [said.bylines.cut, report.bylines.cut, p => truncated[p] === 1],
    [
      said.bylines.lengthUnknown,
      report.bylines.lengthUnknown,
      p => truncated[p] === 1 && authorCount[p] < 0,
    ],
    [said.bylines.nobody, report.bylines.nobody, p => authorStart[p] === authorStart[p + 1]],
    [said.bylines.placeUnknown, report.bylines.placeUnknown, some(k => authorPosition[k] === 0)],
    [said.bylines.groups, report.bylines.groups, some(k => authorIsGroup[k] === 1)],
    [said.bylines.citationsUnknown, report.citations.unknown, p => citations[p] < 0],
    [said.bylines.citationsNone, report.citations.none, p => citations[p] === 0],
  ];
  const papersOf = (is: (p: number) => boolean) => {
    const found: number[] = [];
    for (let p = 0; p < corpus.size; p++) if (is(p)) found.push(p);
    return found;
  };
  return (
    <Card
      wide
      title={said.bylinesTitle}
      lead={report.bylines.cut > 0 ? said.cutMeaning : undefined}
    >
      <dl class="facts">
        {rows.map(([label, n, is]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {n === 0 ? (
                <span class="quiet">0</span>
              ) : (
                <Count
                  label={`${label}: ${count(n)}`}
                  onClick={() => showPapers(send, label, papersOf(is))}
                >
                  {count(n)}
                </Count>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

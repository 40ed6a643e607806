import type {QualityReport} from "../../src/index.ts";
import {HeatTable} from "../charts/heat-table.tsx";
import {count, figure} from "../facts/format.ts";
import {type YearBlock, yearBlocks} from "../facts/year-blocks.ts";
import {Count} from "../parts/controls.tsx";
import {Card} from "../parts/page.tsx";
import {words} from "../words.ts";
import {showPapers, useThen} from "./kept.ts";
import {QualityCounts} from "./quality-counts.tsx";
import type {Open} from "./shared.ts";

/** How complete each field is, by year; every cell leads to the papers behind it. */
export function QualityFields({report, ...open}: Open & {report: QualityReport}) {
  const said = words.views2.quality;
  const {send, palette} = open;
  const blocks = yearBlocks(report);
  const labelOf = (id: string) => report.fields.find(field => field.id === id)?.label ?? id;
  const [ask] = useThen(open, "having", (papers, {field, has, years}) => {
    const block = blocks.find(({from, to}) => years?.[0] === from && years[1] === to);
    const title = has ? said.having : said.lacking;
    showPapers(
      send,
      title(labelOf(field), block === undefined ? "" : said.when(block.label)),
      papers,
    );
  });
  const openCell = (f: number, {from, to, known, papers}: YearBlock) =>
    ask({field: report.fields[f].id, has: known[f] === papers, years: [from, to]});
  return (
    <>
      <Card
        wide
        title={said.tabs.fields}
        lead={said.lead}
        tools={
          <span class="quiet small ramp" aria-hidden="true">
            {said.scale.none}
            {[palette.unknown, ...palette.ramp].map(colour => (
              <span key={colour} class="swatch" style={{background: colour}} />
            ))}
            {said.scale.all}
          </span>
        }
      >
        <HeatTable
          label={said.tabs.fields}
          corner={said.field}
          columns={blocks.map(({label}) => label)}
          palette={palette}
          onCell={(f, b) => openCell(f, blocks[b])}
          rows={report.fields.map(({id, label, known, share}, f) => ({
            id,
            head: (
              <span class="heat-head">
                <span>{label}</span>
                <span class="share" aria-hidden="true">
                  <span style={{width: `${100 * (share ?? 0)}%`}} />
                </span>
                <Count
                  label={`${said.having(label, "")}: ${said.ofAll(count(known), count(report.papers))}`}
                  onClick={() => ask({field: id, has: true, years: null})}
                >
                  {share === null ? "–" : `${figure(Math.round(100 * share))} %`}
                </Count>
                {known < report.papers && (
                  <Count
                    label={`${said.lacking(label, "")}: ${count(report.papers - known)}`}
                    onClick={() => ask({field: id, has: false, years: null})}
                  >
                    {said.lack(report.papers - known)}
                  </Count>
                )}
              </span>
            ),
            cells: blocks.map(({label: name, papers, known: own}) => ({
              share: papers === 0 ? null : own[f] / papers,
              said:
                papers === 0
                  ? said.emptyCell(label, name)
                  : said.cell(label, name, count(own[f]), count(papers)),
            })),
          }))}
        />
      </Card>
      <QualityCounts {...open} report={report} />
    </>
  );
}

import {isScoreColumn} from "../read/csv-columns.ts";
import {bytePen} from "../util/byte-pen.ts";
import {byCodeUnit} from "../util/fold.ts";
import {pickedAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {textsWith} from "../util/texts-with.ts";
import type {Cell} from "./cell.ts";
import {listCell} from "./csv.ts";
import {writeRowBytes} from "./csv-bytes.ts";
import {csvTable} from "./csv-table.ts";
import {PAPER_COLUMNS} from "./paper-columns.ts";
import {plainPaperRows} from "./plain-paper-rows.ts";
import type {Known, TableWriter} from "./writer.ts";

/** Every column but the first: papers.csv gives each paper an id. */
const [, ...FIELDS] = PAPER_COLUMNS;

type Of = Pick<Known, "corpus" | "topics">;

/**
 * papers.csv: one row a paper. It can be read again as it is; the terms that were found stand in `terms`, so
 * that the map of topics comes out alike, also where there are no abstracts.
 */
export const papersTable: TableWriter<Of> = {
  ...csvTable<Of>({
    file: "papers.csv",
    label: "Papers",
    rows(analysis, row) {
      const scores = scoreNames(analysis);
      row(head(scores));
      for (let i = 0; i < analysis.corpus.size; i++) row(cells(analysis, scores, i));
    },
  }),
  writeBytes(analysis, out) {
    const pen = bytePen(out);
    const scores = scoreNames(analysis);
    writeRowBytes(head(scores), pen);
    const writePlain = plainPaperRows(analysis, scores.length, pen);
    for (let i = 0; i < analysis.corpus.size; i++)
      if (!writePlain(i)) writeRowBytes(cells(analysis, scores, i), pen);
    pen.end();
  },
};

const head = (scores: readonly string[]): Cell[] => [
  "id",
  ...FIELDS.map(({name}) => name),
  "terms",
  ...scores.map(name => (isScoreColumn(name) ? name : `score_${name}`)),
  "file",
  "record",
];

function cells({corpus, topics}: Of, scores: readonly string[], i: number): Cell[] {
  const paper = corpus.paper(i);
  return [
    textAt(corpus.id, i),
    ...FIELDS.map(({cell}) => cell(paper)),
    listCell(pickedAt(topics.terms, i, topics.label)),
    ...scores.map(name => paper.scores[name] ?? null),
    paper.origins[0].file,
    paper.origins[0].record,
  ];
}

function scoreNames({corpus}: Pick<Known, "corpus">): string[] {
  const names = new Set<string>();
  // What is rare stands in the rest as JSON: only where it speaks of scores is the paper made.
  for (const i of textsWith(corpus.rest, '"scores"'))
    for (const name of Object.keys(corpus.paper(i).scores)) names.add(name);
  return [...names].sort(byCodeUnit);
}

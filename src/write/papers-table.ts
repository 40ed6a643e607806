import {isScoreColumn} from "../read/csv-columns.ts";
import {byCodeUnit} from "../util/fold.ts";
import {pickedAt} from "../util/list-column.ts";
import {textAt, textsWith} from "../util/text-column.ts";
import {listCell} from "./csv.ts";
import {csvTable} from "./csv-table.ts";
import {PAPER_COLUMNS} from "./paper-columns.ts";
import type {Known} from "./writer.ts";

/** Every column but the first: papers.csv gives each paper an id. */
const [, ...FIELDS] = PAPER_COLUMNS;

/**
 * papers.csv: one row a paper. It can be read again as it is; the terms that were found stand in `terms`, so
 * that the map of topics comes out alike, also where there are no abstracts.
 */
export const papersTable = csvTable<Pick<Known, "corpus" | "topics">>({
  file: "papers.csv",
  label: "Papers",
  rows(analysis, row) {
    const {corpus, topics} = analysis;
    const scores = scoreNames(analysis);
    row([
      "id",
      ...FIELDS.map(({name}) => name),
      "terms",
      ...scores.map(name => (isScoreColumn(name) ? name : `score_${name}`)),
      "file",
      "record",
    ]);
    for (let i = 0; i < corpus.size; i++) {
      const paper = corpus.paper(i);
      row([
        textAt(corpus.id, i),
        ...FIELDS.map(({cell}) => cell(paper)),
        listCell(pickedAt(topics.terms, i, topics.label)),
        ...scores.map(name => paper.scores[name] ?? null),
        paper.origins[0].file,
        paper.origins[0].record,
      ]);
    }
  },
});

function scoreNames({corpus}: Pick<Known, "corpus">): string[] {
  const names = new Set<string>();
  // What is rare stands in the rest as JSON: only where it speaks of scores is the paper made.
  for (const i of textsWith(corpus.rest, '"scores"'))
    for (const name of Object.keys(corpus.paper(i).scores)) names.add(name);
  return [...names].sort(byCodeUnit);
}

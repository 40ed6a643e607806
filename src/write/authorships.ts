import type {Analysis} from "../analysis/analysis.ts";
import {textsOf} from "../util/held-texts.ts";
import {writeRow} from "./csv.ts";
import {numberCells, type PlainTable, plainRows, textCells} from "./plain-table.ts";
import type {Out} from "./writer.ts";

/** authorships.csv: who signed what. Groups, who are no people, have an empty person_id. */
export function authorshipsTable({
  corpus,
  people,
}: Pick<Analysis, "corpus" | "people">): PlainTable {
  const {authorStart, authorPosition, authorName} = corpus;
  const rows = authorName.length;
  const paper = new Uint32Array(rows);
  for (let i = 0; i < corpus.size; i++) paper.fill(i, authorStart[i], authorStart[i + 1]);
  return {
    rows,
    columns: {
      paper_id: textCells(corpus.id, paper),
      position: numberCells(authorPosition, {unknown: 0}),
      name: textCells(textsOf(corpus, "names"), authorName),
      person_id: textCells(textsOf(people, "id"), people.ofAuthorship),
    },
  };
}

/** The same as CSV, for those who have no analysis. */
export const writeAuthorships = (who: Pick<Analysis, "corpus" | "people">, out: Out): void =>
  plainRows(authorshipsTable(who), cells => writeRow(cells, out));

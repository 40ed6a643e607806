import type {Analysis} from "../analysis/analysis.ts";
import type {Corpus} from "../papers/corpus.ts";
import {textsOf} from "../util/held-texts.ts";
import {lowerBound} from "../util/lower-bound.ts";
import {writeRow} from "./csv.ts";
import {numberCells, type PlainTable, plainRows, textCells} from "./plain-table.ts";
import type {Out} from "./writer.ts";

/** authorships.csv: who signed what. Groups, who are no people, have an empty person_id. */
export function authorshipsTable({
  corpus,
  people,
}: Pick<Analysis, "corpus" | "people">): PlainTable {
  const {authorPosition, authorName} = corpus;
  return {
    rows: authorName.length,
    columns: {
      paper_id: textCells(corpus.id, {made: papersOf(corpus)}),
      position: numberCells(authorPosition, {unknown: 0}),
      name: textCells(textsOf(corpus, "names"), authorName),
      person_id: textCells(textsOf(people, "id"), people.ofAuthorship),
    },
  };
}

/** The papers of the authorships from … to − 1. O(log papers + authorships + papers on the way). */
const papersOf =
  ({authorStart}: Pick<Corpus, "authorStart">) =>
  (from: number, to: number): Uint32Array => {
    const papers = new Uint32Array(to - from);
    let paper = lowerBound(authorStart, from + 1) - 1;
    for (let k = from; k < to; k++) {
      while (authorStart[paper + 1] <= k) paper += 1;
      papers[k - from] = paper;
    }
    return papers;
  };

/** The same as CSV, for those who have no analysis. */
export const writeAuthorships = (who: Pick<Analysis, "corpus" | "people">, out: Out): void =>
  plainRows(authorshipsTable(who), cells => writeRow(cells, out));

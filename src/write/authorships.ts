import type {Analysis} from "../analysis/analysis.ts";
import {NONE} from "../papers/corpus.ts";
import {textAt} from "../util/text-column.ts";
import {writeRow} from "./csv.ts";
import type {Out, RowOut} from "./writer.ts";

/** authorships.csv: who signed what. Groups, who are no people, have an empty person_id. */
export function authorshipRows(
  {corpus, people}: Pick<Analysis, "corpus" | "people">,
  row: RowOut,
): void {
  row(["paper_id", "position", "name", "person_id"]);
  for (let i = 0; i < corpus.size; i++) {
    const id = textAt(corpus.id, i);
    for (let k = corpus.authorStart[i]; k < corpus.authorStart[i + 1]; k++) {
      const person = people.ofAuthorship[k];
      row([
        id,
        corpus.authorPosition[k] || null,
        corpus.names[corpus.authorName[k]],
        person === NONE ? null : people.id[person],
      ]);
    }
  }
}

/** The same as CSV, for those who have no analysis. */
export const writeAuthorships = (who: Pick<Analysis, "corpus" | "people">, out: Out): void =>
  authorshipRows(who, cells => writeRow(cells, out));

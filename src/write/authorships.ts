import type {Analysis} from "../analysis/analysis.ts";
import {NONE} from "../papers/corpus.ts";
import {textAt} from "../util/text-column.ts";
import {writeRow} from "./csv.ts";
import type {Out} from "./writer.ts";

/** authorships.csv: who signed what. Groups, who are no people, have an empty person_id. */
export function writeAuthorships(
  {corpus, people}: Pick<Analysis, "corpus" | "people">,
  out: Out,
): void {
  writeRow(["paper_id", "position", "name", "person_id"], out);
  for (let i = 0; i < corpus.size; i++) {
    const id = textAt(corpus.id, i);
    for (let k = corpus.authorStart[i]; k < corpus.authorStart[i + 1]; k++) {
      const person = people.ofAuthorship[k];
      writeRow(
        [
          id,
          corpus.authorPosition[k] || null,
          corpus.names[corpus.authorName[k]],
          person === NONE ? null : people.id[person],
        ],
        out,
      );
    }
  }
}

import type {Corpus} from "../../src/papers/corpus.ts";
import {noMerges, openCorpus} from "../../src/papers/open.ts";
import {EMPTY_PAPER, type Paper} from "../../src/papers/paper.ts";
import {paperRows} from "../../src/papers/rows.ts";
import {textColumn} from "../../src/util/text-column.ts";

/** A corpus of papers of which little need be said; none are joined, however alike they are. */
export function tinyCorpus(given: readonly Partial<Paper>[]): Corpus {
  const rows = paperRows();
  for (const [record, paper] of given.entries())
    rows.add({
      ...EMPTY_PAPER,
      title: "",
      origins: [{file: "tiny", record: record + 1, line: null}],
      ...paper,
    });
  const id = textColumn(given.map((_, i) => `p${i}`));
  const columns = rows.finish();
  return openCorpus({...columns, id, merges: noMerges(columns), profiles: []});
}

/** A paper by its title and abstract. */
export const paper = (
  title: string,
  abstract = "",
  year: number | null = null,
): Partial<Paper> => ({
  title,
  abstract: abstract === "" ? null : abstract,
  date: year === null ? null : {year, month: null, day: null},
});

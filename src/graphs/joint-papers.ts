import type {ListColumn} from "../util/list-column.ts";
import {lowerBound} from "../util/lower-bound.ts";

/** What the papers of pairs are found by. */
export interface PairPapers {
  /** Person → their papers, rising, each once. */
  readonly papers: ListColumn;
  /** Paper → 1 where it adds ties. */
  readonly counts: Uint8Array;
}

/**
 * Finds the papers behind ties, each as `coauthorPapers` does, without what they add. O(papers of the second person · log papers
 * of the first) a pair.
 */
export function jointPapersOf({
  papers: {start, item},
  counts,
}: PairPapers): (a: number, b: number) => readonly number[] {
  return (a, b) => {
    const joint: number[] = [];
    if (a === b) return joint;
    const end = start[a + 1];
    let at = start[a];
    for (let i = start[b]; i < start[b + 1]; i++) {
      const paper = item[i];
      at = lowerBound(item, paper, at, end);
      if (at === end) break;
      if (item[at] === paper && counts[paper] === 1) joint.push(paper);
    }
    return joint;
  };
}

import type {People} from "../people/people.ts";
import {countsOf, type JointColumns} from "./coauthor-papers.ts";
import type {Network} from "./network.ts";

/**
 * Finds the papers behind many ties, each as `jointPapers` does: the papers of the first person are marked once for all
 * pairs that follow each other. O(papers of the second) a pair, and O(papers of the first) where it is another than before;
 * memory: 4 bytes a paper.
 */
export function jointPapersOf(
  {notes}: Pick<Network, "notes">,
  corpus: JointColumns,
  people: Pick<People, "ofAuthorship" | "papers">,
): (a: number, b: number) => readonly number[] {
  const {start, item} = people.papers;
  const counts = countsOf(notes, corpus, people);
  /** Paper that adds ties → 1 + who of its people was marked last, 0 = nobody. */
  const marks = new Uint32Array(corpus.year.length);
  let marked = -1;
  const mark = (person: number) => {
    marked = person;
    for (let i = start[person]; i < start[person + 1]; i++)
      if (counts(item[i])) marks[item[i]] = person + 1;
  };
  return (a, b) => {
    const joint: number[] = [];
    if (a === b) return joint;
    if (a !== marked) mark(a);
    for (let i = start[b]; i < start[b + 1]; i++) {
      const paper = item[i];
      if (marks[paper] === a + 1) joint.push(paper);
    }
    return joint;
  };
}

import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {transpose} from "../util/list-column.ts";
import type {Profiles} from "./topic-profiles.ts";

/** What the joint papers of two people add to the product of their profiles. */
export interface Joint {
  /** Profile of the one times the sum of the joint papers' vectors, of the other, and that sum's square. */
  mine: number;
  theirs: number;
  both: number;
  readonly papers: number[];
}

/** Gives, for a person, all co-authors with what is to be taken off. */
export function jointPapers(
  papers: People["papers"],
  {terms}: Topics,
  {idf, paperLength, ...profiles}: Profiles,
): (person: number) => Map<number, Joint> {
  const peopleOf = transpose(papers, paperLength.length);
  const dense = new Float64Array(idf.length);

  /** Profile · vector of the paper, for each authorship in the order of `papers`. */
  const withPaper = new Float64Array(papers.item.length);
  /** The same in the order of `peopleOf`. */
  const ofPaper = new Float64Array(papers.item.length);
  const next = peopleOf.start.slice();
  for (let i = 0; i + 1 < papers.start.length; i++) {
    const {start, item} = profiles.terms;
    for (let k = start[i]; k < start[i + 1]; k++) dense[item[k]] = profiles.weight[k];
    for (let a = papers.start[i]; a < papers.start[i + 1]; a++) {
      const p = papers.item[a];
      let sum = 0;
      for (let k = terms.start[p]; k < terms.start[p + 1]; k++)
        sum += (dense[terms.item[k]] * idf[terms.item[k]]) / paperLength[p];
      withPaper[a] = sum;
      ofPaper[next[p]++] = sum;
    }
    for (let k = start[i]; k < start[i + 1]; k++) dense[item[k]] = 0;
  }

  return i => {
    const together = new Map<number, Joint>();
    for (let a = papers.start[i]; a < papers.start[i + 1]; a++) {
      const p = papers.item[a];
      for (let m = peopleOf.start[p]; m < peopleOf.start[p + 1]; m++) {
        const j = peopleOf.item[m];
        if (j === i) continue;
        const joint = together.get(j) ?? {mine: 0, theirs: 0, both: 0, papers: []};
        joint.mine += withPaper[a];
        joint.theirs += ofPaper[m];
        joint.papers.push(p);
        together.set(j, joint);
      }
    }
    for (const joint of together.values()) joint.both = squareOfSum(joint.papers);
    return together;
  };

  function squareOfSum(list: readonly number[]): number {
    if (list.length === 1) return paperLength[list[0]] > 0 ? 1 : 0;
    const sum = new Map<number, number>();
    for (const p of list)
      for (let k = terms.start[p]; k < terms.start[p + 1]; k++) {
        const t = terms.item[k];
        sum.set(t, (sum.get(t) ?? 0) + idf[t] / paperLength[p]);
      }
    let square = 0;
    for (const value of sum.values()) square += value * value;
    return square;
  }
}

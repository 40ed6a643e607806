import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {transpose} from "../util/list-column.ts";
import type {Profiles} from "./topic-profiles.ts";

/** What the joint papers of two people add to the product of their profiles. */
interface Joint {
  /** Profile of the one times the sum of the joint papers' vectors, of the other, and that sum's square. */
  readonly mine: number;
  readonly theirs: number;
  readonly both: number;
}

export interface JointPapers {
  /** Turns to a person, and says who wrote papers with them; to be read before the next turn. */
  turnTo(person: number): readonly number[];
  /** Whether somebody wrote a paper with the person turned to. */
  isCoauthor(other: number): boolean;
  /** What is to be taken off for a co-author of the person turned to. */
  between(other: number): Joint;
}

/** Tells what people wrote together. O(Σ over authorships of the paper's terms) to begin with. */
export function jointPapers(
  papers: People["papers"],
  terms: Topics["terms"],
  profiles: Profiles,
): JointPapers {
  const {idf, paperLength} = profiles;
  const peopleOf = transpose(papers, paperLength.length);
  const withPaper = papersOnProfiles(papers, terms, profiles);
  const isTogether = new Uint8Array(papers.start.length - 1);
  const together: number[] = [];
  let person = 0;
  /** The joint papers at hand, and the sum of their vectors. */
  const joint: number[] = [];
  const sum = new Float64Array(idf.length);
  const summed: number[] = [];

  return {
    turnTo(i) {
      for (const j of together) isTogether[j] = 0;
      together.length = 0;
      person = i;
      for (let a = papers.start[i]; a < papers.start[i + 1]; a++) {
        const p = papers.item[a];
        for (let m = peopleOf.start[p]; m < peopleOf.start[p + 1]; m++) {
          const j = peopleOf.item[m];
          if (j === i || isTogether[j] === 1) continue;
          isTogether[j] = 1;
          together.push(j);
        }
      }
      return together;
    },
    isCoauthor: j => isTogether[j] === 1,
    between(j) {
      const {start, item} = papers;
      let mine = 0;
      let theirs = 0;
      joint.length = 0;
      for (let a = start[person], b = start[j]; a < start[person + 1] && b < start[j + 1]; ) {
        if (item[a] < item[b]) a += 1;
        else if (item[a] > item[b]) b += 1;
        else {
          mine += withPaper[a];
          theirs += withPaper[b];
          joint.push(item[a]);
          a += 1;
          b += 1;
        }
      }
      return {mine, theirs, both: squareOfSum()};
    },
  };

  function squareOfSum(): number {
    if (joint.length === 1) return paperLength[joint[0]] > 0 ? 1 : 0;
    summed.length = 0;
    for (const p of joint)
      for (let k = terms.start[p]; k < terms.start[p + 1]; k++) {
        const t = terms.item[k];
        if (sum[t] === 0) summed.push(t);
        sum[t] += idf[t] / paperLength[p];
      }
    let square = 0;
    for (const t of summed) {
      square += sum[t] * sum[t];
      sum[t] = 0;
    }
    return square;
  }
}

/** Profile times the vector of the paper, for each authorship in the order of `papers`. */
function papersOnProfiles(
  papers: People["papers"],
  terms: Topics["terms"],
  {idf, paperLength, weight, terms: {start, item}}: Profiles,
): Float64Array {
  const dense = new Float64Array(idf.length);
  const withPaper = new Float64Array(papers.item.length);
  for (let i = 0; i + 1 < papers.start.length; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) dense[item[k]] = weight[k];
    for (let a = papers.start[i]; a < papers.start[i + 1]; a++) {
      const p = papers.item[a];
      for (let k = terms.start[p]; k < terms.start[p + 1]; k++) {
        const t = terms.item[k];
        withPaper[a] += (dense[t] * idf[t]) / paperLength[p];
      }
    }
    for (let k = start[i]; k < start[i + 1]; k++) dense[item[k]] = 0;
  }
  return withPaper;
}

import {type Corpus, NONE} from "../papers/corpus.ts";
import {listAt} from "../util/list-column.ts";
import type {Doubt, Evidence, People} from "./people.ts";

/** Two groups of authorships that were left apart though much speaks for one person. */
export interface Lead {
  readonly a: number;
  readonly b: number;
  /** Log-odds above the threshold; below 0 here. */
  readonly score: number;
  readonly evidence: () => readonly Evidence[];
}

/** More doubts than this nobody settles by hand. */
const MOST_DOUBTS = 5000;

/**
 * The doubts to show, the most important first: how likely the two are one person, times the papers that
 * would move, times the co-authors that would come along. Ties go to the person that appears first.
 */
export function ranked(
  leads: readonly Lead[],
  personOfGroup: ReadonlyMap<number, number>,
  settled: (groupA: number, groupB: number) => boolean,
  people: Signed,
): Doubt[] {
  const {papers} = people;
  const size = (person: number) => papers.start[person + 1] - papers.start[person];
  const degree = coauthorCounts(people);
  const open = leads.flatMap(({a, b, score, evidence}) => {
    const [x, y] = [personOfGroup.get(a), personOfGroup.get(b)];
    if (x === undefined || y === undefined || x === y || settled(a, b)) return [];
    const probability = Math.round(1000 / (1 + Math.exp(-score))) / 1000;
    const [first, second] = x < y ? [x, y] : [y, x];
    const fewer = size(first) < size(second) ? first : second;
    const importance = probability * size(fewer) * (1 + degree(fewer));
    return [{a: first, b: second, probability, evidence, importance}];
  });
  return open
    .sort((p, q) => q.importance - p.importance || p.a - q.a || p.b - q.b)
    .slice(0, MOST_DOUBTS)
    .map(doubt => ({
      ...doubt,
      importance: Math.round(doubt.importance * 100) / 100,
      evidence: doubt.evidence(),
    }));
}

/** Who signed what, as far as counting co-authors needs it. */
interface Signed extends Pick<People, "ofAuthorship" | "papers"> {
  readonly corpus: Corpus;
}

/** How many people somebody wrote with; counted once a person. */
function coauthorCounts({corpus, ofAuthorship, papers}: Signed): (person: number) => number {
  const known = new Map<number, number>();
  return person => {
    let count = known.get(person);
    if (count === undefined) {
      const others = new Set<number>();
      for (const paper of listAt(papers, person))
        for (let k = corpus.authorStart[paper]; k < corpus.authorStart[paper + 1]; k++)
          if (ofAuthorship[k] !== NONE && ofAuthorship[k] !== person) others.add(ofAuthorship[k]);
      count = others.size;
      known.set(person, count);
    }
    return count;
  };
}

import {type Corpus, NONE} from "../papers/corpus.ts";
import {byCodeUnit} from "../util/fold.ts";
import type {Doubt, Evidence, People} from "./people.ts";
import type {Leads} from "./people-split.ts";

/** More doubts than this nobody settles by hand. */
const MOST_DOUBTS = 5000;

/** Who signed what, as far as doubts need it. */
interface Signed extends Pick<People, "ofAuthorship" | "papers"> {
  readonly corpus: Pick<Corpus, "authorStart">;
  readonly id: (person: number) => string;
}

/** Two authorships. */
export type SignedPair = readonly [one: number, other: number];

/**
 * The doubts to show, the most important first: how likely the two are one person, times the papers that
 * would move, times the co-authors that would come along. Ties go to the id that comes first.
 * Time O(leads · log leads + papers of those concerned); memory 8 bytes a lead.
 */
export function ranked(
  {a, b, score, one, other}: Leads,
  settled: (groupA: number, groupB: number) => boolean,
  people: Signed,
  evidenceOf: (pairs: readonly SignedPair[]) => readonly (readonly Evidence[])[],
): Doubt[] {
  const {papers, ofAuthorship, id} = people;
  const size = (person: number) => papers.start[person + 1] - papers.start[person];
  const degree = coauthorCounts(people);
  const importance = new Float64Array(a.length);
  const probability = (k: number) => Math.round(1000 / (1 + Math.exp(-score[k]))) / 1000;
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [ofAuthorship[one[k]], ofAuthorship[other[k]]];
    if (x === y || settled(a[k], b[k])) continue;
    const [m, n] = [size(x), size(y)];
    const stake = m === n ? Math.min(degree(x), degree(y)) : degree(m < n ? x : y);
    importance[k] = probability(k) * Math.min(m, n) * (1 + stake);
  }
  const pairOf = (k: number): readonly [number, number] => {
    const [x, y] = [ofAuthorship[one[k]], ofAuthorship[other[k]]];
    return x < y ? [x, y] : [y, x];
  };
  const smallerId = (k: number) => {
    const [x, y] = pairOf(k).map(id);
    return x < y ? [x, y] : [y, x];
  };
  const shown = mostOf(importance, MOST_DOUBTS)
    .map(k => ({k, ids: smallerId(k)}))
    .sort(
      (p, q) =>
        importance[q.k] - importance[p.k] ||
        byCodeUnit(p.ids[0], q.ids[0]) ||
        byCodeUnit(p.ids[1], q.ids[1]),
    )
    .slice(0, MOST_DOUBTS);
  const evidence = evidenceOf(shown.map(({k}) => [one[k], other[k]]));
  return shown.map(({k}, place) => {
    const [x, y] = pairOf(k);
    return {
      a: x,
      b: y,
      probability: probability(k),
      importance: Math.round(importance[k] * 100) / 100,
      evidence: evidence[place],
    };
  });
}

/** The places of the largest values above 0, at least `most` of them where there are so many, with all ties of the last. */
function mostOf(values: Float64Array, most: number): number[] {
  const sorted = values.slice().sort();
  const least = sorted.length > most ? sorted[sorted.length - most] : 0;
  const places: number[] = [];
  for (let k = 0; k < values.length; k++) if (values[k] > 0 && values[k] >= least) places.push(k);
  return places;
}

/** How many people somebody wrote with; counted once a person. */
function coauthorCounts({corpus, ofAuthorship, papers}: Signed): (person: number) => number {
  const {authorStart} = corpus;
  const people = papers.start.length - 1;
  const known = new Int32Array(people).fill(-1);
  const met = new Uint32Array(people);
  return person => {
    if (known[person] >= 0) return known[person];
    let count = 0;
    met[person] = person + 1;
    for (let p = papers.start[person]; p < papers.start[person + 1]; p++) {
      const paper = papers.item[p];
      for (let k = authorStart[paper]; k < authorStart[paper + 1]; k++) {
        const other = ofAuthorship[k];
        if (other === NONE || met[other] === person + 1) continue;
        met[other] = person + 1;
        count += 1;
      }
    }
    known[person] = count;
    return count;
  };
}

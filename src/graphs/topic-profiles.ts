import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {growingArray} from "../util/growing-array.ts";
import {type ListColumn, transpose} from "../util/list-column.ts";

/**
 * What people write about, as sparse vectors over terms.
 *
 * A paper's vector is smooth TF-IDF, ln((1 + N)/(1 + df)) + 1 for each of its terms, at length 1; a
 * person's profile is the sum over their papers.
 */
export interface Profiles {
  readonly idf: Float64Array;
  /** Length of a paper's vector before it is scaled; 0 without terms. */
  readonly paperLength: Float64Array;
  /** Person → their terms, rising, with the weights beside them. */
  readonly terms: ListColumn;
  readonly weight: Float64Array;
  /** First and last known year of that person's papers with that term, beside them; 0 = unknown. */
  readonly firstYear: Int16Array;
  readonly lastYear: Int16Array;
  /** Square of the length of each profile. */
  readonly square: Float64Array;
}

/** O(Σ over authorships of the paper's terms) time, memory by the distinct terms of each person. */
export function topicProfiles(
  {year}: Pick<Corpus, "year">,
  {papers}: Pick<People, "papers">,
  topics: Topics,
): Profiles {
  const {terms} = topics;
  const paperCount = terms.start.length - 1;
  const idf = Float64Array.from(topics.label, (_, t) => {
    const df = topics.papers.start[t + 1] - topics.papers.start[t];
    return Math.log((1 + paperCount) / (1 + df)) + 1;
  });
  const paperLength = new Float64Array(paperCount);
  for (let p = 0; p < paperCount; p++) {
    let square = 0;
    for (let k = terms.start[p]; k < terms.start[p + 1]; k++) square += idf[terms.item[k]] ** 2;
    paperLength[p] = Math.sqrt(square);
  }

  const count = papers.start.length - 1;
  const start = new Uint32Array(count + 1);
  const square = new Float64Array(count);
  const item = growingArray(Uint32Array);
  const weight = growingArray(Float64Array);
  const firstYear = growingArray(Int16Array);
  const lastYear = growingArray(Int16Array);
  const sum = new Float64Array(topics.count);
  const first = new Int16Array(topics.count);
  const last = new Int16Array(topics.count);
  const own = new Uint32Array(topics.count);
  for (let i = 0; i < count; i++) {
    let width = 0;
    for (let a = papers.start[i]; a < papers.start[i + 1]; a++) {
      const p = papers.item[a];
      for (let k = terms.start[p]; k < terms.start[p + 1]; k++) {
        const t = terms.item[k];
        if (sum[t] === 0) own[width++] = t;
        sum[t] += idf[t] / paperLength[p];
        const y = year[p];
        if (y === 0) continue;
        if (first[t] === 0 || y < first[t]) first[t] = y;
        if (last[t] === 0 || y > last[t]) last[t] = y;
      }
    }
    for (const t of own.subarray(0, width).sort()) {
      item.push(t);
      weight.push(sum[t]);
      firstYear.push(first[t]);
      lastYear.push(last[t]);
      square[i] += sum[t] * sum[t];
      sum[t] = 0;
      first[t] = 0;
      last[t] = 0;
    }
    start[i + 1] = item.length;
  }
  return {
    idf,
    paperLength,
    terms: {start, item: item.finish()},
    weight: weight.finish(),
    firstYear: firstYear.finish(),
    lastYear: lastYear.finish(),
    square,
  };
}

/** Term → the people with it, rising, with the weights of the same terms beside them. */
export function invertedIndex(
  {terms, weight}: Profiles,
  termCount: number,
): {people: ListColumn; weight: Float64Array} {
  const people = transpose(terms, termCount);
  const turned = new Float64Array(weight.length);
  const next = people.start.slice();
  for (let k = 0; k < terms.item.length; k++) turned[next[terms.item[k]]++] = weight[k];
  return {people, weight: turned};
}

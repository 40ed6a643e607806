import type {ListColumn} from "../util/list-column.ts";

/** What the papers so far say about each candidate term; all arrays are by candidate. */
export interface Candidates {
  readonly key: readonly string[];
  /** Papers with it, papers in which it stood alone, papers with it in the title, times it stood anywhere. */
  readonly papers: readonly number[];
  readonly alone: readonly number[];
  readonly inTitle: readonly number[];
  readonly occurrences: readonly number[];
  /** How it was first written, how often so, and the other forms with how often; null where there are none. */
  readonly form: readonly string[];
  readonly formCount: readonly number[];
  readonly otherForms: readonly (ReadonlyMap<string, number> | null)[];
  /** Paper → its candidates, in the order of their first appearance. */
  readonly ofPaper: ListColumn;
}

/** How a candidate was written, with how often. */
export function formsOf({form, formCount, otherForms}: Candidates, i: number): Map<string, number> {
  return new Map([[form[i], formCount[i]], ...(otherForms[i] ?? [])]);
}

export interface CandidatePool {
  startPaper(): void;
  add(key: string, form: string, alone: boolean, inTitle: boolean): void;
  finish(): Candidates;
}

/** Different forms of a candidate that are told apart; later ones are counted in no form. */
const MOST_FORMS = 16;

/**
 * Collects candidate terms paper by paper.
 *
 * When more than `most` candidates wait, those seen in one paper so far are forgotten (lossy counting,
 * Manku & Motwani 2002, doi:10.1016/B978-155860869-6/50038-X), so that a corpus of any size takes
 * bounded memory; a term that comes back later has lost that one paper. Below that size nothing is lost.
 */
export function candidatePool(most = 1_500_000): CandidatePool {
  let number = new Map<string, number>();
  let key: string[] = [];
  let papers: number[] = [];
  let alone: number[] = [];
  let inTitle: number[] = [];
  let occurrences: number[] = [];
  /** The first form of each and its count; further ones go to `others`. */
  let form: string[] = [];
  let formCount: number[] = [];
  let others: (Map<string, number> | null)[] = [];
  /** The paper, counted from 1, that a candidate was last seen, seen alone, and seen in the title of. */
  let last: number[] = [];
  let lastAlone: number[] = [];
  let lastTitle: number[] = [];
  let item = new Uint32Array(1024);
  let used = 0;
  let start = new Uint32Array(64);
  let paper = 0;

  function forgetSingles(): void {
    const to = new Int32Array(key.length).fill(-1);
    let kept = 0;
    for (let i = 0; i < key.length; i++) if (papers[i] > 1) to[i] = kept++;
    const keeps = <T>(list: T[]) => list.filter((_, i) => to[i] >= 0);
    [key, papers, alone, inTitle] = [keeps(key), keeps(papers), keeps(alone), keeps(inTitle)];
    [occurrences, form, formCount, others] = [keeps(occurrences), keeps(form), keeps(formCount), keeps(others)]; // biome-ignore format: one step
    [last, lastAlone, lastTitle] = [keeps(last), keeps(lastAlone), keeps(lastTitle)];
    number = new Map(key.map((k, i) => [k, i]));

    let write = 0;
    for (let p = 0; p < paper; p++) {
      const from = start[p];
      const until = p + 1 < paper ? start[p + 1] : used;
      start[p] = write;
      for (let k = from; k < until; k++) if (to[item[k]] >= 0) item[write++] = to[item[k]];
    }
    used = write;
  }

  return {
    startPaper() {
      if (key.length > most) forgetSingles();
      if (paper + 2 > start.length) start = widened(start);
      start[paper] = used;
      paper += 1;
    },
    add(k, written, isAlone, isTitle) {
      let i = number.get(k);
      if (i === undefined) {
        i = key.length;
        number.set(k, i);
        key.push(k);
        papers.push(0);
        alone.push(0);
        inTitle.push(0);
        occurrences.push(0);
        last.push(0);
        lastAlone.push(0);
        lastTitle.push(0);
        form.push(written);
        formCount.push(0);
        others.push(null);
      }
      occurrences[i] += 1;
      if (form[i] === written) formCount[i] += 1;
      else {
        others[i] ??= new Map();
        const more = others[i]!;
        const seen = more.get(written);
        if (seen !== undefined || more.size < MOST_FORMS) more.set(written, (seen ?? 0) + 1);
      }
      if (isAlone && lastAlone[i] !== paper) {
        lastAlone[i] = paper;
        alone[i] += 1;
      }
      if (isTitle && lastTitle[i] !== paper) {
        lastTitle[i] = paper;
        inTitle[i] += 1;
      }
      if (last[i] === paper) return;
      last[i] = paper;
      papers[i] += 1;
      if (used === item.length) item = widened(item);
      item[used++] = i;
    },
    finish() {
      start[paper] = used;
      const ofPaper = {start: start.slice(0, paper + 1), item: item.slice(0, used)};
      return {key, papers, alone, inTitle, occurrences, form, formCount, otherForms: others, ofPaper}; // biome-ignore format: one row
    },
  };
}

function widened(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(array.length * 2);
  wider.set(array);
  return wider;
}

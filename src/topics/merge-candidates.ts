import {type Candidates, formsOf} from "./candidate-pool.ts";

/**
 * The candidates of consecutive runs of papers as those of all: the same as if one pool had taken them,
 * however they were split, as long as no pool has had to forget. O(candidates + papers · candidates each).
 */
export function mergedCandidates(parts: readonly Candidates[]): Candidates {
  if (parts.length === 1) return parts[0];
  const number = new Map<string, number>();
  const key: string[] = [];
  const papers: number[] = [];
  const alone: number[] = [];
  const inTitle: number[] = [];
  const occurrences: number[] = [];
  const forms: Map<string, number>[] = [];
  const start: number[] = [0];
  const item = new Uint32Array(parts.reduce((sum, part) => sum + part.ofPaper.item.length, 0));
  let used = 0;

  for (const part of parts) {
    const to = part.key.map(k => {
      let i = number.get(k);
      if (i === undefined) {
        i = key.length;
        number.set(k, i);
        key.push(k);
        for (const list of [papers, alone, inTitle, occurrences]) list.push(0);
        forms.push(new Map());
      }
      return i;
    });
    for (const [c, i] of to.entries()) {
      papers[i] += part.papers[c];
      alone[i] += part.alone[c];
      inTitle[i] += part.inTitle[c];
      occurrences[i] += part.occurrences[c];
      for (const [form, count] of formsOf(part, c))
        forms[i].set(form, (forms[i].get(form) ?? 0) + count);
    }
    const {ofPaper} = part;
    for (let p = 0; p + 1 < ofPaper.start.length; p++) {
      for (let k = ofPaper.start[p]; k < ofPaper.start[p + 1]; k++)
        item[used++] = to[ofPaper.item[k]];
      start.push(used);
    }
  }
  return {
    key,
    papers,
    alone,
    inTitle,
    occurrences,
    form: forms.map(map => [...map.keys()][0]),
    formCount: forms.map(map => [...map.values()][0]),
    otherForms: forms.map(map => (map.size > 1 ? new Map([...map].slice(1)) : null)),
    ofPaper: {start: Uint32Array.from(start), item},
  };
}

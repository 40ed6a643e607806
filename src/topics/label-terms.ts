import type {Corpus} from "../papers/corpus.ts";
import {byCodeUnit} from "../util/fold.ts";
import {listAt, pickedAt} from "../util/list-column.ts";
import {candidatePool, formsOf} from "./candidate-pool.ts";
import type {FoundTerm} from "./merge-forms.ts";
import type {TermKind} from "./topics.ts";
import {termKey} from "./unify.ts";

export interface LabelChoice {
  readonly stops: ReadonlySet<string>;
  readonly replace: ReadonlyMap<string, string>;
  readonly minPapers: number;
  readonly maxTerms: number;
}

/**
 * The terms that sources give: keywords or categories, unified like text but never judged, for somebody
 * chose them. Most papers first, ties by key. O(labels).
 */
export function labelTerms(
  corpus: Corpus,
  kind: Exclude<TermKind, "text">,
  choice: LabelChoice,
): FoundTerm[] {
  const lists = {
    "author keyword": corpus.authorKeywords,
    "index keyword": corpus.indexKeywords,
    category: corpus.categories,
  }[kind];
  return givenTerms(
    corpus.size,
    p => pickedAt(lists, p, corpus.labels),
    // A category such as "cs.CL" is a code: its letters and dot are its name.
    kind === "category" ? label => label.toLowerCase() : termKey,
    choice,
  );
}

/** The same of any lists of terms, one a paper. */
export function givenTerms(
  size: number,
  termsOf: (paper: number) => readonly string[],
  keyOf: (label: string) => string,
  {stops, replace, minPapers, maxTerms}: LabelChoice,
): FoundTerm[] {
  const pool = candidatePool();
  for (let p = 0; p < size; p++) {
    pool.startPaper();
    for (const given of termsOf(p)) {
      const label = given.trim();
      const own = keyOf(label);
      const key = replace.get(own) ?? own;
      if (key !== "" && !stops.has(key)) pool.add(key, label, true, false);
    }
  }
  const candidates = pool.finish();
  const {key, alone, inTitle, occurrences, ofPaper} = candidates;

  const papers: number[][] = key.map(() => []);
  for (let p = 0; p < size; p++) for (const i of listAt(ofPaper, p)) papers[i].push(p);
  const found: FoundTerm[] = [];
  for (let i = 0; i < key.length; i++) {
    if (papers[i].length < minPapers) continue;
    const ranked = [...formsOf(candidates, i)].sort(
      (a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]),
    );
    found.push({
      key: key[i],
      label: ranked[0][0],
      forms: ranked.map(([form]) => form),
      alone: alone[i],
      inTitle: inTitle[i],
      occurrences: occurrences[i],
      papers: Uint32Array.from(papers[i]),
    });
  }
  return found
    .sort((a, b) => b.papers.length - a.papers.length || byCodeUnit(a.key, b.key))
    .slice(0, maxTerms);
}

import type {Corpus} from "../papers/corpus.ts";
import {normalDoi, worldIds} from "../papers/ids.ts";
import {restAt} from "../papers/open.ts";
import {type ListColumn, listColumn} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";

/** Which papers of a corpus cite which. */
export interface CitationLinks {
  /** Paper → the papers of the corpus that cite it, rising. */
  readonly citing: ListColumn;
  /** Papers that list any reference at all; 0 = nothing can be said. */
  readonly withReferences: number;
}

/**
 * Finds citations between the papers of a corpus by identifiers, also those within printed references.
 * Printed references without an identifier are not matched. O(references).
 */
export function citationLinks(corpus: Corpus): CitationLinks {
  const byId = new Map<string, number>();
  const references: (readonly string[])[] = [];
  let withReferences = 0;
  for (let i = 0; i < corpus.size; i++) {
    const rest = restAt(corpus, i);
    byId.set(textAt(corpus.id, i), i);
    for (const {scheme, id} of worldIds(rest.ids ?? {})) byId.set(`${scheme}:${id}`, i);
    const list = rest.references ?? [];
    if (list.length > 0) withReferences += 1;
    references.push(list);
  }
  const citing: Set<number>[] = Array.from({length: corpus.size}, () => new Set());
  for (const [i, list] of references.entries())
    for (const reference of list) {
      const doi = normalDoi(reference);
      const cited = byId.get(reference) ?? (doi === null ? undefined : byId.get(`doi:${doi}`));
      if (cited !== undefined && cited !== i) citing[cited].add(i);
    }
  return {citing: listColumn(citing.map(set => [...set].sort((a, b) => a - b))), withReferences};
}

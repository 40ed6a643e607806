import {fold} from "../util/fold.ts";
import {type ListColumn, listColumn} from "../util/list-column.ts";
import {stringPool} from "../util/string-pool.ts";
import {textAt} from "../util/text-column.ts";
import type {Corpus} from "./corpus.ts";
import {normalDoi, worldIds} from "./ids.ts";
import {restAt} from "./open.ts";

/** What the papers of a corpus cite, each cited work by one number. */
export interface ReferenceLists {
  /** Paper → the works that it cites, rising, each once. */
  readonly cites: ListColumn;
  /** Work → how it is called: as printed the first time, or the title of a paper of the corpus. */
  readonly label: readonly string[];
  /** Work → a stable id: "doi:…", or made from the printed reference. */
  readonly id: readonly string[];
  /** Work → the paper of the corpus that it is, or −1. */
  readonly paper: Int32Array;
  /** Paper of the corpus → its number as a work, or −1 where nobody cites it. */
  readonly work: Int32Array;
}

/**
 * Reads the references of all papers. Those with one identifier are one work; printed references without any are one where
 * they agree but for case and punctuation. A paper's reference to itself is dropped. O(references).
 */
export function referenceLists(corpus: Corpus): ReferenceLists {
  const find = paperFinder(corpus);
  const pool = stringPool();
  const label: string[] = [];
  const paper: number[] = [];
  const work = new Int32Array(corpus.size).fill(-1);
  const numberOf = (reference: string): number => {
    const {doi, key, own} = find(reference);
    const number = pool.add(own === undefined ? (doi === null ? fold(key) : key) : `\u0000${own}`);
    if (number === label.length) {
      label.push(own === undefined ? reference.trim() : textAt(corpus.title, own));
      paper.push(own ?? -1);
      if (own !== undefined) work[own] = number;
    }
    return number;
  };
  const lists: number[][] = [];
  for (let p = 0; p < corpus.size; p++) {
    const cited = new Set<number>();
    for (const reference of restAt(corpus, p).references ?? [])
      if (reference.trim() !== "") cited.add(numberOf(reference));
    lists.push([...cited].filter(number => paper[number] !== p).sort((a, b) => a - b));
  }
  return {
    cites: listColumn(lists),
    label,
    id: label.map((_, number) => {
      const own = paper[number];
      return own >= 0 ? textAt(corpus.id, own) : pool.at(number);
    }),
    paper: Int32Array.from(paper),
    work,
  };
}

/** What a reference says: its DOI, what it is known by, and the paper of the corpus that it is. */
interface Reference {
  readonly doi: string | null;
  readonly key: string;
  readonly own: number | undefined;
}

/** Finds the papers of a corpus by what references call them. O(papers) to make, O(1) a reference. */
export function paperFinder(corpus: Corpus): (reference: string) => Reference {
  const paperOf = new Map<string, number>();
  for (let p = 0; p < corpus.size; p++) {
    paperOf.set(textAt(corpus.id, p), p);
    for (const {scheme, id} of worldIds(restAt(corpus, p).ids ?? {}))
      paperOf.set(`${scheme}:${id}`, p);
  }
  return reference => {
    const doi = normalDoi(reference);
    const key = doi === null ? reference.trim() : `doi:${doi}`;
    return {doi, key, own: paperOf.get(key) ?? paperOf.get(reference.trim())};
  };
}

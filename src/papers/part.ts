import type {Corpus} from "./corpus.ts";
import {gather} from "./gather.ts";
import {noMerges, openCorpus, poolsOf} from "./open.ts";

/**
 * The corpus of some of the papers, in the order given; it knows nothing of the others, nor of merges and
 * profiles. Time and memory: O(what those papers hold). Throws a RangeError for a paper that does not exist.
 */
export function corpusPart(corpus: Corpus, papers: ArrayLike<number>): Corpus {
  const rows = Uint32Array.from(papers);
  const strange = rows.findIndex(p => p >= corpus.size);
  if (strange >= 0)
    throw new RangeError(`papers: expected numbers below ${corpus.size}, got ${papers[strange]}`);
  const columns = {...gather(corpus, rows), ...poolsOf(corpus)};
  return openCorpus({...columns, merges: noMerges(columns), profiles: []});
}

/** The papers of years up to `last`; those without a year are not among them. */
export function papersUpTo({year}: Pick<Corpus, "year">, last: number): Uint32Array {
  const papers: number[] = [];
  for (let p = 0; p < year.length; p++) if (year[p] !== 0 && year[p] <= last) papers.push(p);
  return Uint32Array.from(papers);
}

import {type Corpus, NONE} from "../papers/corpus.ts";
import {countryOf} from "../papers/country.ts";
import {institutionOf} from "../papers/institution.ts";
import {institutionKey} from "../papers/institution-key.ts";
import {restAt} from "../papers/open.ts";
import {byCodeUnit} from "../util/fold.ts";
import {growingArray} from "../util/growing-array.ts";
import {type ListColumn, listAt} from "../util/list-column.ts";
import {stringPool} from "../util/string-pool.ts";
import {textsWith} from "../util/texts-with.ts";

/** Where papers come from: names, and for each paper the places of its authors, each once, rising. */
export interface PaperPlaces {
  readonly name: readonly string[];
  readonly papers: ListColumn;
}

/** The countries of each paper, as far as affiliations name them. O(affiliations of authorships). */
export const paperCountries = (corpus: Corpus): PaperPlaces => placesOf(corpus, countryOf);

/**
 * The institutions of each paper, by the guess of `institutionOf`; those that are written alike are one, under
 * the name that most affiliations print, ties by name. O(affiliations of authorships).
 */
export function paperInstitutions(corpus: Corpus): PaperPlaces {
  const forms = new Map<string, Map<string, number>>();
  const count = (affiliation: string) => {
    const form = institutionOf(affiliation);
    if (form === null) return;
    const key = institutionKey(affiliation);
    const known = forms.get(key) ?? new Map<string, number>();
    forms.set(key, known);
    known.set(form, (known.get(form) ?? 0) + 1);
  };
  for (const affiliation of corpus.affiliations) count(affiliation);
  const names = new Map(
    [...forms].map(([key, known]) => [
      key,
      [...known].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b))[0][0],
    ]),
  );
  return placesOf(corpus, affiliation => {
    const form = institutionOf(affiliation);
    return form === null ? null : (names.get(institutionKey(affiliation)) ?? form);
  });
}

function placesOf(corpus: Corpus, placeOf: (affiliation: string) => string | null): PaperPlaces {
  const pool = stringPool();
  /** Affiliation → its place, or NONE; a place has a number once a paper is from there. */
  const printed = new Uint32Array(corpus.affiliations.length).fill(UNSEEN);
  const numberOf = (affiliation: number): number => {
    if (printed[affiliation] === UNSEEN) {
      const place = placeOf(corpus.affiliations[affiliation]);
      printed[affiliation] = place === null ? NONE : pool.add(place);
    }
    return printed[affiliation];
  };
  // What the source ties to the paper and not to its authors: only a rest that speaks of affiliations is parsed.
  const ties = new Set(textsWith(corpus.rest, '"affiliations"'));
  const start = new Uint32Array(corpus.size + 1);
  const item = growingArray(Uint32Array);
  const {start: from, item: affiliation} = corpus.authorAffiliations;
  for (let i = 0; i < corpus.size; i++) {
    const found = new Set<number>();
    const [first, last] = [corpus.authorStart[i], corpus.authorStart[i + 1]];
    for (let m = from[first]; m < from[last]; m++) found.add(numberOf(affiliation[m]));
    if (ties.has(i))
      for (const text of restAt(corpus, i).affiliations ?? []) {
        const place = placeOf(text);
        if (place !== null) found.add(pool.add(place));
      }
    found.delete(NONE);
    for (const number of found) item.push(number);
    start[i + 1] = item.length;
  }

  const met = pool.values();
  const order = Array.from(met, (_, number) => number).sort((a, b) => byCodeUnit(met[a], met[b]));
  const rank = new Uint32Array(order.length);
  for (const [place, number] of order.entries()) rank[number] = place;
  const papers = {start, item: item.finish().map(number => rank[number])};
  for (let i = 0; i < corpus.size; i++) listAt(papers, i).sort();
  return {name: order.map(number => met[number]), papers};
}

/** Stands for an affiliation whose place nobody asked for yet. */
const UNSEEN = 0xfffffffe;

import type {Corpus} from "../papers/corpus.ts";
import {countryOf} from "../papers/country.ts";
import {institutionOf} from "../papers/institution.ts";
import {institutionKey} from "../papers/institution-key.ts";
import {restAt} from "../papers/open.ts";
import {byCodeUnit} from "../util/fold.ts";
import {type ListColumn, listColumn} from "../util/list-column.ts";
import {bytesAt} from "../util/text-column.ts";

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
  const printed = corpus.affiliations.map(placeOf);
  const lists: string[][] = [];
  for (let i = 0; i < corpus.size; i++) {
    const found = new Set<string>();
    for (let k = corpus.authorStart[i]; k < corpus.authorStart[i + 1]; k++) {
      const {start, item} = corpus.authorAffiliations;
      for (let m = start[k]; m < start[k + 1]; m++) {
        const place = printed[item[m]];
        if (place !== null) found.add(place);
      }
    }
    // What the source ties to the paper and not to its authors.
    if (bytesAt(corpus.rest, i).length > 0)
      for (const affiliation of restAt(corpus, i).affiliations ?? []) {
        const place = placeOf(affiliation);
        if (place !== null) found.add(place);
      }
    lists.push([...found]);
  }
  const name = [...new Set(lists.flat())].sort(byCodeUnit);
  const number = new Map(name.map((text, i) => [text, i]));
  return {
    name,
    papers: listColumn(
      lists.map(list => list.map(text => number.get(text)!).sort((a, b) => a - b)),
    ),
  };
}

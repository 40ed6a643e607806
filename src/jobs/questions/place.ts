import {type PaperPlaces, paperCountries, paperInstitutions} from "../../analysis/paper-places.ts";
import {listAt} from "../../util/list-column.ts";
import {keptFor, type Question} from "./question.ts";

export interface PlaceInput {
  readonly of: "countries" | "institutions";
  readonly name: string;
}

const placesOf: Readonly<Record<PlaceInput["of"], ReturnType<typeof keptFor<PaperPlaces>>>> = {
  countries: keptFor(({corpus}) => paperCountries(corpus)),
  institutions: keptFor(({corpus}) => paperInstitutions(corpus)),
};

/** The papers of a country or an institution, rising. O(papers and their places). */
export const placeQuestion: Question<PlaceInput, Uint32Array> = (analysis, {of, name}, watch) => {
  const {name: names, papers} = placesOf[of](analysis, watch);
  const place = names.indexOf(name);
  const found: number[] = [];
  for (let p = 0; p < analysis.corpus.size; p++)
    if (listAt(papers, p).includes(place)) found.push(p);
  return Uint32Array.from(found);
};

import {type PaperPlaces, paperCountries, paperInstitutions} from "../../analysis/paper-places.ts";
import {listAt} from "../../util/list-column.ts";
import {keptFor, type Question} from "./question.ts";

export interface PlaceInput {
  readonly of: "countries" | "institutions";
  /** Null = any: papers that name one. */
  readonly name: string | null;
  /** Only papers that name another place too. @default false */
  readonly shared?: boolean;
}

const placesOf: Readonly<Record<PlaceInput["of"], ReturnType<typeof keptFor<PaperPlaces>>>> = {
  countries: keptFor(({corpus}) => paperCountries(corpus)),
  institutions: keptFor(({corpus}) => paperInstitutions(corpus)),
};

/** The papers of a country or an institution, or of any, rising. O(papers and their places). */
export const placeQuestion: Question<PlaceInput, Uint32Array> = (
  analysis,
  {of, name, shared = false},
  watch,
) => {
  const {name: names, papers} = placesOf[of](analysis, watch);
  const wanted = name === null ? null : names.indexOf(name);
  const found: number[] = [];
  for (let p = 0; p < analysis.corpus.size; p++) {
    const places = listAt(papers, p);
    if (places.length < (shared ? 2 : 1)) continue;
    if (wanted === null || places.includes(wanted)) found.push(p);
  }
  return Uint32Array.from(found);
};

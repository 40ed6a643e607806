import {type Corpus, NONE} from "../papers/corpus.ts";
import type {Authorship, Paper} from "../papers/paper.ts";
import {hash53} from "../util/hash.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import type {CoauthorLists} from "./coauthor-lists.ts";
import type {Forms} from "./forms.ts";
import type {Signals} from "./signals.ts";

/** One authorship of a block with what may tell who it is, beside what its paper has. Lists of numbers rise. */
export interface Record {
  readonly authorship: number;
  readonly paper: number;
  readonly form: number;
  /** The form's number in the block. */
  readonly name: number;
  /** How many others signed the paper under another name. */
  readonly others: number;
  readonly places: Uint32Array;
  readonly references: Uint32Array;
  /** "orcid 0000-…": each identifier with its scheme. */
  readonly ids: ReadonlyMap<string, string>;
}

const MOST_REFERENCES = 200;

/** Where what records are made of is found. */
export interface Sources {
  readonly corpus: Corpus;
  readonly forms: Forms;
  readonly coauthors: CoauthorLists;
  readonly signals: Signals;
  readonly paperOf: Uint32Array;
  /** Authorship rests already read: they come again and again. */
  readonly idsOfRest: Map<number, ReadonlyMap<string, string>>;
  /** Whether identifiers are looked at. */
  readonly useIds: boolean;
}

/** The record of authorship k, whose form is number `name` of its block. */
export function recordOf(sources: Sources, k: number, name: number): Record {
  const {corpus, forms, coauthors, paperOf} = sources;
  const paper = paperOf[k];
  const form = forms.ofAuthorship[k];
  let others = 0;
  for (let c = coauthors.start[paper]; c < coauthors.start[paper + 1]; c++)
    if (coauthors.form[c] !== form) others += 1;
  return {
    authorship: k,
    paper,
    form,
    name,
    others,
    places: placesOf(sources, k),
    references: referencesOf(corpus, paper),
    ids: sources.useIds ? idsOf(sources, k) : NO_IDS,
  };
}

const NO_IDS: ReadonlyMap<string, string> = new Map();

function placesOf({corpus, signals}: Sources, k: number): Uint32Array {
  const {start, item} = corpus.authorAffiliations;
  const count = start[k + 1] - start[k];
  if (count === 0) return NOTHING;
  if (count === 1) return listAt(signals.places, item[start[k]]);
  const slots = new Set<number>();
  for (const place of listAt(corpus.authorAffiliations, k).subarray(0, 8))
    for (const slot of listAt(signals.places, place)) slots.add(slot);
  return Uint32Array.from(slots).sort();
}

function referencesOf(corpus: Corpus, paper: number): Uint32Array {
  if (corpus.rest.offset[paper] === corpus.rest.offset[paper + 1]) return NOTHING;
  const rest = textAt(corpus.rest, paper);
  if (!rest.includes('"references"')) return NOTHING;
  const {references = []} = JSON.parse(rest) as Partial<Paper>;
  const hashes = new Set(references.slice(0, MOST_REFERENCES).map(text => hash53(text) % 2 ** 32));
  return Uint32Array.from(hashes).sort();
}

const NOTHING = new Uint32Array(0);

function idsOf({corpus, forms, idsOfRest}: Sources, k: number): ReadonlyMap<string, string> {
  const rest = corpus.authorRest[k];
  const homonym = forms.homonymOf.get(k);
  if (rest === NONE && homonym === undefined) return NO_IDS;
  let ids = idsOfRest.get(rest);
  if (ids === undefined) {
    const given =
      rest === NONE ? {} : (JSON.parse(corpus.authorRests[rest]) as Partial<Authorship>).ids;
    const entries = Object.entries(given ?? {}).filter(([, id]) => id.trim() !== "");
    ids = entries.length === 0 ? NO_IDS : new Map(entries);
    idsOfRest.set(rest, ids);
  }
  return homonym === undefined ? ids : new Map([...ids, ["number", homonym]]);
}

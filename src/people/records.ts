import {type Corpus, NONE} from "../papers/corpus.ts";
import type {Authorship, Paper} from "../papers/paper.ts";
import {hash53} from "../util/hash.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import type {Blocks} from "./blocks.ts";
import type {Forms} from "./forms.ts";
import type {Signals} from "./signals.ts";

/** One authorship of a block with all that may tell who it is. Lists of numbers rise. */
export interface Record {
  readonly authorship: number;
  readonly paper: number;
  readonly form: number;
  /** Blocks and forms of the other authors, side by side, by rising block. */
  readonly withBlocks: Uint32Array;
  readonly withForms: Uint32Array;
  readonly terms: Uint32Array;
  readonly places: Uint32Array;
  readonly venue: number;
  /** 0 = unknown. */
  readonly year: number;
  readonly references: Uint32Array;
  /** "orcid 0000-…": each identifier with its scheme. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Bylines longer than this say little of who works with whom, and cost much. */
const MOST_COAUTHORS = 60;
const MOST_REFERENCES = 200;

/** Where what records are made of is found. */
export interface Sources {
  readonly corpus: Corpus;
  readonly forms: Forms;
  readonly blocks: Blocks;
  readonly signals: Signals;
  readonly paperOf: Uint32Array;
  /** Authorship rests already read: they come again and again. */
  readonly idsOfRest: Map<number, ReadonlyMap<string, string>>;
  /** Whether identifiers are looked at. */
  readonly useIds: boolean;
}

/** The record of authorship k. */
export function recordOf(sources: Sources, k: number): Record {
  const {corpus, forms, blocks, signals, paperOf} = sources;
  const paper = paperOf[k];
  const form = forms.ofAuthorship[k];
  const others: [number, number][] = [];
  const [from, to] = [corpus.authorStart[paper], corpus.authorStart[paper + 1]];
  for (let other = from; other < to && others.length < MOST_COAUTHORS; other++) {
    const otherForm = forms.ofAuthorship[other];
    if (otherForm !== NONE && otherForm !== form)
      others.push([blocks.ofForm[otherForm], otherForm]);
  }
  others.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    authorship: k,
    paper,
    form,
    withBlocks: Uint32Array.from(others, ([block]) => block),
    withForms: Uint32Array.from(others, ([, other]) => other),
    terms: listAt(signals.terms, paper),
    places: placesOf(sources, k),
    venue: corpus.venue[paper],
    year: corpus.year[paper],
    references: referencesOf(corpus, paper),
    ids: sources.useIds ? idsOf(sources, k) : NO_IDS,
  };
}

const NO_IDS: ReadonlyMap<string, string> = new Map();

function placesOf({corpus, signals}: Sources, k: number): Uint32Array {
  const list = listAt(corpus.authorAffiliations, k);
  if (list.length === 1) return listAt(signals.places, list[0]);
  const slots = new Set<number>();
  for (const place of list.subarray(0, 8))
    for (const slot of listAt(signals.places, place)) slots.add(slot);
  return Uint32Array.from(slots).sort();
}

function referencesOf(corpus: Corpus, paper: number): Uint32Array {
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
    ids = new Map(Object.entries(given ?? {}).filter(([, id]) => id.trim() !== ""));
    idsOfRest.set(rest, ids);
  }
  return homonym === undefined ? ids : new Map([...ids, ["number", homonym]]);
}

import type {Corpus} from "../papers/corpus.ts";
import type {Paper} from "../papers/paper.ts";
import {byCodeUnit, fold} from "../util/fold.ts";
import {bytesAt, textAt} from "../util/text-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {bothWays, chosenTerms} from "./choose.ts";
import {englishTagger} from "./english.ts";
import {type Extraction, extractor} from "./extract.ts";
import {givenTerms, labelTerms} from "./label-terms.ts";
import {type FoundTerm, mergedTerms} from "./merge-forms.ts";
import {termRelevance} from "./relevance.ts";
import type {TermKind, Topics} from "./topics.ts";
import {termKey} from "./unify.ts";

export interface TopicOptions {
  /** Where terms are taken from. @default ["text"] */
  readonly kinds?: readonly TermKind[];
  /** The least number of papers of a term; null = follows the number of papers, see `adaptedMinimum`. */
  readonly minTermPapers?: number | null;
  /** The greatest number of terms; null = follows the number of papers, see `adaptedMaximum`. */
  readonly maxTerms?: number | null;
  /** The share of text terms, most relevant first, that is kept: 0 … 1. @default 0.6 */
  readonly relevantShare?: number;
  /** Whether the minimum counts papers or every occurrence. @default "binary" */
  readonly termCounting?: "binary" | "full";
  /** Words and phrases that are no terms. */
  readonly stops?: readonly string[];
  /** Label → what to put in its place; an empty text removes the term. */
  readonly thesaurus?: ReadonlyMap<string, string>;
  /** Reads the texts elsewhere, say on several workers. @default extractTerms */
  readonly extract?: (corpus: Corpus, options: ExtractOptions, watch: Watch) => Promise<Extraction>;
}

/** The fourth root of the number of papers, at least 2: 2 of 79, 5 of 1,000, 10 of 10,000, 17 of 100,000. */
export function adaptedMinimum(papers: number): number {
  if (papers < 8) return 1;
  return Math.max(2, Math.floor(Math.sqrt(Math.sqrt(papers))));
}

/** 12 √papers, from 50 to 2,000: 106 of 79 papers, 379 of 1,000, 1,200 of 10,000, 2,000 of 27,778 and more. */
export function adaptedMaximum(papers: number): number {
  return Math.min(2000, Math.max(50, Math.floor(12 * Math.sqrt(papers))));
}

/**
 * Finds what the papers are about.
 *
 * Text terms are noun phrases of title and abstract (English), or runs of words between stop words
 * (other languages), unified over case, accents, hyphens, number, spelling and acronyms; keywords and
 * categories are taken as given, and so are terms that every paper brings along. Terms come most papers
 * first, ties by label.
 *
 * Time: O(text), about 2,000 abstracts a second; memory: one number a candidate and paper.
 * Throws a RangeError for a share outside 0 … 1, or a minimum or maximum below 1.
 */
export async function findTopics(
  corpus: Corpus,
  options: TopicOptions = {},
  watch: Watch = {},
): Promise<Topics> {
  const {kinds = ["text"], relevantShare = 0.6, termCounting = "binary", stops = []} = options;
  const extract = options.extract ?? extractTerms;
  if (!(relevantShare >= 0 && relevantShare <= 1))
    throw new RangeError(`relevantShare: expected 0 to 1, got ${relevantShare}`);
  const minPapers =
    atLeastOne("minTermPapers", options.minTermPapers) ?? adaptedMinimum(corpus.size);
  const maxTerms = atLeastOne("maxTerms", options.maxTerms) ?? adaptedMaximum(corpus.size);
  const replace = new Map<string, string>();
  const preferred = new Map<string, string>();
  for (const [from, to] of options.thesaurus ?? []) {
    replace.set(termKey(from), termKey(to));
    if (to.trim() !== "") preferred.set(termKey(to), to.trim());
  }

  const all: {kind: TermKind; term: FoundTerm}[] = [];
  const labels = {stops: keysOf(stops), replace, minPapers, maxTerms};
  for (const kind of kinds) {
    const found =
      kind !== "text"
        ? labelTerms(corpus, kind, labels)
        : allGiven(corpus)
          ? givenTerms(corpus.size, p => corpus.paper(p).terms ?? [], termKey, labels)
          : chosenTerms(
              mergedTerms(await extract(corpus, {stops}, watch), replace, minPapers, termCounting),
              corpus.size,
              {relevantShare, maxTerms, minPapers},
            );
    for (const term of found) all.push({kind, term});
  }

  const named = all.map(({kind, term}) => ({
    kind,
    term,
    label: preferred.get(term.key) ?? term.label,
  }));
  named.sort(
    (a, b) =>
      b.term.papers.length - a.term.papers.length ||
      byCodeUnit(a.label, b.label) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
  const {papers, terms} = bothWays(
    named.map(({term}) => term.papers),
    corpus.size,
  );
  return {
    count: named.length,
    label: named.map(({label}) => label),
    id: uniqueIds(named),
    kind: named.map(({kind}) => kind),
    forms: named.map(({term}) => term.forms),
    papers,
    terms,
    relevance: termRelevance(terms, papers),
    minPapers,
  };
}

/**
 * Reads the texts of papers `from` … `to` − 1. Runs of papers can be read at once by different workers:
 * `mergedExtractions` of theirs, in order, is that of the corpus, however it was split.
 */
export async function extractTerms(
  corpus: Texts,
  {from = 0, to = corpus.size, stops = []}: ExtractOptions = {},
  watch: Watch = {},
): Promise<Extraction> {
  checkpoint(watch, "Loading the language model", 0);
  const found = extractor(await englishTagger(), keysOf(stops));
  for (let i = from; i < to; i++) {
    if ((i - from) % 64 === 0) {
      checkpoint(watch, "Reading titles and abstracts", (i - from) / (to - from));
      // Give way, so that a message to stop can arrive.
      if ((i - from) % 512 === 0) await new Promise(resolve => setTimeout(resolve));
    }
    const {terms, language} = restOf(corpus, i);
    if (terms !== null) found.given(terms);
    else
      found.text({title: textAt(corpus.title, i), abstract: textAt(corpus.abstract, i), language});
  }
  return found.finish();
}

export interface ExtractOptions {
  /** First paper, and the one after the last. */
  readonly from?: number;
  readonly to?: number;
  readonly stops?: readonly string[];
}

/** The columns that terms are read from. */
export type Texts = Pick<Corpus, "size" | "title" | "abstract" | "rest">;

/** Whether every paper brings terms that were found and chosen earlier: then there is nothing to find. */
function allGiven(corpus: Texts): boolean {
  for (let i = 0; i < corpus.size; i++) if (restOf(corpus, i).terms === null) return false;
  return corpus.size > 0;
}

const keysOf = (stops: readonly string[]): Set<string> =>
  new Set(stops.map(termKey).filter(key => key !== ""));

/** The rare fields of a paper that matter here, without making the whole paper. */
function restOf(
  corpus: Texts,
  i: number,
): {terms: readonly string[] | null; language: string | null} {
  if (bytesAt(corpus.rest, i).length === 0) return {terms: null, language: null};
  const text = textAt(corpus.rest, i);
  if (!text.includes('"terms"') && !text.includes('"language"'))
    return {terms: null, language: null};
  const {terms = null, language = null} = JSON.parse(text) as Partial<Paper>;
  return {terms, language};
}

function atLeastOne(name: string, value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name}: expected a whole number of at least 1, got ${value}`);
  return value;
}

/** Identifiers from labels; a second kind says which it is, and what is still the same is numbered. */
function uniqueIds(terms: readonly {label: string; kind: TermKind}[]): string[] {
  const taken = new Set<string>();
  return terms.map(({label, kind}) => {
    const plain = fold(label).replaceAll(" ", "-") || "term";
    const tries = [plain, `${plain}-${kind.replace(" ", "-")}`];
    let id = tries.find(text => !taken.has(text));
    for (let n = 2; id === undefined; n++)
      if (!taken.has(`${tries[1]}-${n}`)) id = `${tries[1]}-${n}`;
    taken.add(id);
    return id;
  });
}

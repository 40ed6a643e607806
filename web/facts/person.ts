import {type Analysis, listAt, numberAt} from "../../src/index.ts";
import {words} from "../words.ts";
import {plainName} from "./format.ts";
import {type Tie, tally, tiesOf} from "./relations.ts";

export interface TopicCount {
  readonly term: number;
  readonly label: string;
  /** Papers of the person, or group, that carry the term. */
  readonly papers: readonly number[];
}

export interface PersonFacts {
  readonly name: string;
  readonly papers: Uint32Array;
  readonly coauthors: readonly Tie[];
  readonly community: number;
  readonly communityLabel: string;
  readonly topics: readonly TopicCount[];
  /** First and last year; 0 = unknown. */
  readonly first: number;
  readonly last: number;
  /** How many of the papers have a citation count, and how many a cut byline. */
  readonly cited: number;
  readonly cut: number;
  readonly reported: readonly {readonly label: string; readonly value: number}[];
  readonly names: readonly {readonly name: string; readonly papers: readonly number[]}[];
  readonly affiliations: readonly {readonly name: string; readonly papers: readonly number[]}[];
  readonly ids: readonly {readonly scheme: string; readonly id: string}[];
}

/** All that the inspector says about a person. Time: O(their papers and ties). */
export function personFacts(analysis: Analysis, person: number): PersonFacts {
  const {corpus, people, networks, indices} = analysis;
  const {network, communities, communityLabels} = networks.coauthor;
  const papers = listAt(people.papers, person);
  const community = communities.community[person];
  const [first, last] = span(analysis, papers);

  const names = new Map<string, Set<number>>();
  const affiliations = new Map<string, Set<number>>();
  const ids = new Map<string, string>();
  for (const paper of papers)
    for (let k = corpus.authorStart[paper]; k < corpus.authorStart[paper + 1]; k++) {
      if (people.ofAuthorship[k] !== person) continue;
      const signed = corpus.authorship(k);
      names.set(signed.name, (names.get(signed.name) ?? new Set()).add(paper));
      for (const place of signed.affiliations)
        affiliations.set(place, (affiliations.get(place) ?? new Set()).add(paper));
      for (const [scheme, id] of Object.entries(signed.ids)) ids.set(`${scheme} ${id}`, id);
    }

  return {
    name: people.name[person],
    papers,
    coauthors: tiesOf(network, person),
    community,
    communityLabel: communityLabels[community],
    topics: topicsOf(analysis, papers),
    first,
    last,
    cited: papers.filter(paper => corpus.citations[paper] >= 0).length,
    cut: papers.filter(paper => corpus.truncated[paper] === 1).length,
    reported: Object.entries(indices).flatMap(([id, column]) => {
      const value = id.startsWith("reported_") ? numberAt(column, person) : null;
      return value === null ? [] : [{label: plainName(id), value}];
    }),
    names: mostFirst(names),
    affiliations: mostFirst(affiliations),
    ids: [...ids].map(([key, id]) => ({scheme: key.slice(0, key.indexOf(" ")), id})),
  };
}

/** The terms of some papers, most frequent first, each with its papers. */
export function topicsOf(analysis: Analysis, papers: Iterable<number>): TopicCount[] {
  const {topics} = analysis;
  const all = [...papers];
  const terms = tally(all.map(paper => listAt(topics.terms, paper)));
  return terms.map(({item}) => ({
    term: item,
    label: topics.label[item],
    papers: all.filter(paper => listAt(topics.terms, paper).includes(item)),
  }));
}

/** First and last year of some papers; 0 where none has one. */
export function span({corpus}: Analysis, papers: Iterable<number>): [number, number] {
  let first = 0;
  let last = 0;
  for (const paper of papers) {
    const year = corpus.year[paper];
    if (year === 0) continue;
    if (first === 0 || year < first) first = year;
    if (year > last) last = year;
  }
  return [first, last];
}

/** What is missing in the numbers of some papers, in plain words; empty when nothing is. */
export function caveats({corpus}: Analysis, papers: Uint32Array): string[] {
  const all = papers.length;
  if (all === 0) return [];
  const said: string[] = [];
  const cited = papers.filter(paper => corpus.citations[paper] >= 0).length;
  const {missing} = words.inspect;
  if (cited === 0) said.push(missing.citations);
  else if (cited < all) said.push(missing.someCitations(cited, all));
  const cut = papers.filter(paper => corpus.truncated[paper] === 1);
  if (cut.length > 0) said.push(missing.cut(cut.length, all, cutAfter(corpus, cut)));
  return said;
}

/** After how many names bylines are cut; null where some print others. */
function cutAfter(corpus: Analysis["corpus"], cut: Uint32Array): number | null {
  const printed = new Set(Array.from(cut, paper => printedNames(corpus, paper)));
  const [n] = printed;
  return printed.size !== 1 || n === undefined || n === 0 ? null : n;
}

/** Names with a known place: others were added from elsewhere, such as the owner of a page. */
function printedNames({authorStart, authorPosition}: Analysis["corpus"], paper: number): number {
  let printed = 0;
  for (let k = authorStart[paper]; k < authorStart[paper + 1]; k++)
    if (authorPosition[k] > 0) printed += 1;
  return printed;
}

/** What was printed, each with its papers, the most first; ties by text. */
const mostFirst = (printed: ReadonlyMap<string, ReadonlySet<number>>) =>
  [...printed]
    .map(([name, own]) => ({name, papers: [...own]}))
    .sort((a, b) => b.papers.length - a.papers.length || (a.name < b.name ? -1 : 1));

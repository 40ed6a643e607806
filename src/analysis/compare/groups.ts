import {coauthorGraph} from "../../graphs/coauthor.ts";
import {leiden} from "../../metrics/communities/leiden.ts";
import {type Corpus, NONE} from "../../papers/corpus.ts";
import type {People} from "../../people/people.ts";
import {communityLabels} from "../../topics/labels.ts";
import type {Topics} from "../../topics/topics.ts";
import {type ListColumn, listAt, listColumn, transpose} from "../../util/list-column.ts";
import {type PaperPlaces, paperCountries, paperInstitutions} from "../paper-places.ts";

/** What can be compared. */
export const GROUP_KINDS = [
  "authors",
  "venues",
  "affiliations",
  "countries",
  "topics",
  "communities",
] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Sets of papers that have names: authors, venues … */
export interface Groups {
  readonly kind: GroupKind;
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Group → its papers, rising. */
  readonly papers: ListColumn;
}

/** Who wrote what about what. */
export interface Known {
  readonly corpus: Corpus;
  readonly people: People;
  /** Null where nobody looked for them: then there are no topics to compare, and communities have numbers. */
  readonly topics: Topics | null;
}

/** Above this many papers long bylines add no ties when communities are found, as in an analysis. */
const CAP_FROM = 500;
const CAP = 25;

/**
 * The groups of a kind. Affiliations are institutions, as far as they can be told; communities are those of
 * the co-author network, the papers of a community being those of its members. O(papers + authorships), for
 * communities also the time of `leiden`.
 */
export function groupsOf({corpus, people, topics}: Known, kind: GroupKind, seed = 42): Groups {
  switch (kind) {
    case "authors":
      return {kind, id: people.id, name: people.name, papers: people.papers};
    case "venues":
      return {kind, ...venuesOf(corpus)};
    case "affiliations":
      return {kind, ...placesOf(paperInstitutions(corpus))};
    case "countries":
      return {kind, ...placesOf(paperCountries(corpus))};
    case "topics":
      if (topics === null)
        throw new TypeError("topics: expected the topics of the corpus, got null");
      return {kind, id: topics.id, name: topics.label, papers: topics.papers};
    case "communities":
      return {kind, ...communitiesOf(corpus, people, topics, seed)};
  }
}

function venuesOf({venue, venues, size}: Corpus) {
  const lists: ListColumn = {
    start: Uint32Array.from({length: size + 1}, (_, i) => i),
    item: venue.map(v => (v === NONE ? venues.length : v)),
  };
  const papers = transpose(lists, venues.length);
  return {id: venues, name: venues, papers};
}

const placesOf = ({name, papers}: PaperPlaces) => ({
  id: name,
  name,
  papers: transpose(papers, name.length),
});

function communitiesOf(corpus: Corpus, people: People, topics: Topics | null, seed: number) {
  const graph = coauthorGraph(corpus, people, {
    maxAuthors: corpus.size > CAP_FROM ? CAP : null,
  });
  const {community, count} = leiden(graph, {seed});
  const sets: Set<number>[] = Array.from({length: count}, () => new Set());
  for (const [person, c] of community.entries())
    for (const p of listAt(people.papers, person)) sets[c].add(p);
  return {
    id: sets.map((_, c) => String(c + 1)),
    name:
      topics === null
        ? sets.map((_, c) => `Community ${c + 1}`)
        : communityLabels(topics, people.papers, community, count),
    papers: listColumn(sets.map(set => [...set].sort((a, b) => a - b))),
  };
}

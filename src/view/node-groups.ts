import type {Analysis} from "../analysis/analysis.ts";
import type {MapNetwork} from "../analysis/map-network.ts";
import {countryOf} from "../papers/country.ts";
import {institutionOf} from "../papers/institution.ts";
import {byCodeUnit} from "../util/fold.ts";
import {listAt} from "../util/list-column.ts";

/** What nodes can be grouped by beside communities: the commonest of their papers, or of people the places they print. */
export const NODE_GROUPS = ["category", "venue", "country", "affiliation", "kind"] as const;

export type NodeGroup = (typeof NODE_GROUPS)[number];

export const isNodeGroup = (attribute: string): attribute is NodeGroup =>
  (NODE_GROUPS as readonly string[]).includes(attribute);

const known = new WeakMap<MapNetwork, Map<NodeGroup, readonly (string | null)[]>>();

/**
 * Node → its group; null = unknown. Of several the one that most of its papers (of people: of their own affiliations)
 * say, ties by code unit. Found once a network. O(papers of all nodes).
 */
export function nodeGroups(
  analysis: Analysis,
  network: MapNetwork,
  attribute: NodeGroup,
): readonly (string | null)[] {
  const found = known.get(network) ?? new Map<NodeGroup, readonly (string | null)[]>();
  known.set(network, found);
  let groups = found.get(attribute);
  if (groups === undefined) {
    groups = made(analysis, network, attribute);
    found.set(attribute, groups);
  }
  return groups;
}

function made(
  {corpus, people}: Analysis,
  {kinds, kind, item, papers, label}: MapNetwork,
  attribute: NodeGroup,
): (string | null)[] {
  if (attribute === "kind") return Array.from(kind, k => kinds[k]);
  if (attribute === "category" || attribute === "venue") {
    const of = (paper: number): Iterable<string> =>
      attribute === "category"
        ? Array.from(listAt(corpus.categories, paper), c => corpus.labels[c])
        : (corpus.venues[corpus.venue[paper]] ?? "") === ""
          ? []
          : [corpus.venues[corpus.venue[paper]]];
    return label.map((_, i) => commonest(Array.from(listAt(papers, i)).flatMap(p => [...of(p)])));
  }
  const placeOf = attribute === "country" ? countryOf : institutionOf;
  const printed = corpus.affiliations.map(placeOf);
  const placesOf = (authorships: Iterable<number>) =>
    [...authorships].flatMap(k =>
      Array.from(listAt(corpus.authorAffiliations, k), a => printed[a]).filter(p => p !== null),
    );
  const signersOf = (paper: number) =>
    Array.from(
      {length: corpus.authorStart[paper + 1] - corpus.authorStart[paper]},
      (_, k) => corpus.authorStart[paper] + k,
    );
  return label.map((_, i) =>
    commonest(
      kinds[kind[i]] === "person"
        ? placesOf(listAt(people.authorships, item[i]))
        : Array.from(listAt(papers, i)).flatMap(paper => [...new Set(placesOf(signersOf(paper)))]),
    ),
  );
}

function commonest(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return rankedGroups(counts)[0]?.[0] ?? null;
}

/** Most frequent first; ties by code unit. */
export function rankedGroups(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
}

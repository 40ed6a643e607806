import {type Analysis, listAt} from "../../src/index.ts";

/** Two people, by number. */
export type Pair = readonly [a: number, b: number];

/** Those who wrote together most, the strongest tie first: whom somebody may want to compare. O(ties). */
export function strongestPairs(analysis: Analysis, most: number): Pair[] {
  const {source, target, strength} = analysis.networks.coauthor.network.edges;
  const order = Array.from(source, (_, e) => e).sort((a, b) => strength[b] - strength[a] || a - b);
  return order.slice(0, most).map(e => [source[e], target[e]]);
}

/** Those with most papers in different communities, two and two: between whom a way is worth a look. O(people). */
export function farPairs(analysis: Analysis, most: number): Pair[] {
  const {papers, count} = analysis.people;
  const {community} = analysis.networks.coauthor.communities;
  const papersOf = (person: number) => listAt(papers, person).length;
  const first = new Map<number, number>();
  for (let person = 0; person < count; person++) {
    const known = first.get(community[person]);
    if (known === undefined || papersOf(person) > papersOf(known))
      first.set(community[person], person);
  }
  const ranked = [...first.values()].sort((a, b) => papersOf(b) - papersOf(a) || a - b);
  return ranked.flatMap((a, i) => ranked.slice(i + 1).map((b): Pair => [a, b])).slice(0, most);
}

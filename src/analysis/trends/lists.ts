import type {People} from "../../people/people.ts";
import {type ListColumn, listAt, listColumn} from "../../util/list-column.ts";

/** The joint papers of the pairs that have at least `least` of them. O(papers of both ends of each tie). */
export function jointLists(
  people: People,
  {source, target}: {readonly source: Uint32Array; readonly target: Uint32Array},
  edgePapers: ArrayLike<number>,
  least: number,
): {a: number; b: number; papers: number[]}[] {
  const found: {a: number; b: number; papers: number[]}[] = [];
  for (let e = 0; e < source.length; e++) {
    if (edgePapers[e] < least) continue;
    const [a, b] = [source[e], target[e]];
    const others = new Set(listAt(people.papers, b));
    found.push({a, b, papers: [...listAt(people.papers, a)].filter(p => others.has(p))});
  }
  return found;
}

/** Community → the papers of its members, rising, each once. */
export function papersOfCommunities(
  papers: ListColumn,
  community: Uint32Array,
  count: number,
): ListColumn {
  const members: number[][] = Array.from({length: count}, () => []);
  for (let i = 0; i < community.length; i++) members[community[i]].push(i);
  return listColumn(
    members.map(list =>
      [...new Set(list.flatMap(i => [...listAt(papers, i)]))].sort((a, b) => a - b),
    ),
  );
}

import {listAt} from "../util/list-column.ts";
import {callon, type Quadrant, quadrants, type ThemePlace} from "./callon.ts";
import type {Topics} from "./topics.ts";

/** A theme: a community of terms, and where it stands in the field. */
export interface Theme extends ThemePlace {
  /** Its number among the communities. */
  readonly community: number;
  readonly label: string;
  /** Its terms, most papers first. */
  readonly terms: readonly number[];
  /** Papers with one of them. */
  readonly papers: number;
  /** Null where there are fewer than four themes. */
  readonly quadrant: Quadrant | null;
}

/** Smaller communities are no themes. */
const LEAST = 2;

/**
 * Callon's thematic map: each community of terms by centrality (ties to others) and density (ties inside), from
 * the equivalence c²/(ab) of every two terms that stand together in c papers. Communities of one term are no themes.
 * O(Σ over papers of terms²). See `callon`.
 *
 * @param community - term → community, 0 … labels.length − 1
 */
export function thematicMap(
  topics: Topics,
  community: ArrayLike<number>,
  labels: readonly string[],
): Theme[] {
  const members: number[][] = labels.map(() => []);
  for (let t = 0; t < topics.count; t++) members[community[t]]?.push(t);
  const shown = [...members.keys()].filter(c => members[c].length >= LEAST);
  const places = callon<number>(
    shown.map(c => members[c]),
    equivalences(topics),
  );
  const fields = quadrants(places);
  return shown.map((c, i) => ({
    community: c,
    label: labels[c],
    terms: members[c],
    papers: new Set(members[c].flatMap(t => [...listAt(topics.papers, t)])).size,
    ...places[i],
    quadrant: fields === null ? null : fields[i],
  }));
}

/** Every two terms that stand together, once. */
function equivalences({count, papers, terms}: Topics): [number, number, number][] {
  const links: [number, number, number][] = [];
  const together = new Uint32Array(count);
  const size = (t: number) => papers.start[t + 1] - papers.start[t];
  for (let a = 0; a < count; a++) {
    const touched: number[] = [];
    for (const p of listAt(papers, a))
      for (const b of listAt(terms, p)) {
        if (b <= a) continue;
        if (together[b] === 0) touched.push(b);
        together[b] += 1;
      }
    for (const b of touched.sort((x, y) => x - y)) {
      links.push([a, b, together[b] ** 2 / (size(a) * size(b))]);
      together[b] = 0;
    }
  }
  return links;
}

import {type Corpus, NONE} from "../papers/corpus.ts";
import {unionFind} from "../util/union-find.ts";
import {parseName} from "./name.ts";
import {allInitialsKey, blockKey, normaliseName} from "./name-keys.ts";

/** A plain way to say who is who, to compare with: authorship → group, by which equal groups are one person. */
export interface Baseline {
  readonly id: string;
  readonly label: string;
  group(corpus: Corpus): readonly (string | number)[];
}

const byName =
  (keyOf: (name: string) => string) =>
  ({names, authorName}: Corpus): string[] => {
    const keys = names.map(keyOf);
    return Array.from(authorName, name => keys[name]);
  };

/** The usual rules of thumb. Each takes O(authorships). */
export const BASELINES: readonly Baseline[] = [
  {id: "exact", label: "exact string", group: byName(normaliseName)},
  {
    id: "first_initial",
    label: "family name and first initial",
    group: byName(name => blockKey(parseName(name))),
  },
  {
    id: "all_initials",
    label: "family name and all initials",
    group: byName(name => allInitialsKey(parseName(name))),
  },
  {
    id: "shared_coauthor",
    label: "shared co-author within a name",
    group: bySharedCoauthor,
  },
];

/** Within family name and first initial, records are one person that are tied by co-authors of one printed name. */
function bySharedCoauthor({names, authorName, authorStart}: Corpus): number[] {
  const blocks = names.map(name => blockKey(parseName(name)));
  const folded = names.map(normaliseName);
  const sets = unionFind(authorName.length);
  const first = new Map<string, number>();
  for (let i = 0; i + 1 < authorStart.length; i++)
    for (let k = authorStart[i]; k < authorStart[i + 1]; k++)
      for (let other = authorStart[i]; other < authorStart[i + 1]; other++) {
        if (other === k) continue;
        const key = `${blocks[authorName[k]]}|${folded[authorName[other]]}`;
        const known = first.get(key) ?? NONE;
        if (known === NONE) first.set(key, k);
        else sets.join(known, k);
      }
  return Array.from(authorName, (_, k) => sets.find(k));
}

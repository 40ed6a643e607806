import type {Corpus} from "../papers/corpus.ts";
import type {ListColumn} from "../util/list-column.ts";
import {listColumn} from "../util/list-column.ts";
import type {People} from "./people.ts";

/**
 * The same people, by the same numbers, as far as some of the papers tell: those who signed none of them
 * stay, with no papers. The authorships are those of `corpusPart` with the same papers.
 *
 * @param papers - rising, each once
 */
export function peoplePart(
  people: People,
  {authorStart}: Pick<Corpus, "authorStart">,
  papers: ArrayLike<number>,
): People {
  const paperAt = new Map<number, number>();
  const authorshipAt = new Map<number, number>();
  for (let row = 0; row < papers.length; row++) {
    const p = papers[row];
    paperAt.set(p, row);
    for (let k = authorStart[p]; k < authorStart[p + 1]; k++)
      authorshipAt.set(k, authorshipAt.size);
  }
  return {
    ...people,
    ofAuthorship: Uint32Array.from(authorshipAt.keys(), k => people.ofAuthorship[k]),
    authorships: renumbered(people.authorships, authorshipAt),
    papers: renumbered(people.papers, paperAt),
  };
}

function renumbered({start, item}: ListColumn, place: ReadonlyMap<number, number>): ListColumn {
  const lists: number[][] = [];
  for (let i = 0; i + 1 < start.length; i++) {
    const list: number[] = [];
    for (let k = start[i]; k < start[i + 1]; k++) {
      const at = place.get(item[k]);
      if (at !== undefined) list.push(at);
    }
    lists.push(list);
  }
  return listColumn(lists);
}

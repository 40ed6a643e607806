import {type ListColumn, listColumn} from "../util/list-column.ts";
import {type Random, shuffle} from "../util/random.ts";
import {graphFromArrays} from "./build-graph.ts";
import {coCitation} from "./coupling.ts";
import type {Graph} from "./graph.ts";

/**
 * The graph of people who signed papers together, strengths being the number of papers: the one-mode projection.
 * Time: O(Σ n²) over the papers.
 *
 * @param bylines - paper → people, each once
 * @param order - how many people there are
 */
export function projection(bylines: ListColumn, order: number): Graph {
  const {source, target, count} = coCitation(bylines, order);
  return graphFromArrays(order, source, target, count);
}

/**
 * A random two-mode graph with the same numbers: every paper has as many authors and every person as many papers as
 * before, but who signed what is shuffled. A person who comes twice on a paper is exchanged with another paper's,
 * a few times; what is left then counts once, so that a few papers may lose a name. O(authorships · tries).
 *
 * M. Newman, S. Strogatz & D. Watts 2001, doi:10.1103/PhysRevE.64.026118.
 */
export function shuffledBylines({start, item}: ListColumn, random: Random): ListColumn {
  const people = shuffle(Uint32Array.from(item), random);
  const papers = start.length - 1;
  const paperOf = new Uint32Array(item.length);
  for (let p = 0; p < papers; p++) paperOf.fill(p, start[p], start[p + 1]);
  const has = (p: number, person: number, but: number) => {
    for (let k = start[p]; k < start[p + 1]; k++)
      if (k !== but && people[k] === person) return true;
    return false;
  };
  for (let round = 0; round < TRIES; round++) {
    let doubled = 0;
    for (let k = 0; k < people.length; k++) {
      if (!has(paperOf[k], people[k], k)) continue;
      doubled += 1;
      const other = random.below(people.length);
      if (has(paperOf[k], people[other], k) || has(paperOf[other], people[k], other)) continue;
      [people[k], people[other]] = [people[other], people[k]];
    }
    if (doubled === 0) break;
  }
  return listColumn(
    Array.from({length: papers}, (_, p) =>
      [...new Set(people.subarray(start[p], start[p + 1]))].sort((a, b) => a - b),
    ),
  );
}

/** Rounds of exchanges: after them next to nobody stands twice. */
const TRIES = 10;

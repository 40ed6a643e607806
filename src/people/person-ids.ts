import {NONE} from "../papers/corpus.ts";
import {fold} from "../util/fold.ts";
import type {ListColumn} from "../util/list-column.ts";
import {stringPool} from "../util/string-pool.ts";

/** What people are called. */
export interface Called {
  readonly name: (person: number) => string;
  /** Person → a number that only people of one name have, or NONE where their name has none. */
  readonly alike: Uint32Array;
}

/**
 * A unique id a person, made from the name: "biqing-qi". Where several people have one name, those with more papers come
 * first, then those whose first paper comes first in `order`, which lists papers by their ids: "wei-wang-2".
 * Gives person → id. Time O(people + papers), names are folded once each; memory 8 bytes a person, and the different names.
 */
export function personIds(
  called: Called,
  papers: ListColumn,
  order: Uint32Array,
): (person: number) => string {
  const {slugs, ofPerson} = slugsOf(called);
  // "wei-wang-2" may be the name of somebody else.
  const numbered = new Set(slugs.filter(endsInNumber));
  const met = new Uint32Array(slugs.length);
  const numberOf = new Uint32Array(ofPerson.length);
  for (const person of byImportance(papers, order)) {
    const slug = ofPerson[person];
    let number = met[slug] + 1;
    if (numbered.size > 0)
      while (number > 1 && numbered.has(`${slugs[slug]}-${number}`)) number += 1;
    met[slug] = number;
    numberOf[person] = number;
  }
  return person => {
    const slug = slugs[ofPerson[person]];
    return numberOf[person] === 1 ? slug : `${slug}-${numberOf[person]}`;
  };
}

/** Most names end in a letter, which is seen at once. */
const endsInNumber = (slug: string): boolean =>
  slug.charCodeAt(slug.length - 1) <= NINE && /-\d+$/.test(slug);

const NINE = "9".charCodeAt(0);

/** Words that fold to themselves but for capitals: most names. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

const slugOf = (name: string): string =>
  (PLAIN.test(name) ? name.toLowerCase() : fold(name.replace(/['’]/g, ""))).replaceAll(" ", "-") ||
  "person";

function slugsOf({name, alike}: Called): {slugs: readonly string[]; ofPerson: Uint32Array} {
  const pool = stringPool();
  const ofPerson = new Uint32Array(alike.length);
  let most = 0;
  for (const number of alike) if (number !== NONE && number > most) most = number;
  const known = new Uint32Array(most + 1).fill(NONE);
  for (let person = 0; person < alike.length; person++) {
    const number = alike[person];
    let slug = number === NONE ? NONE : known[number];
    if (slug === NONE) {
      slug = pool.add(slugOf(name(person)));
      if (number !== NONE) known[number] = slug;
    }
    ofPerson[person] = slug;
  }
  return {slugs: pool.values(), ofPerson};
}

/** All people: those with more papers first, then by their first paper, then by number. */
function byImportance({start, item}: ListColumn, order: Uint32Array): Uint32Array {
  const count = start.length - 1;
  const rank = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) rank[order[place]] = place;
  const first = new Uint32Array(count);
  const fewer = new Uint32Array(count);
  let most = 0;
  for (let person = 0; person < count; person++)
    most = Math.max(most, start[person + 1] - start[person]);
  for (let person = 0; person < count; person++) {
    let least = order.length;
    for (let k = start[person]; k < start[person + 1]; k++) least = Math.min(least, rank[item[k]]);
    first[person] = least;
    fewer[person] = most - (start[person + 1] - start[person]);
  }
  const all = Uint32Array.from({length: count}, (_, person) => person);
  return inOrderOf(inOrderOf(all, first, order.length), fewer, most);
}

/** Numbers in the order of their keys 0 … most, those of one key as they were (counting sort). */
function inOrderOf(numbers: Uint32Array, key: Uint32Array, most: number): Uint32Array {
  const end = new Uint32Array(most + 2);
  for (const n of numbers) end[key[n] + 1] += 1;
  for (let k = 0; k <= most; k++) end[k + 1] += end[k];
  const sorted = new Uint32Array(numbers.length);
  for (const n of numbers) sorted[end[key[n]]++] = n;
  return sorted;
}

import {NONE} from "../papers/corpus.ts";
import {joinedCount} from "../util/joined-texts.ts";
import type {ListColumn} from "../util/list-column.ts";
import type {WholeNumbers} from "../util/narrow-numbers.ts";
import {inSharedMemory, sharedWhole} from "../util/share.ts";
import {type SlugColumn, slugBytes, slugColumn} from "../util/slug-column.ts";
import type {NumberedSlugs, PlacedTexts} from "../util/texts.ts";
import {slugIndex} from "./slug-index.ts";

/**
 * A unique id a person, made from the name: "biqing-qi". Where several people have one name, those with more papers come
 * first, then those whose first paper comes first in `order`, which lists papers by their ids: "wei-wang-2".
 * Time O(people + papers), names are folded once each; memory 8 bytes a person and 16 to 24 a name for the time being.
 */
export function personIds(
  {place, among}: PlacedTexts,
  papers: ListColumn,
  order: Uint32Array,
): NumberedSlugs {
  const isBorne = new Uint8Array(joinedCount(among));
  for (let person = 0; person < place.length; person++) isBorne[place[person]] = 1;
  const slugs = inSharedMemory(slugColumn(among, isBorne, "person"));
  const {same, taken} = sameSlugs(slugs, isBorne);
  return {place, slugs, number: numbersOf({place, same, taken}, papers, order)};
}

/** Names by their slugs. */
interface SameSlugs {
  /** Name → the first name with its slug. */
  readonly same: Uint32Array;
  /** Such a name → numbers that would make the slug of another: "wei-wang-2" may be the name of somebody else. */
  readonly taken: ReadonlyMap<number, ReadonlySet<number>>;
}

function sameSlugs(slugs: SlugColumn, isBorne: Uint8Array): SameSlugs {
  const index = slugIndex(slugs);
  const same = new Uint32Array(isBorne.length);
  const numbered: string[] = [];
  for (let name = 0; name < same.length; name++) {
    if (isBorne[name] === 0) continue;
    same[name] = index.add(name);
    if (same[name] !== name) continue;
    const slug = slugBytes(slugs, name);
    // Most names end in a letter, which is seen at once.
    if (slug[slug.length - 1] <= NINE) numbered.push(decoder.decode(slug));
  }
  const taken = new Map<number, Set<number>>();
  for (const slug of numbered) {
    const [, bare, number] = /^(.+)-([1-9]\d*)$/.exec(slug) ?? [];
    if (bare === undefined) continue;
    const name = index.find(encoder.encode(bare));
    if (name === NONE) continue;
    taken.set(name, (taken.get(name) ?? new Set()).add(Number(number)));
  }
  return {same, taken};
}

const NINE = "9".charCodeAt(0);
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Person → number among those of one slug, from 1. */
function numbersOf(
  {place, same, taken}: SameSlugs & Pick<PlacedTexts, "place">,
  papers: ListColumn,
  order: Uint32Array,
): WholeNumbers {
  const met = new Uint32Array(same.length);
  let most = 0;
  for (let person = 0; person < place.length; person++) {
    const name = same[place[person]];
    met[name] += 1;
    most = Math.max(most, met[name]);
  }
  for (const [name, numbers] of taken) most = Math.max(most, met[name] + numbers.size);
  met.fill(0);
  const numbers = sharedWhole(place.length, most);
  for (const person of byImportance(papers, order)) {
    const name = same[place[person]];
    let number = met[name] + 1;
    const others = taken.size > 0 ? taken.get(name) : undefined;
    if (others !== undefined) while (number > 1 && others.has(number)) number += 1;
    met[name] = number;
    numbers[person] = number;
  }
  return numbers;
}

/** All people: those with more papers first, then by their first paper, then by number. */
function byImportance(papers: ListColumn, order: Uint32Array): Uint32Array {
  const {start} = papers;
  const count = start.length - 1;
  const sizeOf = (person: number) => start[person + 1] - start[person];
  let most = 0;
  for (let person = 0; person < count; person++) most = Math.max(most, sizeOf(person));
  const people = byFirstPaper(papers, order);
  return inOrderOf(k => people[k], {count, most, key: person => most - sizeOf(person)});
}

function byFirstPaper({start, item}: ListColumn, order: Uint32Array): Uint32Array {
  const rank = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) rank[order[place]] = place;
  const count = start.length - 1;
  const first = new Uint32Array(count);
  for (let person = 0; person < count; person++) {
    let least = order.length;
    for (let k = start[person]; k < start[person + 1]; k++) least = Math.min(least, rank[item[k]]);
    first[person] = least;
  }
  return inOrderOf(person => person, {count, most: order.length, key: person => first[person]});
}

/** So many numbers in the order of their keys 0 … most, those of one key as they were (counting sort). */
function inOrderOf(
  numberAt: (k: number) => number,
  {count, most, key}: {count: number; most: number; key: (number: number) => number},
): Uint32Array {
  const end = new Uint32Array(most + 2);
  for (let k = 0; k < count; k++) end[key(numberAt(k)) + 1] += 1;
  for (let k = 0; k <= most; k++) end[k + 1] += end[k];
  const sorted = new Uint32Array(count);
  for (let k = 0; k < count; k++) {
    const n = numberAt(k);
    sorted[end[key(n)]++] = n;
  }
  return sorted;
}

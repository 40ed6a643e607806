import {type Corpus, NONE} from "../papers/corpus.ts";
import {byCodeUnit, fold} from "../util/fold.ts";
import {type ListColumn, listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import type {NameSeen} from "./people.ts";
import type {Readings} from "./readings.ts";

/** The printed forms of a person's name, those printed most first. O(authorships of the person). */
export function namesSeen(
  {authorName, names}: Pick<Corpus, "authorName" | "names">,
  authorships: Iterable<number>,
): NameSeen[] {
  const counts = new Map<number, number>();
  for (const k of authorships) counts.set(authorName[k], (counts.get(authorName[k]) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({name: names[name], count}))
    .sort(
      (a, b) => b.count - a.count || b.name.length - a.name.length || byCodeUnit(a.name, b.name),
    );
}

/**
 * Person → the form of the name to show: of those whose first name is written out (else of all) the one printed most,
 * then the longest, given names first. O(authorships).
 */
export function shownNames(
  {authorName, names}: Pick<Corpus, "authorName" | "names">,
  {start, item}: ListColumn,
  readings: Readings,
): string[] {
  const shown: string[] = new Array(start.length - 1);
  for (let person = 0; person + 1 < start.length; person++) {
    const [from, to] = [start[person], start[person + 1]];
    const first = authorName[item[from]];
    let one = from + 1;
    while (one < to && authorName[item[one]] === first) one += 1;
    if (one === to) {
      shown[person] = readings.of(first).shown;
      continue;
    }
    const seen = numbersSeen(item.subarray(from, to), authorName, names);
    const readable = seen.map(number => readings.of(number));
    shown[person] = (readable.find(({full}) => full) ?? readable[0]).shown;
  }
  return shown;
}

/** Numbers of the printed names of authorships, those printed most first. */
function numbersSeen(
  authorships: Iterable<number>,
  authorName: Uint32Array,
  names: readonly string[],
): number[] {
  const counts = new Map<number, number>();
  for (const k of authorships) counts.set(authorName[k], (counts.get(authorName[k]) ?? 0) + 1);
  return [...counts.keys()].sort(
    (a, b) =>
      counts.get(b)! - counts.get(a)! ||
      names[b].length - names[a].length ||
      byCodeUnit(names[a], names[b]),
  );
}

/**
 * A unique id a person, made from the name: "biqing-qi". Where several people have one name, those with
 * more papers come first, then those whose first paper id is smaller: "wei-wang-2".
 */
export function personIds(
  names: readonly string[],
  papers: ListColumn,
  {id}: Pick<Corpus, "id">,
): string[] {
  const firstPaper = (person: number): string =>
    [...listAt(papers, person)].map(i => textAt(id, i)).sort(byCodeUnit)[0];
  const bearers = new Map<string, number[]>();
  for (const [person, name] of names.entries()) {
    const slug = fold(name.replace(/['’]/g, "")).replaceAll(" ", "-") || "person";
    const list = bearers.get(slug);
    if (list === undefined) bearers.set(slug, [person]);
    else list.push(person);
  }
  const ids: string[] = new Array(names.length).fill("");
  const taken = new Set(bearers.keys());
  for (const [slug, people] of bearers) {
    const ranked =
      people.length === 1
        ? people
        : people
            .map(person => ({
              person,
              count: papers.start[person + 1] - papers.start[person],
              first: firstPaper(person),
            }))
            .sort(
              (a, b) => b.count - a.count || byCodeUnit(a.first, b.first) || a.person - b.person,
            )
            .map(({person}) => person);
    let number = 1;
    for (const person of ranked) {
      let unique = number === 1 ? slug : `${slug}-${number}`;
      // "wei-wang-2" may be the name of somebody else.
      while (number > 1 && taken.has(unique)) unique = `${slug}-${++number}`;
      if (number > 1) taken.add(unique);
      ids[person] = unique;
      number += 1;
    }
  }
  return ids;
}

/** Person → papers, each once though a byline may print a name twice. */
export function papersOfPeople(paperOf: Uint32Array, authorships: ListColumn): ListColumn {
  const {start, item} = authorships;
  const starts = new Uint32Array(start.length);
  const papers = new Uint32Array(item.length);
  let used = 0;
  for (let person = 0; person + 1 < start.length; person++) {
    for (let k = start[person]; k < start[person + 1]; k++) {
      const paper = paperOf[item[k]];
      if (used === starts[person] || papers[used - 1] !== paper) papers[used++] = paper;
    }
    starts[person + 1] = used;
  }
  return {start: starts, item: papers.slice(0, used)};
}

/** Numbers groups as they first appear; NONE stays. */
export function renumbered(group: Uint32Array): {ofAuthorship: Uint32Array; count: number} {
  let groups = 0;
  for (const g of group) if (g !== NONE && g >= groups) groups = g + 1;
  const numberOf = new Uint32Array(groups).fill(NONE);
  let count = 0;
  const ofAuthorship = group.map(g => {
    if (g === NONE) return NONE;
    if (numberOf[g] === NONE) numberOf[g] = count++;
    return numberOf[g];
  });
  return {ofAuthorship, count};
}

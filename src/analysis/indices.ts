import {AUTHOR_INDICES} from "../metrics/indices/table.ts";
import type {AuthorIndex} from "../metrics/metric.ts";
import {type Corpus, NONE} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {fold} from "../util/fold.ts";
import {columnBuilder, type NumberColumn, numberColumn} from "../util/number-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {paperFacts} from "./portfolios.ts";

/** What an index needs that two people of the same papers may have otherwise. */
const PERSONAL = new Set(["positions", "co-authors"]);

/** People are computed this many at a time between looks at the watch. */
const BLOCK = 4096;

/**
 * Every author index, or those that are wanted, of every person, and what pages report about a person under "reported_…".
 * Time: O(papers · indices), plus sorting within portfolios.
 */
export function authorIndices(
  corpus: Corpus,
  people: People,
  now: number,
  watch: Watch,
  wanted: readonly AuthorIndex[] = AUTHOR_INDICES,
): Record<string, NumberColumn> {
  const facts = paperFacts(corpus, people, {
    now,
    company: wanted.some(({needs}) => needs.includes("co-authors")),
  });
  const columns = wanted.map(({id, run, needs}) => ({
    id,
    run,
    isPersonal: needs.some(need => PERSONAL.has(need)),
    values: columnBuilder(people.count),
  }));
  const {start, item} = people.papers;
  /** Paper → one of those who have it alone: their indices are the same, but those of places and company. */
  const alone = new Uint32Array(corpus.size).fill(NONE);
  for (let person = 0; person < people.count; person++) {
    if (person % BLOCK === 0) checkpoint(watch, "Author indices", person / people.count);
    const paper = start[person + 1] - start[person] === 1 ? item[start[person]] : NONE;
    const like = paper === NONE ? NONE : alone[paper];
    const portfolio = facts.ofPerson(person);
    for (const {run, isPersonal, values} of columns)
      values.push(like !== NONE && !isPersonal ? values.at(like) : run(portfolio));
    if (paper !== NONE) alone[paper] = person;
  }
  const computed = columns.map(({id, values}): [string, NumberColumn] => [id, values.finish()]);
  return {...Object.fromEntries(computed), ...reported(corpus, people)};
}

/** What pages say of a person, as reported, never recomputed. */
function reported(corpus: Corpus, people: People): Record<string, NumberColumn> {
  if (corpus.profiles.length === 0) return {};
  const byName = new Map(people.name.map((name, person) => [fold(name), person]));
  const columns = new Map<string, (number | null)[]>();
  for (const profile of corpus.profiles) {
    const person = byName.get(fold(profile.name));
    if (person === undefined) continue;
    for (const [key, value] of Object.entries(profile.reported)) {
      const column = columns.get(key) ?? new Array<number | null>(people.count).fill(null);
      column[person] = value;
      columns.set(key, column);
    }
  }
  return Object.fromEntries(
    [...columns].map(([key, values]) => [`reported_${key}`, numberColumn(values)]),
  );
}

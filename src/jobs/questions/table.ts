import type {Analysis} from "../../analysis/analysis.ts";
import {restAt} from "../../papers/open.ts";
import {noveltyPercentiles, topicNovelty} from "../../topics/novelty.ts";
import {byCodeUnit, fold} from "../../util/fold.ts";
import {listAt} from "../../util/list-column.ts";
import {type NumberColumn, numberColumn} from "../../util/number-column.ts";
import {textAt} from "../../util/text-column.ts";
import {keptFor, type Question} from "./question.ts";

/** The tables of the app: a row a person, a paper or a term. */
export type TableName = "people" | "papers" | "topics";

/** What a table shows beyond the columns of the analysis. */
export interface TableAnswer {
  /** Numbers by column: years, counts, what sources print ("score …"). */
  readonly numbers: Readonly<Record<string, NumberColumn>>;
  /** Texts by column: their place in the order of all, equal ones alike, so that sorting compares no texts. */
  readonly ranks: Readonly<Record<string, NumberColumn>>;
  /** Texts that rows share: row → place in `names`, or `names.length` = none. */
  readonly shared: Readonly<
    Record<string, {readonly place: Uint32Array; readonly names: readonly string[]}>
  >;
}

/** What a table shows beyond the columns of the analysis. O(papers · terms), and sorting of names. */
export const tableQuestion: Question<{readonly table: TableName}, TableAnswer> = (
  analysis,
  {table},
) => {
  switch (table) {
    case "people":
      return peopleTable(analysis);
    case "papers":
      return paperTable(analysis);
    case "topics":
      return topicTable(analysis);
  }
};

function peopleTable({people, corpus}: Analysis): TableAnswer {
  return {
    numbers: spans(corpus.year, people.count, i => listAt(people.papers, i)),
    ranks: {name: ranked(people.name.map(fold))},
    shared: {},
  };
}

function topicTable({people, corpus, topics}: Analysis): TableAnswer {
  const writers = new Float64Array(topics.count);
  /** Person → the last term that they were counted for, from 1. */
  const seen = new Uint32Array(people.count);
  for (let t = 0; t < topics.count; t++)
    for (const p of listAt(topics.papers, t))
      for (let k = corpus.authorStart[p]; k < corpus.authorStart[p + 1]; k++) {
        const person = people.ofAuthorship[k];
        if (person >= people.count || seen[person] === t + 1) continue;
        seen[person] = t + 1;
        writers[t] += 1;
      }
  return {
    numbers: {
      people: {value: writers, known: null},
      ...spans(corpus.year, topics.count, t => listAt(topics.papers, t)),
    },
    ranks: {name: ranked(topics.label.map(fold))},
    shared: {},
  };
}

function paperTable({corpus, topics}: Analysis): TableAnswer {
  const {size} = corpus;
  const scores = new Map<string, Float64Array>();
  const known = new Map<string, Uint8Array>();
  const types = pool(size);
  const flags = pool(size);
  for (let p = 0; p < size; p++) {
    // What is rare stands in the rest as JSON: only where it speaks of these is it parsed.
    const text = textAt(corpus.rest, p);
    if (!/"scores"|"type"|"flags"/.test(text)) continue;
    const rest = restAt(corpus, p);
    if (rest.type != null) types.put(p, rest.type);
    if (rest.flags !== undefined && rest.flags.length > 0) flags.put(p, rest.flags.join(", "));
    for (const [name, x] of Object.entries(rest.scores ?? {})) {
      const column = scores.get(name) ?? new Float64Array(size);
      const there = known.get(name) ?? new Uint8Array(size);
      column[p] = x;
      there[p] = 1;
      scores.set(name, column);
      known.set(name, there);
    }
  }
  const percentiles = noveltyPercentiles(corpus.year, topicNovelty(corpus.year, topics.terms));
  const titles = Array.from({length: size}, (_, p) => fold(textAt(corpus.title, p)));
  const bylines = Array.from({length: size}, (_, p) =>
    corpus.authorStart[p] === corpus.authorStart[p + 1]
      ? null
      : fold(corpus.names[corpus.authorName[corpus.authorStart[p]]]),
  );
  return {
    numbers: {
      novelty: numberColumn(percentiles.map(x => (x === null ? null : 100 * x))),
      terms: numberColumn(Array.from({length: size}, (_, p) => listAt(topics.terms, p).length)),
      ...Object.fromEntries(
        [...scores].map(([name, value]) => [`score ${name}`, {value, known: known.get(name)!}]),
      ),
    },
    ranks: {
      title: ranked(titles),
      authors: ranked(bylines),
      venue: ranked(Array.from(corpus.venue, v => corpus.venues[v] ?? null)),
      category: ranked(
        Array.from(
          {length: size},
          (_, p) => corpus.labels[listAt(corpus.categories, p)[0]] ?? null,
        ),
      ),
    },
    shared: {type: types.done(), flags: flags.done()},
  };
}

/** First and last year of the papers of each row. */
function spans(
  year: ArrayLike<number>,
  count: number,
  papersOf: (row: number) => Uint32Array,
): Record<"first" | "last", NumberColumn> {
  const [first, last] = [new Array<number | null>(count), new Array<number | null>(count)];
  for (let i = 0; i < count; i++) {
    let [from, to] = [0, 0];
    for (const p of papersOf(i)) {
      if (year[p] === 0) continue;
      if (from === 0 || year[p] < from) from = year[p];
      if (year[p] > to) to = year[p];
    }
    first[i] = from || null;
    last[i] = to || null;
  }
  return {first: numberColumn(first), last: numberColumn(last)};
}

/** The place of each text in the order of all; equal ones have the same. */
function ranked(texts: readonly (string | null)[]): NumberColumn {
  const places = new Map(
    [...new Set(texts)]
      .filter(text => text !== null)
      .sort(byCodeUnit)
      .map((text, place) => [text, place]),
  );
  return numberColumn(texts.map(text => (text === null ? null : places.get(text)!)));
}

function pool(size: number) {
  const names: string[] = [];
  const places = new Map<string, number>();
  const place = new Uint32Array(size).fill(0xffffffff);
  return {
    put(row: number, name: string) {
      let at = places.get(name);
      if (at === undefined) {
        at = names.length;
        places.set(name, at);
        names.push(name);
      }
      place[row] = at;
    },
    done: () => ({place: place.map(at => Math.min(at, names.length)), names}),
  };
}

const foldedOf = keptFor(() => new Map<TableName, readonly string[]>());

/** The rows of a table that hold all the words that were typed, rising. The first answer folds all names. */
export const rowsQuestion: Question<
  {readonly table: TableName; readonly text: string},
  Uint32Array
> = (analysis, {table, text}, watch) => {
  const known = foldedOf(analysis, watch);
  const folded = known.get(table) ?? foldedNames(analysis, table);
  known.set(table, folded);
  const words = fold(text).split(" ").filter(Boolean);
  const found = new Uint32Array(folded.length);
  let n = 0;
  for (let row = 0; row < folded.length; row++)
    if (words.every(word => folded[row].includes(word))) found[n++] = row;
  return found.slice(0, n);
};

function foldedNames({people, topics, corpus}: Analysis, table: TableName): string[] {
  switch (table) {
    case "people":
      return people.name.map(fold);
    case "topics":
      return topics.label.map((label, t) => fold([label, ...topics.forms[t]].join(" \n")));
    case "papers":
      return Array.from({length: corpus.size}, (_, p) => {
        const names = corpus.authorName.subarray(corpus.authorStart[p], corpus.authorStart[p + 1]);
        const venue = corpus.venues[corpus.venue[p]] ?? "";
        return fold(
          [textAt(corpus.title, p), ...Array.from(names, i => corpus.names[i]), venue].join(" \n"),
        );
      });
  }
}

import fc from "fast-check";
import {COUNTING_TEXT} from "../../src/graphs/counting.ts";
import type {Counting} from "../../src/graphs/network.ts";
import {type Corpus, NONE} from "../../src/papers/corpus.ts";
import type {Authorship} from "../../src/papers/paper.ts";
import type {People} from "../../src/people/people.ts";
import {type ListColumn, listAt, listColumn, transpose} from "../../src/util/list-column.ts";
import {tinyCorpus} from "../topics/tiny-corpus.ts";

/** A byline in the numbers of people; "group" is a group. */
export interface Signed {
  readonly by: readonly (number | "group")[];
  readonly places?: readonly (number | null)[];
  readonly total?: number | null;
  readonly truncated?: boolean;
  readonly year?: number | null;
}

/** Papers of which only the bylines matter, and the people who signed them. */
export function signed(papers: readonly Signed[], count: number): {corpus: Corpus; people: People} {
  const corpus = tinyCorpus(
    papers.map(({by, places, total = null, truncated = false, year = null}) => ({
      authors: by.map(
        (who, k): Authorship => ({
          name: String(who),
          parts: null,
          kind: who === "group" ? "group" : "person",
          ids: {},
          affiliations: [],
          position: places === undefined ? k + 1 : places[k],
        }),
      ),
      authorCount: total,
      truncated,
      date: year === null ? null : {year, month: null, day: null},
    })),
  );
  const ofAuthorship = Uint32Array.from(
    papers.flatMap(({by}) => by.map(who => (who === "group" ? NONE : who))),
  );
  const lists: ListColumn = {
    start: Uint32Array.from({length: ofAuthorship.length + 1}, (_, k) => k),
    item: ofAuthorship,
  };
  const signers: ListColumn = {start: corpus.authorStart, item: ofAuthorship};
  const people: People = {
    count,
    ofAuthorship,
    authorships: transpose(lists, count),
    papers: once(transpose(signers, count)),
    id: Array.from({length: count}, (_, i) => `person-${i}`),
    name: Array.from({length: count}, (_, i) => `Person ${i}`),
    evidence: Array.from({length: count}, () => []),
    doubts: [],
    unsure: new Uint8Array(ofAuthorship.length),
  };
  return {corpus, people};
}

/** Rising lists without repeats. */
function once(lists: ListColumn): ListColumn {
  return listColumn(
    Array.from({length: lists.start.length - 1}, (_, i) => [...new Set(listAt(lists, i))]),
  );
}

/** Any few papers of eight people: long and short bylines, cut ones, groups, names printed twice. */
export const anyPapers: fc.Arbitrary<readonly Signed[]> = fc.array(
  fc
    .record({
      by: fc.array(fc.oneof({weight: 9, arbitrary: fc.nat(7)}, fc.constant("group" as const)), {
        maxLength: 7,
      }),
      more: fc.option(fc.nat(5)),
      placed: fc.boolean(),
      year: fc.option(fc.integer({min: 1990, max: 2000})),
      truncated: fc.boolean(),
    })
    .map(({by, more, placed, ...rest}) => ({
      by,
      total: more === null ? null : by.length + more,
      ...(placed ? {} : {places: by.map(() => null)}),
      ...rest,
    })),
  {maxLength: 12},
);

export const COUNTINGS = Object.keys(COUNTING_TEXT) as Counting[];

/** Any counting, cap and years. */
export const anyOptions = fc.record({
  counting: fc.constantFrom(...COUNTINGS),
  maxAuthors: fc.option(fc.integer({min: 1, max: 9})),
  years: fc.option(fc.constant([1992, 1997] as const)),
});

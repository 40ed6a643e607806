import fc from "fast-check";
import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import type {Corpus} from "../../src/papers/corpus.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {findDecisions} from "../../src/people/decide.ts";
import {blockPairs, identityModel, openBlock} from "../../src/people/identity-model.ts";
import {pairScorer, weighedPairs} from "../../src/people/pair-scores.ts";
import {WEIGHTS} from "../../src/people/weights.ts";
import {paper} from "../help/papers.ts";

/** Sums in another order may be rounded to the other side. */
const isNear = (a: number, b: number): boolean =>
  Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 2 ** -20;

/** Every pair of every block, as scored by all features and as scored the quick way, where the two differ. */
function differences(corpus: Corpus): {pairs: number; most: number; wrong: string[]} {
  const model = identityModel(corpus, true, findDecisions(corpus, []), {});
  const scorer = pairScorer(model, WEIGHTS);
  let pairs = 0;
  let most = 0;
  const wrong: string[] = [];
  for (let b = 0; b < model.blocks.count; b++) {
    const block = openBlock(model, b);
    const plain = weighedPairs(blockPairs(block, model), WEIGHTS);
    const quick = scorer(block);
    most = Math.max(most, block.records.length);
    const listed = (scores: typeof plain) => {
      const list: (readonly [number, number, number])[] = [];
      scores.each((...pair) => void list.push(pair));
      return list;
    };
    const [expected, found] = [listed(plain), listed(quick)];
    pairs += expected.length;
    if (expected.length !== found.length) wrong.push(`block ${b}: ${expected.length} pairs`);
    for (const [k, [i, j, score]] of expected.entries()) {
      const [a, c, other] = found[k] ?? [Number.NaN, Number.NaN, Number.NaN];
      if (a !== i || c !== j || !isNear(score, other)) wrong.push(`${i} ${j} ${score}: ${other}`);
    }
    for (let k = 0; k < block.records.length; k++) {
      const [i, j] = [(7 * k) % block.records.length, (k + 1) % block.records.length];
      if (i !== j && !isNear(plain.of(i, j), quick.of(i, j))) wrong.push(`of ${i} ${j}`);
    }
  }
  return {pairs, most, wrong};
}

test("scores are those of all features, in blocks of all sizes", () => {
  const papers = [...synth({papers: 3000, seed: 11})].map(({paper}) => paper);
  const {pairs, most, wrong} = differences(corpusOf(papers));
  expect(wrong).toEqual([]);
  expect(most).toBeGreaterThan(25);
  expect(pairs).toBeGreaterThan(20_000);
});

test("scores are those of all features where hundreds bear a name", () => {
  const given = ["Wei", "W.", "Wen", "Wei Ming", "W. M."];
  const papers = Array.from({length: 300}, (_, i) =>
    paper(`On ${"abcdefghij"[i % 10]}y${i % 7} z${i}`, [`${given[i % 5]} Wang`, `Ada Bo${"aeiou"[i % 5]}t`], {
      date: {year: 1990 + (i % 30), month: null, day: null},
    }),
  ); // biome-ignore format: as it is read
  const {most, wrong} = differences(corpusOf(papers));
  expect(wrong).toEqual([]);
  expect(most).toBe(300);
});

test("scores are those of all features whatever records have and lack", () => {
  const word = fc.constantFrom("ice", "rivers", "trees", "stones", "winds");
  const record = fc.record({
    given: fc.constantFrom("Jane", "J.", "Jean", "J. A.", "Jane A."),
    title: fc.array(word, {maxLength: 3}),
    coauthors: fc.subarray(["Ada Abel", "A. Abel", "Bob Brown", "Cy Cole"]),
    affiliations: fc.subarray(["Uppsala", "Physics, Uppsala", "Oslo"]),
    venue: fc.constantFrom(null, "Hydrology", "Botany"),
    year: fc.constantFrom(null, 1950, 1999, 2003, 2024),
    references: fc.subarray(["a", "b", "c"]),
    ids: fc.constantFrom<Readonly<Record<string, string>>>(
      {},
      {orcid: "0000-0002-1825-0097"},
      {orcid: "0000-0001-5109-3700"},
    ),
  });
  fc.assert(
    fc.property(fc.array(record, {minLength: 2, maxLength: 14}), records => {
      const papers = records.map(
        ({given, title, coauthors, affiliations, ids, year, ...rest}, k) => {
          const name = `${given} Adler`;
          const {authors, ...plain} = paper(title.join(" "), [name, ...coauthors], {
            ...rest,
            ids: {id: `p${k}`},
            date: year === null ? null : {year, month: null, day: null},
          });
          return {...plain, authors: [{...authors[0], affiliations, ids}, ...authors.slice(1)]};
        },
      );
      expect(differences(corpusOf(papers)).wrong).toEqual([]);
    }),
    {numRuns: 150},
  );
});

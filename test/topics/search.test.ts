import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {bm25} from "../../src/topics/bm25.ts";
import {findTopics} from "../../src/topics/find.ts";
import {rankDocuments} from "../../src/topics/rank-documents.ts";
import {foundIn, search, searchIndex} from "../../src/topics/search.ts";
import {searchWords} from "../../src/topics/search-words.ts";
import {similarPapers} from "../../src/topics/similar.ts";
import {termFinder} from "../../src/topics/terms-of-text.ts";
import {countIn, wordAt, wordIndex} from "../../src/topics/word-index.ts";
import {SMALL} from "../help/analysis.ts";
import {paper} from "../help/papers.ts";

const indexed = (documents: readonly (readonly string[])[]) =>
  wordIndex(documents.length, (d, tell) => tell(documents[d].join(" "), 1));

describe("words to seek", () => {
  test("know no case, accent, number, British spelling or genitive", () => {
    expect(searchWords("Models' colour; the author’s Résumé: NETWORKS")).toEqual([
      "model",
      "color",
      "the",
      "author",
      "resume",
      "network",
    ]);
  });

  test("of scripts without spaces are pairs of signs", () => {
    expect(searchWords("機械学習 AI")).toEqual(["機械", "械学", "学習", "ai"]);
    expect(searchWords("深")).toEqual(["深"]);
    expect(searchWords("")).toEqual([]);
  });
});

describe("the index of words", () => {
  test("scores as BM25 by hand: aab, bc, c, asked for a and c", () => {
    const index = indexed([["a", "a", "b"], ["b", "c"], ["c"]]); // biome-ignore format: documents
    const hits = rankDocuments(index, [{word: "a"}, {word: "c"}], 3);
    expect(hits.map(({document}) => document)).toEqual([0, 2, 1]);
    expect(hits.map(({score}) => score)).toEqual(
      [0.53744, 0.26857, 0.21364].map(x => expect.closeTo(x, 5)),
    );
    expect(hits[0].words).toEqual(["a"]);
  });

  const documents = fc.array(fc.array(fc.constantFrom("aa", "ab", "bb", "cc", "dd")), {
    maxLength: 8,
  });
  test("agrees with BM25 over whole documents, best first", () => {
    fc.assert(
      fc.property(documents, fc.subarray(["aa", "bb", "cc", "zz"]), (texts, query) => {
        const plain = bm25(texts, query);
        const expected = [...plain.keys()]
          .filter(d => plain[d] > 0)
          .sort((a, b) => Math.sign(Math.round((plain[b] - plain[a]) * 1e9)) || a - b);
        const hits = rankDocuments(
          indexed(texts),
          query.map(word => ({word})),
          20,
        );
        expect(hits.map(({document}) => document).sort()).toEqual([...expected].sort());
        for (const {document, score} of hits) expect(score).toBeCloseTo(plain[document], 6);
        const few = rankDocuments(
          indexed(texts),
          query.map(word => ({word})),
          2,
        );
        expect(few).toEqual(hits.slice(0, 2));
      }),
    );
  });

  test("finds words by their place and counts them by weight", () => {
    const index = wordIndex(2, (d, tell) => {
      tell(d === 0 ? "sea lake" : "lake", 3);
      tell("sea", 1);
    });
    expect(index.words).toEqual(["lake", "sea"]);
    expect(wordAt(index, "river")).toBe(-1);
    expect([0, 1].map(d => countIn(index, wordAt(index, "sea"), d))).toEqual([4, 1]);
    expect([...index.length]).toEqual([7, 4]);
  });

  test("takes the beginning of a word for all that begin so, as one word", () => {
    const index = indexed([["lake"], ["lagoon"], ["lake", "lagoon"], ["sea"]]);
    const [both, ...rest] = rankDocuments(index, [{word: "la", beginning: true}], 9);
    expect(both.document).toBe(2);
    expect(rest.map(({document}) => document)).toEqual([0, 1]);
    // Three of four documents have it: ln(1 + 1.5/3.5), and each single one is shorter than the mean 5/4.
    const idf = Math.log(1 + 1.5 / 3.5);
    expect(rest[0].score).toBeCloseTo(idf / (1 + 1.2 * (0.25 + 0.75 * 0.8)), 6);
  });

  test("answers each time as if for the first time", () => {
    const query = fc.array(
      fc.record({
        word: fc.constantFrom("a", "aa", "bb", "cc"),
        beginning: fc.boolean(),
        weight: fc.constantFrom(0, 1, 2),
      }),
      {maxLength: 3},
    );
    fc.assert(
      fc.property(documents, fc.array(query, {maxLength: 4}), (texts, queries) => {
        const index = indexed(texts);
        for (const query of queries) {
          const hits = rankDocuments(index, query, 20);
          expect(hits).toEqual(rankDocuments(indexed(texts), query, 20));
          expect(new Set(hits.map(({document}) => document)).size).toBe(hits.length);
          expect(hits.every(({score}) => score > 0)).toBe(true);
        }
      }),
    );
  });

  test("has nothing for no words, and refuses a limit below 1", () => {
    expect(rankDocuments(indexed([["aa"]]), [{word: ""}, {word: "zz"}], 5)).toEqual([]);
    expect(rankDocuments(indexed([]), [{word: "aa"}], 5)).toEqual([]);
    expect(() => rankDocuments(indexed([]), [], 0)).toThrow(/limit: expected/);
  });
});

const WATERS = [
  paper("Rivers of the north", ["Ada Example", "Ben Sample"], {
    abstract: "Salmon climb the rivers. Ice covers them.",
    date: {year: 2019, month: null, day: null},
    terms: ["salmon", "river ice"],
  }),
  paper("Ice on northern rivers", ["Ben Sample", "Cleo Third"], {
    abstract: "River ice breaks in spring and floods follow.",
    date: {year: 2021, month: null, day: null},
    terms: ["river ice", "flood"],
  }),
  paper("Volcanoes", ["Dan Fourth"], {abstract: "Lava flows.", terms: ["lava"]}),
  paper("Rivers of the North", ["Eve Fifth"], {
    abstract: "A later version with other words entirely.",
    date: {year: 2020, month: null, day: null},
    venue: "Elsewhere",
    terms: ["salmon"],
  }),
];

async function known(papers = WATERS) {
  const corpus = corpusOf(papers);
  const people = resolvePeople(corpus);
  const topics = await findTopics(corpus, {minTermPapers: 1});
  return {corpus, people, topics, index: searchIndex(corpus, people, topics)};
}

describe("search", () => {
  test("finds papers, people and terms by any of the words, and says where they stand", async () => {
    const {corpus, people, topics, index} = await known();
    const found = search(index, "river ice");
    expect(found.papers[0].document).toBe(1);
    expect(found.papers.map(({document}) => document).sort()).toEqual([0, 1, 3]);
    expect(topics.label[found.terms[0].document]).toBe("river ice");
    expect(foundIn(corpus, people, topics, 1, ["ice"])).toEqual(["title", "terms", "abstract"]);
    expect(people.name[search(index, "Cleo").people[0].document]).toBe("Cleo Third");
    expect(search(index, "cleo").papers.map(({document}) => document)).toEqual([1]);
  });

  test("heeds little words only where there are no others", async () => {
    const {index} = await known();
    const found = (query: string) =>
      search(index, query)
        .papers.map(({document}) => document)
        .sort();
    expect(found("the volcanoes")).toEqual([2]);
    expect(found("the ")).toEqual([0, 3]);
  });

  test("takes the last word for a beginning while somebody types", async () => {
    const {index} = await known();
    expect(search(index, "volc").papers.map(({document}) => document)).toEqual([2]);
    expect(search(index, "volc", {typing: false}).papers).toEqual([]);
    expect(search(index, "volc ").papers).toEqual([]);
    expect(search(index, "v").papers).toEqual([]);
    expect(search(index, "").papers).toEqual([]);
  });
});

describe("similar papers", () => {
  test("come with reasons, without the paper itself and its other versions", async () => {
    const {corpus, people, topics, index} = await known();
    const [first, ...rest] = similarPapers(index, corpus, people, topics, 0);
    expect(rest).toEqual([]);
    expect(first.paper).toBe(1);
    expect(first.people.map(i => people.name[i])).toEqual(["Ben Sample"]);
    expect(first.terms.map(t => topics.label[t])).toEqual(["river ice"]);
    expect(first.words).toContain("river");
    // One of three authors; two terms each of which one is shared, "salmon" and "river ice" in two papers each.
    expect(first.authors).toBeCloseTo(1 / 3, 12);
    const [two, one] = [Math.log(5 / 3) + 1, Math.log(5 / 2) + 1];
    expect(first.topics).toBeCloseTo(
      two ** 2 / Math.sqrt(2 * two ** 2 * (two ** 2 + one ** 2)),
      12,
    );
    expect(first.score).toBeCloseTo(
      0.6 * first.text + 0.3 * first.topics + 0.1 * first.authors,
      12,
    );
  });

  test("of a pasted text leave authors out of the blend", async () => {
    const {corpus, people, topics, index} = await known();
    const [first] = similarPapers(index, corpus, people, topics, {
      title: "Spring floods",
      abstract: "The flood that follows river ice.",
    });
    expect(first.paper).toBe(1);
    expect(first.authors).toBe(0);
    expect(first.score).toBeCloseTo((0.6 * first.text + 0.3 * first.topics) / 0.9, 12);
  });

  test("are none of a text that shares nothing; wrong papers are refused", async () => {
    const {corpus, people, topics, index} = await known();
    const none = {title: "Quantum", abstract: ""};
    expect(similarPapers(index, corpus, people, topics, none)).toEqual([]);
    expect(() => similarPapers(index, corpus, people, topics, 4)).toThrow(/to: expected a paper/);
    expect(() => similarPapers(index, corpus, people, topics, 0, {limit: 0})).toThrow(/limit/);
  });

  test("leave out a paper without a title by itself, not by its title", async () => {
    const untitled = [paper("", ["Ada A"], {abstract: "Lava flows."}), paper("Lava", ["Ben B"])];
    const {corpus, people, topics, index} = await known(untitled);
    expect(similarPapers(index, corpus, people, topics, 0).map(s => s.paper)).toEqual([1]);
  });

  test("do not depend on the order of papers", async () => {
    const one = await known([...SMALL]);
    const other = await known([...SMALL].reverse());
    const titles = (
      {corpus, people, topics, index}: Awaited<ReturnType<typeof known>>,
      id: string,
    ) => {
      const all = Array.from({length: corpus.size}, (_, i) => corpus.paper(i));
      const to = all.findIndex(({ids}) => ids.id === id);
      return similarPapers(index, corpus, people, topics, to)
        .map(s => [all[s.paper].title, s.score.toFixed(9)])
        .sort();
    };
    expect(titles(one, "2")).toEqual(titles(other, "2"));
    expect(titles(one, "2").length).toBeGreaterThan(2);
  });
});

test("terms are found in any text, in all their forms", async () => {
  const {topics} = await known();
  const finder = termFinder(topics);
  const found = [...finder.termsOf("River-ice and floods. Floods again; river, ice.")];
  expect(found.map(([t, n]) => [topics.label[t], n])).toEqual([["river ice", 1], ["flood", 2]]); // biome-ignore format: pairs
  expect(finder.termsOf("").size).toBe(0);
});

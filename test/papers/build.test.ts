import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {corpusBuilder, corpusOf} from "../../src/papers/build.ts";
import {NONE} from "../../src/papers/corpus.ts";
import {columnsOf, openCorpus} from "../../src/papers/open.ts";
import {isHeld} from "../../src/util/held-fields.ts";
import {hasHalf} from "../../src/util/held-texts.ts";
import {textAt} from "../../src/util/text-column.ts";
import {anyPaper, paper} from "../help/papers.ts";

const ids = (corpus: ReturnType<typeof corpusOf>) =>
  Array.from({length: corpus.size}, (_, i) => textAt(corpus.id, i));

describe("a corpus", () => {
  test("gives back each paper as it was added, also after a clone of its columns", () => {
    fc.assert(
      fc.property(anyPaper, added => {
        const corpus = corpusOf([added]);
        expect(corpus.paper(0)).toEqual(added);
        expect(openCorpus(structuredClone(columnsOf(corpus))).paper(0)).toEqual(added);
      }),
    );
  });

  test("is the same whether its names are held as a column or not, and so are its columns", () => {
    fc.assert(
      fc.property(fc.array(anyPaper, {maxLength: 6}), papers => {
        const plain = corpusOf(papers);
        const held = openCorpus(columnsOf(plain), 0);
        const isWhole = plain.names.every(name => !hasHalf(name));
        expect(isHeld(held, "names")).toBe(plain.names.length > 0 && isWhole);
        for (let i = 0; i < plain.size; i++) expect(held.paper(i)).toEqual(plain.paper(i));
        for (let k = 0; k < plain.merges.count; k++) expect(held.merge(k)).toEqual(plain.merge(k));
        const columns = columnsOf(held);
        expect(isHeld(columns, "names")).toBe(isHeld(held, "names"));
        expect(Object.keys(columns)).toEqual(Object.keys(columnsOf(plain)));
        expect(structuredClone(columns)).toEqual(structuredClone(columnsOf(plain)));
      }),
    );
  });

  test("has very many ids where threads reach them", () => {
    const columns = columnsOf(
      corpusOf(Array.from({length: 1100}, (_, i) => paper(`Paper ${i}`, []))),
    );
    const ids = [openCorpus(columns, 1099).id, openCorpus(columns, 1100).id];
    expect(ids.map(({offset}) => offset.buffer instanceof SharedArrayBuffer)).toEqual([
      true,
      false,
    ]);
    expect(ids[0]).toEqual(columns.id);
  });

  test("keeps every record: papers and the records joined into them add up", () => {
    fc.assert(
      fc.property(fc.array(anyPaper, {maxLength: 12}), papers => {
        const corpus = corpusOf(papers);
        const joined = corpus.merges.records.size - corpus.merges.count;
        expect(corpus.size + joined).toBe(papers.length);
        expect(new Set(ids(corpus)).size).toBe(corpus.size);
      }),
    );
  });

  test("calls a paper by its own id, else by DOI, else by what it says", () => {
    const corpus = corpusOf([
      paper("First", ["A B"], {ids: {id: "7", doi: "10.1/x"}}),
      paper("Second", ["A B"], {ids: {doi: "10.1/y"}}),
      paper("Third", ["A B"], {ids: {doi: "n/a"}}),
      paper("Fourth", ["A B"], {ids: {arxiv: "arXiv:2001.00001v2"}}),
    ]);
    expect(ids(corpus).slice(0, 2)).toEqual(["7", "doi:10.1/y"]);
    expect(ids(corpus)[2]).toMatch(/^p[0-9a-z]{11}$/);
    expect(ids(corpus)[3]).toBe("arxiv:2001.00001");
  });

  test("keeps what its columns cannot hold, and says there that it is unknown", () => {
    const strange = paper("T", ["A B"], {
      date: {year: 20_245, month: 13, day: 0},
      citations: 3e9,
      authorCount: -2,
      abstract: "",
      origins: [{file: "f", record: 2 ** 40, line: 0}],
      authors: [{...paper("", ["A B"]).authors[0], position: 0}],
    });
    const corpus = corpusOf([strange]);
    expect(corpus.paper(0)).toEqual(strange);
    expect([corpus.year[0], corpus.citations[0], corpus.authorCount[0]]).toEqual([0, -1, -1]);
    expect(corpus.authorPosition[0]).toBe(0);
  });

  test("holds what authorships have beside their columns from the first on that has anything", () => {
    const [plain] = paper("", ["A B"]).authors;
    const known = {...plain, name: "C D", ids: {orcid: "0000-0002-1825-0097"}};
    const papers = [[plain, plain], [plain, known, plain], [known], [plain]].map((authors, i) =>
      paper(`Title of paper ${i}`, [], {authors}),
    );
    const corpus = corpusOf(papers);
    for (const i of papers.keys()) expect(corpus.paper(i)).toEqual(papers[i]);
    expect([...corpus.authorRest]).toEqual([NONE, NONE, NONE, 0, NONE, 0, NONE]);
    expect(corpusOf(papers.slice(0, 1)).authorRest).toHaveLength(0);
  });

  test("keeps a byte order mark inside a text", () => {
    expect(corpusOf([paper("\uFEFFT", [])]).paper(0).title).toBe("\uFEFFT");
  });

  test("refuses a paper without an origin, by name", () => {
    expect(() => corpusOf([paper("T", [], {origins: []})])).toThrow(
      "origins: expected at least one, got none",
    );
  });

  test("tells papers with one id apart, the same way in any order, and each keeps its own id", () => {
    const papers = ["One", "Two", "Three"].map(title => paper(title, [], {ids: {id: "1"}}));
    const named = (list: typeof papers) => {
      const corpus = corpusOf([...list, paper("Four", [], {ids: {id: "1 (2)"}})]);
      for (const i of list.keys()) expect(corpus.paper(i)).toEqual(list[i]);
      return ids(corpus).map((id, i) => `${id}: ${textAt(corpus.title, i)}`);
    };
    expect(ids(corpusOf(papers)).sort()).toEqual(["1", "1 (2)", "1 (3)"]);
    expect(named(papers).at(-1)).toBe("1 (2): Four"); // an own id is never given to another paper
    expect(named([...papers].reverse()).sort()).toEqual(named(papers).sort());
  });

  test("is finished once", () => {
    const builder = corpusBuilder();
    builder.finish();
    expect(() => builder.add(paper("T", []))).toThrow("add: this corpus is finished");
    expect(() => builder.finish()).toThrow("finish: this corpus is finished");
  });

  test("stops between stages when it is told to", () => {
    const builder = corpusBuilder();
    builder.add(paper("T", ["A B"]));
    const stages: string[] = [];
    const stop = new AbortController();
    const onProgress = (stage: string) => {
      stages.push(stage);
      stop.abort(new Error("enough"));
    };
    expect(() => builder.finish({onProgress, signal: stop.signal})).toThrow("enough");
    expect(stages).toEqual(["Finding records of one paper"]);
  });
});

describe("a corpus with joined records", () => {
  const one = paper("A theory of small worlds", ["B Qi", "K Li"], {
    ids: {doi: "10.1000/a"},
    abstract: "Long.",
  });
  const two = paper("A theory", ["B Qi"], {ids: {doi: "10.1000/a"}, venue: "Nature", citations: 4});
  const other = paper("Something else entirely", ["Y Xu"], {categories: ["CL"]});
  const corpus = corpusOf([other, one, two, {...other, title: "And more of that"}]);

  test("has its papers in the order of their first records", () => {
    const titles = Array.from({length: corpus.size}, (_, i) => textAt(corpus.title, i));
    expect(titles).toEqual([other.title, two.title, "And more of that"]);
    expect(corpus.paper(0)).toEqual(other);
    expect(corpus.paper(1)).toMatchObject({venue: "Nature", citations: 4, abstract: "Long."});
  });

  test("knows the records of each paper as they were read, also after a clone", () => {
    const opened = openCorpus(structuredClone(columnsOf(corpus)));
    for (const {mergeOf, merge, merges} of [corpus, opened]) {
      expect(merges.count).toBe(1);
      expect(mergeOf(0)).toBe(null);
      expect(mergeOf(2)).toBe(null);
      expect(mergeOf(1)).toEqual(merge(0));
      expect(merge(0).records).toEqual([two, one]); // the one that fills more fields first
    }
  });
});

import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {columnsOf, corpusOf} from "../../src/papers/build.ts";
import {openCorpus} from "../../src/papers/open.ts";
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

  test("keeps every record: papers and the records joined into them add up", () => {
    fc.assert(
      fc.property(fc.array(anyPaper, {maxLength: 12}), papers => {
        const corpus = corpusOf(papers);
        const joined = corpus.merges.reduce((sum, {records}) => sum + records.length - 1, 0);
        expect(corpus.size + joined).toBe(papers.length);
        expect(new Set(ids(corpus)).size).toBe(corpus.size);
      }),
    );
  });

  test("calls a paper by its own id, else by DOI, else by what it says", () => {
    const corpus = corpusOf([
      paper("First", ["A B"], {ids: {id: "7", doi: "10.1/x"}}),
      paper("Second", ["A B"], {ids: {doi: "10.1/y"}}),
      paper("Third", ["A B"]),
    ]);
    expect(ids(corpus).slice(0, 2)).toEqual(["7", "doi:10.1/y"]);
    expect(ids(corpus)[2]).toMatch(/^p[0-9a-z]{11}$/);
  });

  test("tells papers with one id apart", () => {
    const corpus = corpusOf(
      ["One", "Two", "Three"].map(title => paper(title, [], {ids: {id: "1"}})),
    );
    expect(ids(corpus)).toEqual(["1", "1 (2)", "1 (3)"]);
  });
});

import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {paperRows, type Rows} from "../../src/papers/rows.ts";
import {isHeld} from "../../src/util/held-fields.ts";
import {textOf, textsIn} from "../../src/util/held-texts.ts";
import {paper} from "../help/papers.ts";

const EACH = 100;
/** Papers of a hundred people each, who signed no other. */
const crowds = (count: number): Paper[] =>
  Array.from({length: count}, (_, p) =>
    paper(
      `Paper ${p}`,
      Array.from({length: EACH}, (_, i) => `Person ${p * EACH + i}`),
    ),
  );

function rowsOf(papers: readonly Paper[]): Rows {
  const rows = paperRows();
  for (const each of papers) rows.add(each);
  return rows;
}

describe("printed names of rows", () => {
  const papers = crowds(2001);

  test("are held as a column where they are very many, in a view and in the end", () => {
    const rows = rowsOf(papers);
    const view = rows.view();
    rows.add(paper("One more", ["Person 5", "Somebody else"]));
    const columns = rows.finish();
    for (const [each, count] of [
      [view, 200_100],
      [columns, 200_101],
    ] as const) {
      expect(isHeld(each, "names")).toBe(true);
      expect(textsIn(each, "names")).toBe(count);
      expect(textOf(each, "names", 123_456)).toBe("Person 123456");
      expect([...each.authorName.slice(0, 200_100)]).toEqual([...new Array(200_100).keys()]);
    }
    expect([...columns.authorName.slice(-2)]).toEqual([5, 200_100]);
  });

  test("are an array where they are few, or where one has half a character", () => {
    const few = rowsOf(papers.slice(0, 3)).finish();
    expect([isHeld(few, "names"), few.names.length, few.names[299]]).toEqual([false, 300, "Person 299"]); // biome-ignore format: one line
    const half = rowsOf([...papers, paper("Half", ["Ann \ud800 Li"])]).finish();
    expect([isHeld(half, "names"), half.names.at(-1)]).toEqual([false, "Ann \ud800 Li"]);
  });

  test("stay held in a corpus, also where records of one paper are joined", () => {
    const ids = {doi: "10.5555/one"};
    const twice = [
      paper("Twice", ["Person 7"], {ids}),
      paper("Twice", ["Person 7", "P. 8"], {ids}),
    ];
    for (const more of [[], twice]) {
      const corpus = corpusOf([...papers, ...more]);
      expect(isHeld(corpus, "names")).toBe(true);
      expect(corpus.merges.count).toBe(more.length / 2);
      expect(corpus.paper(2000).authors.at(-1)?.name).toBe("Person 200099");
      if (more.length > 0) expect(corpus.paper(2001).authors[0].name).toBe("Person 7");
    }
  });
});

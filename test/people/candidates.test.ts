import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {candidatePairs} from "../../src/people/candidates.ts";
import {findDecisions} from "../../src/people/decide.ts";
import {identityModel, openBlock} from "../../src/people/identity-model.ts";
import {paper} from "../help/papers.ts";

/** More records than are compared pair by pair; words and co-authors are of one paper each unless a test says more. */
const MANY = 300;
const letters = (n: number): string =>
  String(n).replace(/\d/g, digit => "abcdefghij"[Number(digit)]);
const common = "rivers lakes snow floods glaciers oceans winds storms clouds rains";

/** The pairs of papers that are compared in the block of Wei Wang. */
function compared(more: (i: number) => {title?: string; coauthors?: readonly string[]}) {
  const corpus = corpusOf(
    Array.from({length: MANY}, (_, i) => {
      const {title = "", coauthors = []} = more(i);
      const own = [`Solo${letters(i)} Only${letters(i)}`];
      return paper(`On zq${letters(i)} ${title}`, ["Wei Wang", ...own, ...coauthors]);
    }),
  );
  const model = identityModel(corpus, true, findDecisions(corpus, []), {});
  const sizes = Array.from({length: model.blocks.count}, (_, b) => {
    const {start} = model.blocks.members;
    return start[b + 1] - start[b];
  });
  const block = openBlock(model, sizes.indexOf(MANY));
  const {records} = block;
  const pairs: string[] = [];
  candidatePairs(block, model, (i, j) => {
    expect(i).toBeLessThan(j);
    const [a, b] = [records[i].paper, records[j].paper];
    pairs.push(`${Math.min(a, b)} ${Math.max(a, b)}`);
  });
  return pairs;
}

describe("pairs of a large block", () => {
  const two = (i: number) => i === 17 || i === 230;

  test("are those that share a co-author, if only two do", () => {
    expect(compared(i => (two(i) ? {coauthors: ["Ada Rare"]} : {}))).toContain("17 230");
  });

  test("are those that share a rare word, though their titles are full of common ones", () => {
    const pairs = compared(i => ({title: `${common} ${two(i) ? "zirconium" : ""}`}));
    expect(pairs).toContain("17 230");
  });

  test("are neighbours of one name, so that a crowd hangs together", () => {
    const pairs = compared(() => ({}));
    expect(pairs.length).toBeGreaterThanOrEqual(MANY - 1);
    expect(pairs.length).toBeLessThan(1.1 * MANY);
  });

  test("are told once, in one order, and none of a record with itself", () => {
    const pairs = compared(i => ({
      title: two(i) ? "zirconium" : "",
      coauthors: two(i) ? ["Ada Rare", "Ada Rare", "Bob Scarce"] : [],
    }));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test("are near-linear in number, whatever all share", () => {
    const pairs = compared(() => ({title: common, coauthors: ["Ada Everywhere"]}));
    expect(pairs.length).toBeLessThan(60 * MANY);
  });
});

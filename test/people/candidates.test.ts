import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {candidatePairs} from "../../src/people/candidates.ts";
import {findDecisions} from "../../src/people/decide.ts";
import {identityModel, openBlock} from "../../src/people/identity-model.ts";
import {paper} from "../help/papers.ts";

/** More records than are compared pair by pair; words and co-authors are of one paper each unless a test says more. */
const MANY = 300;
const letters = (n: number): string =>
  String(n).replace(/\d/g, digit => "abcdefghij"[Number(digit)]);
const common = "rivers lakes snow floods glaciers oceans winds storms clouds rains";

/** The pairs of papers that are compared in the block of Wei Wang, by their numbers in the order that is made of them. */
function compared(
  more: (i: number) => {title?: string; coauthors?: readonly string[]},
  ordered: (papers: readonly Paper[]) => readonly Paper[] = papers => papers,
  count = MANY,
) {
  const papers = Array.from({length: count}, (_, i) => {
    const {title = "", coauthors = []} = more(i);
    const own = [`Solo${letters(i)} Only${letters(i)}`];
    const ids = {id: `p${1000 + i}`};
    return paper(`On zq${letters(i)} ${title}`, ["Wei Wang", ...own, ...coauthors], {ids});
  });
  const corpus = corpusOf(ordered(papers));
  const model = identityModel(corpus, true, findDecisions(corpus, []), {});
  const sizes = Array.from({length: model.blocks.count}, (_, b) => {
    const {start} = model.blocks.members;
    return start[b + 1] - start[b];
  });
  const block = openBlock(model, sizes.indexOf(count));
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

  test("are told once and all of them in a block of more than a thousand", () => {
    const of5 = [20, 1044, 1045];
    const pairs = compared(
      i => ({coauthors: of5.includes(i) || i === 5 ? [`Ada Rare`, `Bob Scarce`, `Cy Scant${i}`] : []}),
      papers => papers,
      1100,
    ); // biome-ignore format: as it is read
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const j of of5) expect(pairs).toContain(`5 ${j}`);
  });

  test("are the same in whatever order papers come, also where a record could be compared with more", () => {
    const teams = ["Ada Xu", "Bob Yule", "Cy Zorn"];
    const more = (i: number) => ({
      coauthors: i < 2 ? teams : i >= 10 && i < 124 ? [teams[Math.floor((i - 10) / 38)]] : [],
    });
    const there = compared(more);
    const back = compared(more, papers => papers.toReversed()).map(pair => {
      const [a, b] = pair.split(" ").map(i => MANY - 1 - Number(i));
      return `${Math.min(a, b)} ${Math.max(a, b)}`;
    });
    expect(there.filter(pair => pair.startsWith("0 "))).toHaveLength(60);
    expect(back.sort()).toEqual(there.sort());
  });

  test("are near-linear in number, whatever all share", () => {
    const pairs = compared(() => ({title: common, coauthors: ["Ada Everywhere"]}));
    expect(pairs.length).toBeLessThan(60 * MANY);
  });
});

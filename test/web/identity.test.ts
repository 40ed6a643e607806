import {expect, test} from "vitest";
import {analyzeAgain} from "../../src/analysis/analyze-again.ts";
import {listAt} from "../../src/index.ts";
import {decided, pending, settledBy, split, unsurePeople} from "../../web/facts/identity.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const {people} = analysis;

test("a doubt is settled by the latest decision about the two, whichever is named first", () => {
  const same = decided(analysis, "same", 0, 1);
  const different = decided(analysis, "different", 1, 0);
  expect(settledBy([], analysis, 0, 1)).toBe(null);
  expect(settledBy([same], analysis, 1, 0)).toBe("same");
  expect(settledBy([same, different], analysis, 0, 1)).toBe("different");
  expect(settledBy([same], analysis, 0, 2)).toBe(null);
});

test("who is taken apart is two people afterwards, and one again when that is taken back", async () => {
  const busiest = people.name
    .map((_, person) => person)
    .sort((a, b) => listAt(people.papers, b).length - listAt(people.papers, a).length)[0];
  const own = listAt(people.papers, busiest);
  expect(own.length).toBeGreaterThan(1);
  const decisions = split(analysis, busiest, new Set([own[0]]));
  const apart = await analyzeAgain(analysis, {}, decisions);
  expect(apart.people.count).toBe(people.count + 1);
  expect((await analyzeAgain(apart, {}, [])).people.count).toBe(people.count);
  expect(pending(analysis, decisions)).toBe(decisions.length);
  expect(pending(apart, decisions)).toBe(0);
  expect(pending(apart, [])).toBe(decisions.length);
});

test("nothing is taken apart where no paper would move, or all", () => {
  expect(split(analysis, 0, new Set())).toEqual([]);
  expect(split(analysis, 0, new Set(listAt(people.papers, 0)))).toEqual([]);
});

test("people who may be several are those with papers that little speaks for", () => {
  const unsure = people.unsure.slice();
  const k = people.authorships.item[people.authorships.start[2]];
  unsure.fill(0)[k] = 1;
  const marked = {...analysis, people: {...people, unsure}};
  expect(unsurePeople(marked).map(({person}) => person)).toEqual([2]);
});

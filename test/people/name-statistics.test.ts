import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {findDecisions} from "../../src/people/decide.ts";
import {identityModel} from "../../src/people/identity-model.ts";
import {paper} from "../help/papers.ts";

/** How many others of each name are to be expected in a corpus of these authors, as ln(1 + 10 · number). */
function frequencies(authors: readonly string[]): Record<string, number> {
  const corpus = corpusOf(authors.map((name, i) => paper(`Number ${i}`, [name])));
  const {ofAuthorship, statistics} = identityModel(corpus, true, findDecisions(corpus, []), {});
  return Object.fromEntries(
    authors.map((name, k) => {
      const place = corpus.names.indexOf(name);
      const at = corpus.authorName.indexOf(place);
      return [name, statistics.frequency[ofAuthorship[at >= 0 ? at : k]]] as const;
    }),
  );
}

const others = (number: number) => Math.round(Math.log(1 + 10 * number) * 4096) / 4096;

test("a frequent name has others though a small corpus shows none", () => {
  const found = frequencies(["Wei Wang", "Xiaoqing Wang", "Jane Adler"]);
  // 3 names are read as a piece of 3,000: 3,000 / (3 + 500) for each that is seen; 20 of 1,000 are called Wang.
  const world = 3000 / 503;
  expect(found["Wei Wang"]).toBe(others(0.02 * world * (0.5 + 500 * 0.01)));
  expect(found["Jane Adler"]).toBe(0);
  // Wang is the name of two of the three, which says more here than what is known of the world.
  expect(found["Xiaoqing Wang"]).toBe(others(0.02 * world * 0.5));
});

test("a middle initial leaves a given name as frequent as it is, a second name does not", () => {
  const found = frequencies(["Wei Q. Wang", "Wei Ming Zhang", "David A. Brown", "D. A. Jones"]);
  expect(found["Wei Q. Wang"]).toBeGreaterThan(2);
  expect(found["Wei Ming Zhang"]).toBeLessThan(0.6);
  expect(found["David A. Brown"]).toBeGreaterThan(found["D. A. Jones"]);
});

test("who is seen often in a corpus is frequent there, known or not", () => {
  const given = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Fay"];
  const families = ["Qorvath", "Qimmel", "Qendry"];
  const all = families.flatMap(family => given.map(name => `${name} ${family}`));
  const found = frequencies([...all, "Ada Solo"]);
  // 6 of 19 names are of the family, 3 others are called Ada.
  expect(found["Ada Qorvath"]).toBe(others((5 / (19 + 200)) * 3.5));
  expect(found["Ada Solo"]).toBe(0);
});

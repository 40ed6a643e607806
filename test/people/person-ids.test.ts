import fc from "fast-check";
import {expect, test} from "vitest";
import {personIds} from "../../src/people/person-ids.ts";
import {listColumn} from "../../src/util/list-column.ts";
import {textColumn} from "../../src/util/text-column.ts";
import {textIn} from "../../src/util/texts.ts";

/** Ids of people with these names and papers, whose papers stand in the given order by their ids. */
const ids = (
  people: readonly (readonly [name: string, ...papers: number[]])[],
  order = [0, 1, 2, 3, 4, 5, 6, 7],
  printed: readonly string[] = people.map(([name]) => name),
) => {
  const place = Uint32Array.from(people, ([name], person) =>
    printed[person] === name ? person : printed.indexOf(name),
  );
  const more = 3;
  const found = personIds(
    {
      place,
      among: {first: textColumn(printed.slice(0, more)), more: textColumn(printed.slice(more))},
    },
    listColumn(people.map(([, ...papers]) => papers)),
    Uint32Array.from(order),
  );
  return people.map((_, person) => textIn(found, person));
};

test("are made from names, without accents and apostrophes", () => {
  expect(ids([["Biqing Qi", 0], ["Renée O’Neill", 1], ["?!", 2]])).toEqual(["biqing-qi", "renee-oneill", "person"]); // biome-ignore format: one line
});

test("who has more papers comes first, then whose first paper does, then who is counted first", () => {
  expect(ids([["Wei Wang", 0], ["Wei Wang", 1, 2], ["wei wang", 3]])).toEqual(["wei-wang-2", "wei-wang", "wei-wang-3"]); // biome-ignore format: one line
  expect(ids([["Wei Wang", 0, 5], ["Wei Wang", 1, 2]], [2, 5, 1, 0, 3, 4, 6, 7])).toEqual(["wei-wang-2", "wei-wang"]); // biome-ignore format: one line
  expect(
    ids([
      ["Wei Wang", 3],
      ["Wei Wang", 3],
    ]),
  ).toEqual(["wei-wang", "wei-wang-2"]);
});

test("whose first paper comes first is told by the order of the ids of papers", () => {
  const turned = [1, 2, 3, 4, 5, 6, 7, 0];
  const two = (a: readonly number[], b: readonly number[], order?: number[]) =>
    ids(
      [
        ["Wei Wang", ...a],
        ["Wei Wang", ...b],
      ],
      order,
    )[0];
  expect(two([0, 5], [1, 4], turned)).toBe("wei-wang-2");
  expect(two([0], [7], turned)).toBe("wei-wang-2");
  expect(two([1, 4], [2, 3])).toBe("wei-wang");
});

test("a number that is part of somebody's name is not given away", () => {
  const named = ids([["Wei Wang", 0], ["Wei Wang", 1], ["Wei Wang 2", 2], ["Wei Wang", 3]]); // biome-ignore format: one line
  expect(named).toEqual(["wei-wang", "wei-wang-3", "wei-wang-2", "wei-wang-4"]);
});

test("nor is one that ends in 9, where so many bear a name", () => {
  const nine = Array.from({length: 9}, (): [string, number] => ["Wei Wang", 0]);
  expect(ids([...nine, ["Wei Wang 9", 0]]).slice(7)).toEqual(["wei-wang-8", "wei-wang-10", "wei-wang-9"]); // biome-ignore format: one line
});

test("ids are unique, and no other where people share the place of a name", () => {
  const name = fc.constantFrom("A B", "a b", "A B 2", "A B 2 2", "A-B-3", "C", "…");
  const person = fc.tuple(name, fc.uniqueArray(fc.nat(7), {minLength: 1, maxLength: 4}));
  fc.assert(
    fc.property(fc.array(person, {maxLength: 30}), people => {
      const list = people.map(([n, papers]) => [n, ...papers.sort((a, b) => a - b)] as const);
      const found = ids(list);
      expect(new Set(found).size).toBe(found.length);
      expect(ids(list, undefined, [...new Set(people.map(([n]) => n))])).toEqual(found);
    }),
  );
});

test("no number is left out for a name that has a nought before it, nor the number that is never written", () => {
  expect(ids([["Wei Wang", 0], ["Wei Wang", 1], ["Wei Wang 02", 2]])).toEqual(["wei-wang", "wei-wang-2", "wei-wang-02"]); // biome-ignore format: one line
  expect(ids([["Wei Wang", 0], ["Wei Wang 1", 1]])).toEqual(["wei-wang", "wei-wang-1"]); // biome-ignore format: one line
});

test("a printed name that nobody is called by takes no number", () => {
  const two = [["Wei Wang", 0], ["Wei Wang", 1]] as const; // biome-ignore format: one line
  expect(ids(two, undefined, ["Wei Wang 2", "Wei Wang", "王 2"])).toEqual(["wei-wang", "wei-wang-2"]); // biome-ignore format: one line
});

test("numbers go on behind 255, which a byte holds", () => {
  const many = Array.from({length: 255}, (): [string, number] => ["Wei Wang", 0]);
  expect(ids([...many, ["Wei Wang 9", 0]])[254]).toBe("wei-wang-256");
});

test("many names have ids of their own, long ones and those that others begin with", () => {
  const names = Array.from({length: 700}, (_, i) => "a ".repeat(700 - i).trim());
  const found = ids([...names, ...names].map(name => [name, 0] as const));
  expect(found.slice(0, 700)).toEqual(names.map(name => name.replaceAll(" ", "-")));
  expect(found.slice(700)).toEqual(names.map(name => `${name.replaceAll(" ", "-")}-2`));
});

import {expect, test} from "vitest";
import {stringPool} from "../../src/util/string-pool.ts";
import {sameHash} from "../help/same-hash.ts";

test("each different string has one number, in the order in which they came", () => {
  const pool = stringPool();
  expect(["b", "", "b", "a", "ü", "a"].map(pool.add)).toEqual([0, 1, 0, 2, 3, 2]);
  expect(pool.values()).toEqual(["b", "", "a", "ü"]);
  expect(pool.size).toBe(4);
  expect(pool.at(2)).toBe("a");
  expect(pool.find("ü")).toBe(3);
  expect(pool.find("c")).toBeUndefined();
});

test("strings are found again however many there are", () => {
  const pool = stringPool();
  const texts = Array.from({length: 100_000}, (_, i) => `name ${(i * 7919) % 100_003}`);
  for (const [i, text] of texts.entries()) expect(pool.add(text)).toBe(i);
  for (const [i, text] of texts.entries()) expect(pool.find(text)).toBe(i);
  expect(pool.find("name")).toBeUndefined();
});

test("strings of one hash are told apart", () => {
  // Both are one in the 32 bits that they are sought by.
  const pool = stringPool();
  const [a, b] = sameHash();
  expect(pool.add(a)).toBe(0);
  expect(pool.find(b)).toBeUndefined();
  expect(pool.add(b)).toBe(1);
  expect(pool.find(a)).toBe(0);
});

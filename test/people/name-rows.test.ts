import {expect, test} from "vitest";
import type {BlockNames, Comparison, NameContext} from "../../src/people/block-names.ts";
import {nameRows} from "../../src/people/name-rows.ts";
import {FEATURE_COUNT, FEATURES} from "../../src/people/pair-features.ts";

const CONTEXT: NameContext = {records: 1, rivals: 0, parts: 0, alone: 0, frequency: 0.15};

/** The features that two names decide, those that are 0 left out. */
function row(
  comparison: Partial<Comparison>,
  a: Partial<NameContext> = {},
  b: Partial<NameContext> = {},
): Readonly<Record<string, number>> {
  const names: BlockNames = {
    compare: () => ({agreement: "same", partOfDouble: false, allInitials: false, ...comparison}),
    context: name => ({...CONTEXT, ...(name === 0 ? a : b)}),
    coauthorWeight: () => 0,
  };
  const x = new Float64Array(FEATURE_COUNT);
  nameRows(names, 2).copy(0, 1, x);
  return Object.fromEntries(
    FEATURES.flatMap((f, k) => (x[k] === 0 ? [] : [[f, Math.round(x[k] * 1e6) / 1e6]])),
  );
}

test("names stand to each other in one way", () => {
  const kinds = [
    ["same", "same full name"],
    ["same initials", "same initials"],
    ["longer", "one name says more"],
    ["initial", "initial of the other's name"],
    ["unknown", "initial of the other's name"],
    ["variant", "short form or slip of the name"],
  ] as const;
  const all = new Set<string>(kinds.map(([, feature]) => feature));
  for (const [agreement, feature] of kinds)
    expect(Object.keys(row({agreement})).filter(name => all.has(name))).toEqual([feature]);
  expect(row({partOfDouble: true})["part of a double family name"]).toBe(1);
  expect(row({allInitials: true})["all initials fit"]).toBe(1);
});

test("the rarer of two names says how frequent they are, the more frequent one all else", () => {
  const [one, other] = [
    {frequency: 2, records: 5, rivals: 1, parts: 2, alone: 0.5},
    {frequency: 1, records: 2, rivals: 3, parts: 4, alone: 0.25},
  ];
  for (const found of [row({}, one, other), row({}, other, one)])
    expect(found).toMatchObject({
      "frequent name": 1,
      "many records of the name": 5,
      "several names fit": 3,
      "co-authors fall apart": 4,
      "share of records that stand alone": 0.5,
      "co-authors fall apart, over 5 parts": 2.390625,
      "co-authors fall apart, over 20 parts": 1,
    });
});

test("a rare full name is one of which hardly others are to be expected", () => {
  const rare = "same full name, a rare one";
  expect(row({})[rare]).toBe(0.5); // half of the 0.3 below which names are rare
  expect(row({})["same full name, a rare one of few records"]).toBe(0.333333);
  expect(row({}, {records: 4})["same full name, a rare one of few records"]).toBeUndefined();
  expect(row({}, {frequency: 0.3}, {frequency: 0.4})[rare]).toBeUndefined();
  expect(row({agreement: "longer"})[rare]).toBeUndefined();
});

test("what grows with parts ends at 250 of them", () => {
  expect(row({}, {parts: 9})["co-authors fall apart"]).toBe(5.5);
});

test("rows stay right when more were asked for than are kept", () => {
  let asked = 0;
  const names: BlockNames = {
    compare(a, b) {
      asked += 1;
      return {agreement: "same", partOfDouble: a % 2 === 1 && b % 2 === 1, allInitials: false};
    },
    context: name => ({...CONTEXT, frequency: name, records: name}),
    coauthorWeight: () => 0,
  };
  const count = 400;
  const rows = nameRows(names, count);
  const x = new Float64Array(FEATURE_COUNT);
  const check = (a: number, b: number) => {
    rows.copy(a, b, x);
    return x[7] === Math.min(a, b) && x[8] === Math.max(a, b) && x[6] === (a % 2) * (b % 2);
  };
  let wrong = 0;
  for (let a = 0; a < count; a++) for (let b = a; b < count; b++) if (!check(a, b)) wrong += 1;
  for (let k = 0; k < count; k++) if (!check(k, (7 * k) % count)) wrong += 1;
  expect(wrong).toBe(0);
  const before = asked;
  check(399, 399);
  check(3, 5);
  check(5, 3);
  expect(asked - before).toBeLessThanOrEqual(2); // each two names once while they are kept
});

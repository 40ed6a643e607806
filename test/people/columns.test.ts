import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {evidenceLists, evidenceTable} from "../../src/people/evidence-table.ts";
import {idColumns, idsIn} from "../../src/people/id-columns.ts";
import {listBuilder} from "../../src/people/list-builder.ts";
import {tripleIndex} from "../../src/people/triple-index.ts";
import {listAt} from "../../src/util/list-column.ts";

test("triples get numbers as they are first met, however many there are", () => {
  const number = fc.oneof(fc.nat(3), fc.integer({min: 0, max: 2 ** 32 - 1}));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number), {maxLength: 3000}), triples => {
      const index = tripleIndex();
      const known = new Map<string, number>();
      for (const [a, b, c] of triples) {
        const key = `${a} ${b} ${c}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(index.add(a, b, c)).toBe(known.get(key));
      }
      const {a, b, c} = index.finish();
      expect([...a].map((x, k) => `${x} ${b[k]} ${c[k]}`)).toEqual([...known.keys()]);
    }),
    {numRuns: 20},
  );
});

test("triples are found again when the index has grown", () => {
  const index = tripleIndex();
  for (let k = 0; k < 5000; k++) expect(index.add(k % 70, k, 7)).toBe(k);
  for (let k = 0; k < 5000; k++) expect(index.add(k % 70, k, 7)).toBe(k);
});

test("lists come back as they were pushed, or as they were set last", () => {
  const list = fc.array(fc.nat(9), {maxLength: 4});
  fc.assert(
    fc.property(fc.array(list), fc.array(fc.tuple(fc.nat(20), list)), (lists, changes) => {
      const builder = listBuilder();
      const expected = lists.map(l => [...l]);
      for (const l of lists) builder.push(l);
      for (const [i, l] of changes) {
        if (i >= lists.length) continue;
        builder.set(i, l);
        expected[i] = l;
        expect(builder.at(i)).toEqual(l);
      }
      const column = builder.finish();
      expect(expected.map((_, i) => [...listAt(column, i)])).toEqual(expected);
    }),
  );
});

describe("the evidence of groups", () => {
  const sure = {reason: "same orcid", weight: 20};
  const likely = {reason: "same full name", weight: 1.5};
  const less = {reason: "same full name", weight: 0.5};

  test("of several parts is found by the number of the group", () => {
    const table = evidenceTable();
    const part = (joined: number[], lists: (typeof sure)[][]) => {
      const made = evidenceLists();
      for (const list of lists) made.push(list);
      return {joined: Uint32Array.from(joined), ...made.finish()};
    };
    table.add(part([1, 4], [[sure], [likely, less]]), 0);
    table.add(part([0], [[less, sure]]), 5);
    table.add(part([2], [[sure]]), 6);
    const said = (group: number) => table.of(group);
    expect(said(0)).toEqual([]);
    expect(said(1)).toEqual([sure]);
    expect(said(4)).toEqual([likely, less]);
    expect(said(5)).toEqual([less, sure]);
    expect(said(6)).toEqual([]);
    expect(said(8)).toEqual([sure]);
    expect(said(9)).toEqual([]);
  });
});

describe("identifiers", () => {
  const NONE = 0xffffffff;
  const corpus = {
    authorRest: Uint32Array.of(NONE, 1, 0, 1),
    authorRests: ['{"email":"a@b.c"}', '{"ids":{"orcid":"1","empty":" "}}'],
  };
  const homonyms = new Map([
    [3, "7 0002"],
    [0, "7 0001"],
  ]);

  test("are those of the authorship, and the number that tells bearers of a name apart", () => {
    const idsOf = idsIn(idColumns(corpus, homonyms, true));
    expect([0, 1, 2, 3].map(k => [...idsOf(k)])).toEqual([
      [["number", "7 0001"]],
      [["orcid", "1"]],
      [],
      [
        ["orcid", "1"],
        ["number", "7 0002"],
      ],
    ]);
  });

  test("are none where they are not to be looked at", () => {
    const idsOf = idsIn(idColumns(corpus, homonyms, false));
    expect([0, 1, 2, 3].map(k => idsOf(k).size)).toEqual([0, 0, 0, 0]);
  });
});

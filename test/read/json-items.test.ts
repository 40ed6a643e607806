import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {jsonItems} from "../../src/read/json-items.ts";
import type {Fields} from "../../src/read/json-values.ts";

interface Found {
  readonly items: readonly unknown[];
  readonly lines: readonly (number | null)[];
  readonly around: readonly Fields[];
  readonly damage: readonly string[];
  readonly damagedItems: number;
}

/** What comes of a text that is pushed in pieces of a length. Items bear a "t". */
function split(text: string, piece = text.length || 1): Found {
  const items: unknown[] = [];
  const lines: (number | null)[] = [];
  const around: Fields[] = [];
  const damage: string[] = [];
  let damagedItems = 0;
  const splitter = jsonItems(
    {lists: ["results", "message.items"], looks: item => "t" in item},
    {
      item(value, line) {
        items.push(value);
        lines.push(line);
      },
      around: value => around.push(value),
      damage(what, _line, isItem) {
        damage.push(what);
        if (isItem) damagedItems += 1;
      },
    },
  );
  for (let from = 0; from < text.length; from += piece)
    splitter.push(text.slice(from, from + piece));
  splitter.end();
  return {items, lines, around, damage, damagedItems};
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text || "0");
    return true;
  } catch {
    return false;
  }
};

const numbers = ({items}: Found) => items.map(item => (item as {t: unknown}).t);

describe("cutting JSON into items", () => {
  test.each([
    ["one object", '{"t":1}', [1]],
    ["an object over lines", '{\n  "t": 1\n}\n', [1]],
    ["a list", '[{"t":1},{"t":2}]', [1, 2]],
    ["a list in an object", '{"meta":{"n":2},"results":[{"t":1},{"t":2}],"more":null}', [1, 2]],
    ["a list two objects deep", '{"status":"ok","message":{"items":[{"t":1},{"t":2}]}}', [1, 2]],
    ["one object a line", '{"t":1}\n{"t":2}\r\n\n{"t":3}', [1, 2, 3]],
    ["one list a line", '[{"t":1}]\n[{"t":2},{"t":3}]\n', [1, 2, 3]],
    ["objects one after the other over lines", '{\n"t":1\n}\n{\n"t":2\n}', [1, 2]],
    ["a list of pages", '[{"results":[{"t":1}]},{"results":[{"t":2}]}]', [1, 2]],
    ["lists in lists", '[[{"t":1}],[{"t":2}]]', [1, 2]],
    ["records under keys of their own", '{"a":{"t":1},"b":[{"t":2},{"t":3}]}', [1, 2, 3]],
    [
      "a text with a byte order mark and record separators",
      '\ufeff\x1e{"t":1}\n\x1e{"t":2}\n',
      [1, 2],
    ],
    [
      "texts that end in a backslash, or in a quote",
      String.raw`[{"t":1,"x":"a\\"},{"t":2,"x":"b\""},{"t":3,"x":"\\\\"}]`,
      [1, 2, 3],
    ],
    ["NaN, which Python writes", '[{"t":1,"x":NaN},{"t":2,"x":[-Infinity,1]}]', [1, 2]],
  ])("finds those of %s, wherever it is cut", (_, text, expected) => {
    for (const piece of [1, 2, 3, 5, 100]) {
      const found = split(text, piece);
      expect(numbers(found)).toEqual(expected);
      expect(found.damage).toEqual([]);
    }
  });

  test("tells what stands around a list, before it as soon as it begins, and all at its end", () => {
    const {around} = split('{"name":"A","results":[{"t":1}],"total":7}', 3);
    expect(around).toEqual([
      {name: "A", results: []},
      {name: "A", results: [], total: 7},
    ]);
  });

  test("counts lines where each value has one", () => {
    expect(split('{"t":1}\n\n{"t":2}\n{"t":3}').lines).toEqual([1, 3, 4]);
    expect(split('[\n{"t":1},\n{"t":2}\n]').lines).toEqual([null, null]);
  });

  test.each([
    ["no JSON within its brackets", '[{"t":1},{"t":},{"t":3}]', [1, 3]],
    ["a bracket that is not closed", '[{"t":1},{"t":2,{"t":3}]', [1, 3]],
    ["a text that is not closed, over lines", '[\n  {"t":1},\n  {"t":"2},\n  {"t":3}\n]', [1, 3]],
    ["a text that is not closed, in one line", '[{"t":1},{"t":"2},{"t":3},{"t":4}]', [1, 3, 4]],
    ["brackets that do not match", '[{"t":1},{"t":[2},{"t":3}]', [1, 3]],
    [
      "damage within a list of its own",
      '[{"t":1,"a":[{"b":1},{"b":2}]},{"t":2,"a":[{"b":1},{"b":}]},{"t":3}]',
      [1, 3],
    ],
    ["the first line damaged", '{"t":1,\n{"t":2}\n{"t":3}\n', [2, 3]],
    ["a line damaged", '{"t":1}\n{"t":2,\n{"t":3}\n', [1, 3]],
    ["the first item damaged", '[{"t":1,,},{"t":2},{"t":3}]', [2, 3]],
    [
      "the first item, with objects in it",
      '[{"t":,"a":[{"b":1},{"b":2}]},{"t":2},{"t":3}]',
      [2, 3],
    ],
    [
      "the first item, with objects in it that could be items",
      '[{"id":1,"t":1,"a":[{"t":8},{"t":9}],b":[]},{"id":2,"t":2},{"id":3,"t":3}]',
      [2, 3],
    ],
    ["an object in a list in an object", '{"results":[{"t":1},{"t":tru},{"t":3}],"n":1}', [1, 3]],
  ])("loses one item to %s, and names it", (_, text, expected) => {
    for (const piece of [1, 3, 7, 100]) {
      const found = split(text, piece);
      expect(numbers(found)).toEqual(expected);
      expect(found.damagedItems).toBe(1);
    }
  });

  test.each([
    ["a list closed too early", '{"results":[{"t":1}],{"t":2},{"t":3}],"z":1}', [1, 2, 3]],
    [
      "a list closed too early without an object around it",
      '[{"t":1}],{"t":2},{"t":3}]',
      [1, 2, 3],
    ],
    ["no comma between two", '[{"t":1}{"t":2}]', [1, 2]],
    ["a bracket too many", '[{"t":1}},{"t":2}]', [1, 2]],
    ["a list without an end", '{"results":[{"t":1},{"t":2}', [1, 2]],
  ])("loses nothing to %s, and says so", (_, text, expected) => {
    const found = split(text);
    expect(numbers(found)).toEqual(expected);
    expect(found.damage.length).toBeGreaterThan(0);
    expect(found.damagedItems).toBe(0);
  });

  test("finds the items where what stands before their list is damaged", () => {
    const found = split('{"q":"a"b","results":[{"t":1},{"t":2}],"z":1}');
    expect(numbers(found)).toEqual([1, 2]);
    expect(found.damage.length).toBeGreaterThan(0);
  });

  test("takes no parts of a damaged object for items", () => {
    expect(split('{"t":1,"cites":[{"t":2},{"t":3}],"x":"y}').items).toEqual([]);
  });

  test("says where a text is cut within an item", () => {
    const found = split('[{"t":1},{"t":2,"x":[1,');
    expect(numbers(found)).toEqual([1]);
    expect(found.damage).toEqual(["the text ends within this record"]);
  });

  test("bounds the depth and the length of an item, and goes on behind it", () => {
    const deep = `[{"t":1},{"t":2,"x":${"[".repeat(300)}${"]".repeat(300)}},{"t":3}]`;
    expect(split(deep)).toMatchObject({damage: ["the record is nested too deeply"]});
    expect(numbers(split(deep))).toEqual([1, 3]);
    const long = `[\n {"t":1},\n {"t":"${"x".repeat(17 << 20)}"},\n {"t":3}\n]`;
    const found = split(long, 1 << 16);
    expect(numbers(found)).toEqual([1, 3]);
    expect(found.damage).toEqual(["the record is longer than 16 MiB"]);
    const line = `{"t":1}\n{"t":"${"x".repeat(17 << 20)}"}\n{"t":3}\n`;
    expect(numbers(split(line, 1 << 16))).toEqual([1, 3]);
  });

  test("holds a piece and an item, however long the list is", () => {
    // A list of 40 MB whose items are thrown away: what stays behind is far less.
    const item = JSON.stringify({t: "x".repeat(200), authors: ["a", "b"]});
    const piece = `${item},`.repeat(200);
    let items = 0;
    const count = {
      item() {
        items += 1;
      },
      around() {},
      damage() {},
    };
    const splitter = jsonItems({lists: ["results"], looks: () => true}, count);
    splitter.push('{"results":[');
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    for (let k = 0; k < 800; k++) {
      splitter.push(piece);
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    splitter.push(`${item}]}`);
    splitter.end();
    expect(items).toBe(160_001);
    expect(most).toBeLessThan(200 << 20); // garbage that was not yet collected included
  });

  test("ends soon on texts made to take long", () => {
    const cases = [
      '{"t":"',
      '[{"t":[',
      '{"t":1,"a":{"t":',
      "[[[[",
      '{"results":[',
      '[{"t":1},',
      '"',
      "\\",
    ];
    for (const unit of cases) {
      const start = performance.now();
      split(unit.repeat(Math.ceil((1 << 19) / unit.length)), 1 << 16);
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });

  const list = (form: string, count: number) => {
    const items = Array.from({length: count}, (_, i) => ({
      t: i,
      title: `Title ${i}, "so" \\\\`,
      authors: [{name: "A"}],
    }));
    if (form === "lines") return items.map(item => JSON.stringify(item)).join("\n");
    return JSON.stringify(
      form === "object" ? {meta: {count}, results: items} : items,
      null,
      form === "indented" ? 2 : 0,
    );
  };

  test("never throws, and keeps what damage does not touch", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("lines", "object", "indented", "list"),
        fc.integer({min: 4, max: 12}),
        fc.nat(5000),
        fc.nat(1),
        fc.constantFrom("", '"', "{", "}", "[", "]", ",", ":", "\\", "\n", "x", '{"t":', "\u0000"),
        fc.integer({min: 1, max: 200}),
        (form, count, place, gone, noise, piece) => {
          const whole = list(form, count);
          const first = whole.indexOf('"t"') - 1; // what is around the list stays whole
          const at = first + (place % (whole.length - first));
          const damaged = whole.slice(0, at) + noise + whole.slice(at + gone);
          const found = split(damaged, piece);
          const kept = new Set(numbers(found).filter(t => Number.isInteger(t)));
          const missing = Array.from({length: count}, (_, t) => t).filter(t => !kept.has(t));
          // One place is damaged: at most the two items beside it.
          expect(missing.length, JSON.stringify(missing)).toBeLessThanOrEqual(2);
          // What is lost is named; what still is may have got another key.
          const sound = damaged.split(form === "lines" ? "\n" : "\0").every(isJson);
          if (missing.length > 0 && !sound) expect(found.damage.length).toBeGreaterThan(0);
        },
      ),
      {numRuns: 2000},
    );
  });

  test("ends on any text", () => {
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom(...'{}[]",:\\\n 1t'), maxLength: 60}),
        fc.integer({min: 1, max: 9}),
        (text, piece) => {
          split(text, piece);
        },
      ),
      {numRuns: 2000},
    );
  });
});

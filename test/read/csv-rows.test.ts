import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {delimiterOf, type Row, rowScanner} from "../../src/read/csv-rows.ts";

/** The rows of a text that comes in pieces of a length. */
function rowsOf(text: string, width: number | null = null, length = text.length, sign = ",") {
  const rows: Row[] = [];
  const scanner = rowScanner(sign, row => rows.push(row), () => width); // biome-ignore format: one line
  for (let from = 0; from < text.length; from += length)
    scanner.push(text.slice(from, from + length));
  scanner.end();
  return rows;
}
const row = (line: number, cells: string[], fault: string | null = null) => ({cells, line, fault});

describe("rows of a table", () => {
  test("have cells with signs, lines and quotes in quotes, and the lines that they begin on", () => {
    const text = 'a,b\r\n"x, ""y""\r\n\r\nz",2\r\n\r\n  \r\n,\r\nlast,"q"';
    const rows = [
      row(1, ["a", "b"]),
      row(2, ['x, "y"\n\nz', "2"]),
      row(7, ["", ""]),
      row(8, ["last", "q"]),
    ];
    for (const length of [1, 2, 3, 7, 99]) expect(rowsOf(text, 2, length)).toEqual(rows);
  });

  test("keep a quote that stands in a cell as a letter, and tell of it", () => {
    expect(rowsOf('a 5" disk,"the "big" one",c\nd,e,f', 3)).toEqual([
      row(1, ['a 5" disk', 'the "big" one', "c"], "a quote stands inside of a cell"),
      row(2, ["d", "e", "f"]),
    ]);
  });

  test("take a list of JSON in quotes that are not doubled for one cell", () => {
    expect(rowsOf('"["a","b"]",2\n"[""a""]",3\n"["a","b",4\n', 2)[0]).toEqual(
      row(1, ['["a","b"]', "2"]),
    );
    expect(rowsOf('"[""a""]",3', 2)).toEqual([row(1, ['["a"]', "3"])]);
    expect(rowsOf('"["a]"b","c"]",2', 2)).toEqual([row(1, ['["a]"b","c"]', "2"])]);
    expect(rowsOf('"[",3', 2)).toEqual([row(1, ["[", "3"])]);
  });

  test("end before the next sound row where a quote is not closed", () => {
    const text = '"a,b,c\nd,e,f\n"g","h\nh","i"\nj,"k,l\n';
    for (const length of [1, 5, 99])
      expect(rowsOf(text, 3, length)).toEqual([
        row(1, ["a,b,c"], "a quote is not closed"),
        row(2, ["d", "e", "f"]),
        row(3, ["g", "h\nh", "i"]),
        row(5, ["j", "k,l"], "a quote is not closed"),
      ]);
  });

  test("end so too where a quote closes only in a later row, if the width is known", () => {
    const text = '"a,b\nc,d\ne,"f"\n';
    expect(rowsOf(text, 2)).toEqual([
      row(1, ["a,b"], "a quote is not closed"),
      row(2, ["c", "d"]),
      row(3, ["e", "f"]),
    ]);
    expect(rowsOf(text, null)[0].fault).not.toBeNull();
  });

  test("do not end before a line that has not the width of the header", () => {
    expect(rowsOf('"a,b\nnot\nc,d\n', 2)).toEqual([
      row(1, ["a,b\nnot"], "a quote is not closed"),
      row(3, ["c", "d"]),
    ]);
  });

  test("end with their first line where no quote closes and no width is known", () => {
    expect(rowsOf('"a,b\nc,d\n', null)).toEqual([
      row(1, ["a,b"], "a quote is not closed"),
      row(2, ["c", "d"]),
    ]);
  });

  test("that are longer than 8 MiB are cut and told of, and cost no other", () => {
    const long = "x".repeat(1 << 20);
    const scanned: Row[] = [];
    const scanner = rowScanner(",", found => scanned.push(found));
    scanner.push("a,b\n");
    for (let i = 0; i < 12; i++) scanner.push(long);
    scanner.push("\nc,d\n");
    scanner.end();
    expect(scanned.map(({line, cells: [first]}) => [line, first.slice(0, 1)])).toEqual([
      [1, "a"],
      [2, "x"],
      [3, "c"],
    ]);
    expect(scanned[1].cells[0].length).toBeLessThan(10 << 20);
    expect(scanned.map(({fault}) => fault)).toEqual([
      null,
      "it is longer than 8 MiB; its end was left out",
      null,
    ]);
  });

  test("are the same however the text is cut", () => {
    const bits = fc.constantFrom(
      "a",
      ",",
      '"',
      '""',
      "\n",
      "\r\n",
      '"b","c"\n',
      "x,y\n",
      '"["q"]"',
    );
    fc.assert(
      fc.property(
        fc.array(bits, {maxLength: 30}),
        fc.integer({min: 1, max: 9}),
        (parts, length) => {
          const text = parts.join("");
          expect(rowsOf(text, 2, length)).toEqual(rowsOf(text, 2));
        },
      ),
      {numRuns: 10000},
    );
  });
});

test.each([
  ["a,b;c,d\n;;;;;", ","],
  ["\ufeffa;b;c,d", ";"],
  ["a\tb\rc,d,e,f", "\t"],
  ["a|b|c", "|"],
  ['"a,b,c,d";e;f', ";"],
  ["a,b;c", ","],
  ["one column\n1,2", null],
  ["", null],
])("of %j the sign between cells is %j", (head, sign) => {
  expect(delimiterOf(head)).toBe(sign);
});

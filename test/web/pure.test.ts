import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {isSaved} from "../../web/engine.ts";
import {clipped} from "../../web/facts/clipped.ts";
import {coverage} from "../../web/facts/corpus.ts";
import {
  bytesText,
  capitalised,
  columnFigure,
  count,
  figure,
  noun,
  plural,
  typeText,
  yearSpan,
} from "../../web/facts/format.ts";
import {tieFacts} from "../../web/facts/tie.ts";
import {overlap, placeLabels, type Wish} from "../../web/stage/labels.ts";
import {clear, mixed} from "../../web/stage/paint.ts";
import {smallAnalysis} from "../help/analysis.ts";

describe("figures", () => {
  test.each([
    [null, "–"],
    [3, "3"],
    [28.999999999999975, "29"],
    [1387, "1,387"],
    [0.036363, "0.036"],
    [0.8888, "0.89"],
    [-2, "−2"],
    [123.4, "123"],
  ])("%j is shown as %j", (value, text) => {
    expect(figure(value)).toBe(text);
  });

  test.each([
    [[60, 116, 1387], ["60", "116", "1,387"]],
    [[14.3, 90, 8.26], ["14.3", "90.0", "8.3"]],
    [[0.076, 0.05, 0.0094, 0.00001, -0.00001, 0], ["0.0760", "0.0500", "0.0094", "< 0.0001", "> −0.0001", "0.0000"]],
    [[5234.5, 2], ["5,235", "2"]],
    [[-60.5, 1.25], ["−60.5", "1.3"]],
    [[0, 0], ["0", "0"]],
  ])("%j stand in a column as %j", (values, texts) => {
    const text = columnFigure({value: Float64Array.from(values), known: null});
    expect(values.map(text)).toEqual(texts);
    expect(text(null)).toBe("–");
  }); // biome-ignore format: a table

  test("unknown values of a column say nothing of its digits", () => {
    const column = {value: Float64Array.of(3, 90.5), known: Uint8Array.of(1, 0)};
    expect(columnFigure(column)(3)).toBe("3");
  });

  test("names of several terms are cut between terms, and within the first alone", () => {
    const name = "analysts · temporal · visual analysis";
    expect([40, 36, 20, 19, 15, 8, 4, 3].map(letters => clipped(name, letters))).toEqual([
      name,
      "analysts · temporal",
      "analysts · temporal",
      "analysts · temporal",
      "analysts",
      "analysts",
      "ana…",
      "",
    ]);
  });

  test("types of papers are said in the words of people, others as they are", () => {
    expect(["proceedings-article", "poster"].map(typeText)).toEqual(["conference paper", "poster"]);
    expect([capitalised("mean year"), capitalised("")]).toEqual(["Mean year", ""]);
  });

  test("counts have their words", () => {
    expect([count(1_234_567), plural(1, "paper"), plural(2, "person")]).toEqual([
      "1,234,567",
      "1 paper",
      "2 people",
    ]);
    expect([noun(1, "paper"), noun(2, "person"), noun(1_200, "co-author")]).toEqual([
      "paper",
      "people",
      "co-authors",
    ]);
    expect([yearSpan(2021, 2026), yearSpan(2024, 2024), yearSpan(0, 0)]).toEqual([
      "2021–2026",
      "2024",
      null,
    ]);
    expect([bytesText(712), bytesText(48_000), bytesText(3_200_000)]).toEqual([
      "712 bytes",
      "48 kB",
      "3.2 MB",
    ]);
  });
});

describe("names on the map", () => {
  const wish = (node: number): fc.Arbitrary<Wish> =>
    fc.record({
      node: fc.constant(node),
      x: fc.integer({min: 0, max: 400}),
      y: fc.integer({min: 0, max: 300}),
      radius: fc.integer({min: 2, max: 20}),
      width: fc.integer({min: 10, max: 120}),
      height: fc.constant(14),
    });
  const wishes = fc
    .integer({min: 0, max: 30})
    .chain(n => fc.tuple(...Array.from({length: n}, (_, i) => wish(i))));
  const stage = {left: 0, top: 0, right: 400, bottom: 300};

  test("never overlap, never leave the stage, and are the same for the same wishes", () => {
    fc.assert(
      fc.property(wishes, list => {
        const placed = placeLabels(list, [], stage, 100);
        const boxes = placed.map(({node, x, y}) => {
          const {width, height} = list.find(item => item.node === node)!;
          return {
            left: x - width / 2,
            right: x + width / 2,
            top: y - height / 2,
            bottom: y + height / 2,
          };
        });
        for (const [i, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= 400 && a.top >= 0 && a.bottom <= 300).toBe(true);
          for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
        }
        expect(placeLabels(list, [], stage, 100)).toEqual(placed);
      }),
    );
  });

  test("of those that come first are never moved by later ones", () => {
    fc.assert(
      fc.property(wishes, list => {
        const all = placeLabels(list, [], stage, 100);
        const half = placeLabels(list.slice(0, list.length >> 1), [], stage, 100);
        expect(all.slice(0, half.length)).toEqual(half);
      }),
    );
  });
});

test("a colour over another is between them, and a clear one keeps its own", () => {
  expect(mixed("#ff8000", "#ffffff", 0.5)).toBe("#ffc080");
  expect(clear("#ff8000", 0.5)).toBe("rgb(255 128 0 / 0.5)");
});

test("a saved analysis is known by its first words", () => {
  const file = (text: string) => [{name: "x", bytes: new TextEncoder().encode(text)}];
  expect(isSaved(file('{"coterie":"analysis","form":1'))).toBe(true);
  expect(isSaved(file('{"coterie": "papers"'))).toBe(false);
  expect(isSaved([])).toBe(false);
});

describe("facts", async () => {
  const analysis = await smallAnalysis();

  test("of a corpus say how much of it has what", () => {
    const {papers, withNames, dated, cited, withAbstract, whole} = coverage(analysis);
    expect([
      papers,
      withNames.length,
      dated.length,
      cited.length,
      withAbstract.length,
      whole.length,
    ]).toEqual([9, 9, 8, 7, 0, 9]);
  });

  test("of a tie add up to its strength", () => {
    const {names, strength, parts} = tieFacts(analysis, "coauthor", 0);
    expect(names).toEqual(["Ada Example", "Ben Sample"]);
    expect(parts.reduce((sum, {amount}) => sum + amount, 0)).toBe(strength);
    expect(parts.map(({amount}) => amount)).toEqual([1, 0.5]);
  });
});

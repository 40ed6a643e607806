import {describe, expect, test} from "vitest";
import {scene} from "../../src/view/draw.ts";
import {LIGHT, UNKNOWN} from "../../src/view/palette.ts";
import type {Encoding, Scene} from "../../src/view/scene.ts";
import {writeSvg} from "../../src/write/svg.ts";
import {shortened, textWidth} from "../../src/write/svg-text.ts";
import {GRAPH_WRITERS} from "../../src/write/writers.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {childrenOf, type Element, readXml} from "../help/graph-files.ts";

const analysis = await smallAnalysis();

function drawn(encoding: Partial<Encoding> = {}, note = ""): Element {
  let text = "";
  const picture = scene(analysis, {
    network: "coauthor",
    size: "papers",
    colour: "community",
    ...encoding,
  });
  const {source, target} = analysis.networks.coauthor.network.edges;
  writeSvg(
    picture,
    source,
    target,
    LIGHT,
    piece => {
      text += piece;
    },
    note,
  );
  return readXml(text);
}

const legendTexts = (svg: Element): string[] =>
  childrenOf(childrenOf(svg, "g").at(-1)!, "text").map(({text}) => text);

describe("a picture", () => {
  test("has a disc with its name for each node, and a line for each tie", () => {
    const [lines, discs] = childrenOf(drawn(), "g");
    expect(childrenOf(lines, "line").length).toBe(6);
    const names = childrenOf(discs, "circle").map(disc => childrenOf(disc, "title")[0].text);
    expect(names).toEqual(analysis.people.name);
  });

  test("has labels that do not cover each other", () => {
    const [, , labels] = childrenOf(drawn({network: "topics"}), "g");
    const boxes = childrenOf(labels, "text").map(({attributes, text}) => {
      const [x, y, size] = [attributes.x, attributes.y, attributes["font-size"]].map(Number);
      const half = textWidth(text, size) / 2;
      return {left: x - half, right: x + half, top: y - size, bottom: y};
    });
    expect(boxes.length).toBeGreaterThan(1);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top).toBe(
          false,
        );
  });

  test("says what groups and sizes mean and how much is shown", () => {
    const texts = legendTexts(drawn());
    expect(texts).toContain("Community");
    expect(texts).toContain("papers");
    expect(texts.at(-1)).toBe("6 of 6 nodes, 6 of 6 ties");
  });

  test("has a ramp from the least to the greatest where colour is a number", () => {
    const svg = drawn({colour: "year"});
    const legend = childrenOf(svg, "g").at(-1)!;
    expect(childrenOf(legend, "rect").map(({attributes}) => attributes.fill)).toEqual(LIGHT.ramp);
    const texts = legendTexts(svg);
    const figures = texts.slice(1, 3).map(Number);
    expect(texts[0]).toBe("year");
    expect(figures[0]).toBeLessThan(figures[1]);
  });

  test("shows discs of the legend as large as on the map", () => {
    const {sizeLegend} = scene(analysis, {network: "coauthor", size: "papers", colour: "year"});
    const legend = childrenOf(drawn({colour: "year"}), "g").at(-1)!;
    const hollow = childrenOf(legend, "circle").filter(
      ({attributes}) => attributes.fill === "none",
    );
    expect(hollow.map(({attributes}) => Number(attributes.r))).toEqual(
      sizeLegend.marks.map(({radius}) => expect.closeTo(radius, 1)),
    );
  });

  test("says how strength was counted and what the author cap left out", async () => {
    const capped = await smallAnalysis({maxAuthors: 2});
    let text = "";
    GRAPH_WRITERS.find(({id}) => id === "svg")!.write(capped, "coauthor", piece => {
      text += piece;
    });
    expect(legendTexts(readXml(text))).toContain(
      "Strength: each paper adds 1/(n − 1) to every pair of its n authors; no ties from bylines above 2 (1)",
    );
  });

  test("cuts a note that is too long for its row", () => {
    const [note] = legendTexts(drawn({}, "word ".repeat(200))).slice(-2);
    expect(note.endsWith("…")).toBe(true);
    expect(textWidth(note, 12)).toBeLessThan(1100);
  });
});

test("a shortened text ends in … and never in half a character", () => {
  expect(shortened("abc", 3)).toBe("abc");
  expect(shortened("abcd", 3)).toBe("ab…");
  expect(shortened("👩👩👩👩", 3)).toBe("👩👩…");
});

test("wide characters take more room than narrow ones, and marks take none", () => {
  expect(textWidth("漢字", 10)).toBe(20);
  expect(textWidth("ill", 10)).toBeLessThan(textWidth("nnn", 10));
  expect(textWidth("e\u0301", 10)).toBe(textWidth("e", 10));
});

test("up in the map is up on the page, as in the app", () => {
  let text = "";
  const picture = scene(analysis, {network: "coauthor", size: "papers", colour: "community"});
  const {source, target} = analysis.networks.coauthor.network.edges;
  writeSvg(picture, source, target, LIGHT, piece => {
    text += piece;
  });
  const places = [
    ...text.matchAll(
      /<circle cx="([\d.-]+)" cy="([\d.-]+)" r="[\d.]+" fill="#\w+"[^/]*><title>([^<]*)/g,
    ),
  ];
  const at = new Map(places.map(([, x, y, name]) => [name, {x: Number(x), y: Number(y)}]));
  const [a, b] = [0, 1].map(i => ({
    ...at.get(picture.label[i])!,
    x0: picture.x[i],
    y0: picture.y[i],
  }));
  expect(Math.sign(a.x - b.x)).toBe(Math.sign(a.x0 - b.x0));
  expect(Math.sign(a.y - b.y)).toBe(-Math.sign(a.y0 - b.y0));
});

/** Four nodes at the corners of a square of 2 and one that is hidden, worked out by hand below. */
const SQUARE: Scene = {
  encoding: {network: "coauthor", size: "papers", colour: "community"},
  order: 5,
  label: ["A < B", "Ben & co", "Cleo", "x".repeat(50), "hidden"],
  x: Float64Array.of(-1, 1, 1, -1, 900),
  y: Float64Array.of(1, 1, -1, -1, 900),
  radius: Float32Array.of(9, 3, 6, 12, 0),
  colour: Float32Array.of(0, 1, UNKNOWN, 0, 1),
  edge: Uint32Array.of(0, 1),
  width: Float32Array.of(1.234, 2),
  edgeColour: Float32Array.of(0, 1),
  colourLegend: {
    kind: "groups",
    title: "Community",
    groups: [
      {label: "Rivers & lakes", count: 2},
      {label: "Rain", count: 2},
      {label: "Lonely", count: 1},
    ],
    unknown: 1,
  },
  tieLegend: null,
  sizeLegend: {title: "papers", scale: "sqrt", marks: [{value: 4, radius: 6}, {value: 9, radius: 9}]},
  shown: {nodes: 4, ofNodes: 5, ties: 2, ofTies: 7, papers: 1, ofPapers: 1},
}; // biome-ignore format: a field a line

function square(more: Partial<Scene> = {}): {text: string; svg: Element} {
  let text = "";
  const ends = [Uint32Array.of(0, 1), Uint32Array.of(1, 2)] as const;
  writeSvg({...SQUARE, ...more}, ...ends, LIGHT, piece => {
    text += piece;
  });
  return {text, svg: readXml(text)};
}

describe("a square of four nodes", () => {
  test("fills the page between its margins, in the middle, without what is hidden", () => {
    const [lines, discs] = childrenOf(square().svg, "g");
    // 776 pixels are left above the legend, 656 between the margins: 328 a unit, around 600 and 388.
    expect(
      childrenOf(discs, "circle").map(({attributes: {cx, cy, r}}) => [cx, cy, r].map(Number)),
    ).toEqual([
      [272, 60, 9],
      [928, 60, 3],
      [928, 716, 6],
      [272, 716, 12],
    ]);
    const [first, second] = childrenOf(lines, "line").map(({attributes}) => attributes);
    expect(first).toMatchObject({x1: "272", y1: "60", x2: "928", y2: "60", "stroke-width": "1.23"});
    expect([first.stroke, second.stroke]).toEqual(LIGHT.groups.slice(0, 2));
  });

  test("rims what has no value, and nothing else", () => {
    const [, discs] = childrenOf(square().svg, "g");
    const rims = childrenOf(discs, "circle").map(({attributes}) => attributes.stroke);
    expect(rims).toEqual([undefined, undefined, LIGHT.neutral, undefined]);
  });

  test("has names under discs, the largest first, shortened, and none beyond the page", () => {
    const [, , labels] = childrenOf(square().svg, "g");
    const texts = childrenOf(labels, "text");
    expect(texts.map(({text}) => text)).toEqual([
      `${"x".repeat(39)}…`,
      "A < B",
      "Cleo",
      "Ben & co",
    ]);
    // Below 9 of radius and 1 of air, by the 12 of its letters.
    expect(texts[1].attributes).toMatchObject({x: "272", y: "82", "font-size": "12"});
    const atSide = square({
      label: ["W".repeat(20), "B", "C", "D", "hidden"],
      x: Float64Array.of(-9, 9, 9, -9, 0),
    });
    const shown = childrenOf(childrenOf(atSide.svg, "g")[2], "text").map(({text}) => text);
    expect(shown).toEqual(["D", "C", "B"]);
  });

  test("explains groups of two and more in their colours, counts the others and the unknown", () => {
    const legend = childrenOf(square().svg, "g").at(-1)!;
    expect(childrenOf(legend, "text").map(({text}) => text)).toEqual([
      "Community",
      "Rivers & lakes 2",
      "Rain 2",
      "others 1",
      "unknown 1",
      "papers",
      "4",
      "9",
      "4 of 5 nodes, 2 of 7 ties",
    ]);
    const dots = childrenOf(legend, "circle").filter(({attributes}) => attributes.fill !== "none");
    expect(dots.map(({attributes}) => attributes.fill)).toEqual([
      ...LIGHT.groups.slice(0, 2),
      LIGHT.neutral,
      LIGHT.unknown,
    ]);
  });

  test("says of a ramp how many are unknown, and nothing where none is", () => {
    const ramp = (unknown: number) =>
      square({
        colourLegend: {kind: "ramp", title: "year", low: 1999.6, high: 2020, scale: "linear", bounds: [], unknown},
      }).svg; // biome-ignore format: one legend
    const texts = (svg: Element) => legendTexts(svg).slice(0, 4);
    expect(texts(ramp(0))).toEqual(["year", "2000", "2020", "papers"]);
    expect(texts(ramp(3))).toEqual(["year", "2000", "2020", "unknown 3"]);
  });
});

test("capitals are wider than small letters", () => {
  expect(textWidth("ANNA", 10)).toBeGreaterThan(textWidth("anna", 10));
});

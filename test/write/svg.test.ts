import {describe, expect, test} from "vitest";
import {scene} from "../../src/view/draw.ts";
import {LIGHT} from "../../src/view/palette.ts";
import type {Encoding} from "../../src/view/scene.ts";
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

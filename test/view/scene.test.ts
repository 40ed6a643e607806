import {describe, expect, test} from "vitest";
import {scene} from "../../src/view/draw.ts";
import {EVERYTHING, filtered} from "../../src/view/filter.ts";
import {nodeValues} from "../../src/view/node-values.ts";
import {colourOf, DARK, LIGHT} from "../../src/view/palette.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const person = (name: string) => analysis.people.name.indexOf(name);
const people = {network: "coauthor", size: "papers", colour: "community"} as const;

describe("a scene", () => {
  test("shows all, and says of how many", () => {
    expect(scene(analysis, people).shown).toEqual({
      nodes: 6,
      ofNodes: 6,
      ties: 6,
      ofTies: 6,
      papers: 9,
      ofPapers: 9,
    });
  });

  test("makes areas grow with values", () => {
    const {radius} = scene(analysis, people);
    // Ada has 4 papers, Cleo 2: twice the area.
    expect((radius[person("Ada Example")] / radius[person("Cleo Third")]) ** 2).toBeCloseTo(2, 5);
  });

  test("colours communities, and ties inside them alike; between them in no colour", () => {
    const {colour, edge, edgeColour} = scene(analysis, people);
    const {edges} = analysis.networks.coauthor.network;
    for (const [k, e] of edge.entries()) {
      const [a, b] = [colour[edges.source[e]], colour[edges.target[e]]];
      expect(edgeColour[k]).toBe(a === b ? a : -1);
    }
  });

  test("puts numbers on a ramp from low to high, unknown ones off it", () => {
    const {colour, colourLegend} = scene(analysis, {...people, colour: "year"});
    expect(colourLegend.kind).toBe("ramp");
    for (const value of colour) expect(value === -1 || (value >= 0 && value <= 1)).toBe(true);
    expect(colour[person("Ben Sample")]).toBeLessThan(colour[person("Eve Fifth")]);
  });

  test("draws the weakest tie 1 and the strongest 5 wide, areas between by strength", () => {
    const {edge, width} = scene(analysis, people);
    const {strength} = analysis.networks.coauthor.network.edges;
    const most = Math.max(...strength);
    for (const [k, e] of edge.entries())
      expect(width[k]).toBeCloseTo(1 + 4 * Math.sqrt(strength[e] / most), 5);
  });

  test("has the same sizes and ties in other colours, and others where it is filtered or sized otherwise", () => {
    const first = scene(analysis, people);
    const recoloured = scene(analysis, {...people, colour: "year"});
    expect(recoloured.colour).not.toEqual(first.colour);
    expect([recoloured.radius, recoloured.edge, recoloured.width]).toEqual([
      first.radius,
      first.edge,
      first.width,
    ]);
    expect(recoloured.radius).toBe(first.radius);
    expect(recoloured.width).toBe(first.width);

    const even = scene(analysis, {...people, tieWidth: "even"});
    expect([...new Set(even.width)].length).toBe(1);
    const sized = scene(analysis, {...people, size: "strength"});
    expect(sized.radius).not.toEqual(first.radius);
    const fewer = scene(analysis, people, {...EVERYTHING, years: [2022, 2023]});
    expect(fewer.shown.nodes).toBe(4);
    expect(fewer.radius.filter(r => r > 0).length).toBe(4);
    expect(fewer.width.length).toBe(fewer.edge.length);
    expect(scene(analysis, people)).toEqual(first);
  });

  test("refuses an attribute that is none, by name", () => {
    expect(() => nodeValues(analysis, "topics", "h_index")).toThrow(/attribute: .*topics.*h_index/);
  });
});

describe("a filter", () => {
  test("of years keeps who has a paper in them, and ties with one", () => {
    const {node, edge, shown} = filtered(analysis, "coauthor", {
      ...EVERYTHING,
      years: [2022, 2023],
    });
    expect(node[person("Cleo Third")]).toBe(0);
    expect(node[person("Fay Sixth")]).toBe(1);
    expect(shown).toMatchObject({nodes: 4, ofNodes: 6, ties: 3, ofTies: 6});
    expect(edge.length).toBe(3);
  });

  test("of ties keeps those with enough papers behind them", () => {
    const {shown} = filtered(analysis, "coauthor", {...EVERYTHING, minTie: 2});
    expect(shown).toMatchObject({nodes: 6, ties: 3});
    const both = filtered(analysis, "coauthor", {...EVERYTHING, minTie: 2, years: [2020, 2023]});
    expect(both.shown.ties).toBe(2);
  });

  test("of communities hides the others and their ties", () => {
    const {shown} = filtered(analysis, "coauthor", {...EVERYTHING, communities: [0]});
    expect(shown.nodes).toBe(analysis.networks.coauthor.communities.size[0]);
    expect(
      scene(analysis, people, {...EVERYTHING, communities: []}).radius.every(r => r === 0),
    ).toBe(true);
  });
});

test("palettes have as many colours in the dark as in the light, and one for what is unknown", () => {
  expect(DARK.groups.length).toBe(LIGHT.groups.length);
  expect(colourOf(LIGHT, "groups", 99)).toBe(LIGHT.neutral);
  expect(colourOf(LIGHT, "ramp", -1)).toBe(LIGHT.neutral);
  expect([0, 0.999, 1].map(x => colourOf(LIGHT, "ramp", x))).toEqual([
    LIGHT.ramp[0],
    LIGHT.ramp[5],
    LIGHT.ramp[5],
  ]);
});

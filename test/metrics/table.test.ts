import {describe, expect, test} from "vitest";
import {METRICS} from "../../src/analysis/all-metrics.ts";
import {layout} from "../../src/layout/layout.ts";
import {LAYOUT_METRICS} from "../../src/layout/layout-metrics.ts";
import {layoutQuality} from "../../src/layout/layout-quality.ts";
import {GRAPH_METRICS} from "../../src/metrics/graph-metrics.ts";
import {graphReport} from "../../src/metrics/graph-report.ts";
import {writeMetricsReference} from "../../src/write/metrics-reference.ts";
import {clique, graphOf, KITE} from "../help/graphs.ts";

describe("the table of measures", () => {
  test("names each once, in lower case, with a sentence, formula, cost and source", () => {
    const ids = METRICS.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const {id, label, meaning, formula, cost, source, differs, range} of METRICS) {
      expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(label, id).toMatch(/^\S/);
      expect(meaning, id).toMatch(/^[A-ZΑ-Ωh\d].*\.$/);
      expect(formula, id).not.toBe("");
      expect(cost, id).toMatch(/^O\(/);
      expect(source.text, id).not.toBe("");
      if (source.doi !== null) expect(source.doi, id).toMatch(/^10\.\d{4,9}\/\S+$/);
      if (differs !== null) expect(differs, id).toMatch(/^\S/);
      if (range[0] !== null && range[1] !== null) expect(range[0]).toBeLessThan(range[1]);
    }
  });

  test("gives every parameter a range that holds its default", () => {
    for (const {parameters} of METRICS)
      for (const {id, range, default: value} of parameters) {
        if (value === null) continue;
        expect(value, id).toBeGreaterThanOrEqual(range[0] ?? value);
        expect(value, id).toBeLessThanOrEqual(range[1] ?? value);
      }
  });

  test("makes a reference page with a row for each", () => {
    let page = "";
    writeMetricsReference(text => {
      page += text;
    });
    for (const {id} of METRICS) expect(page).toContain(`| ${id.replaceAll("_", "\\_")} |`);
    for (const line of page.split("\n").filter(each => each.startsWith("|")))
      expect(line.match(/(?<!\\)\|/g)!.length).toBe(11);
  });
});

describe("figures of a graph", () => {
  const of = (graph = KITE) => {
    const report = graphReport(graph, {seeds: 2, samples: 1});
    return Object.fromEntries(GRAPH_METRICS.map(({id, run}) => [id, run(report)]));
  };

  test("are those of its report, in their ranges", () => {
    const found = of();
    expect(found).toMatchObject({
      density: 0.4,
      components: 1,
      diameter: 4,
      transitivity: 33 / 57,
      small_world: null,
    });
    for (const {id, range} of GRAPH_METRICS) {
      const value = found[id];
      if (value === null) continue;
      expect(value, id).toBeGreaterThanOrEqual(range[0] ?? value);
      expect(value, id).toBeLessThanOrEqual(range[1] ?? value);
    }
  });

  test("are not defined where nothing is under them", () => {
    expect(of(graphOf([], 1))).toMatchObject({
      density: null,
      mean_distance: null,
      assortativity: null,
      modularity: null,
    });
    expect(of(clique(4)).assortativity).toBeNull();
  });
});

describe("figures of a picture", () => {
  test("are those of its quality, in their ranges", () => {
    const quality = layoutQuality(KITE, layout(KITE));
    const found = LAYOUT_METRICS.map(({run}) => run(quality));
    expect(found).toEqual([
      quality.connectedCloseness!.closeness,
      quality.neighbourhoodPreservation,
      quality.stress,
      quality.vos,
    ]);
    for (const [k, {id, range}] of LAYOUT_METRICS.entries()) {
      expect(found[k]!, id).toBeGreaterThan(range[0]!);
      expect(found[k]!, id).toBeLessThanOrEqual(range[1] ?? 1);
    }
  });

  test("are not defined without ties", () => {
    const quality = layoutQuality(graphOf([], 2), layout(graphOf([], 2)));
    for (const {id, run} of LAYOUT_METRICS) expect(run(quality), id).toBe(null);
  });
});

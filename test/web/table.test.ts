import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom, numberAt} from "../../src/index.ts";
import {numberColumn} from "../../src/util/number-column.ts";
import {estimateOf, nodeMeasures, tieMeasures} from "../../web/facts/measures.ts";
import {orderRows} from "../../web/facts/order.ts";
import {shortestChain} from "../../web/facts/path.ts";
import {selectedItems, severalFacts, toggled} from "../../web/facts/several.ts";
import {coverageNote} from "../../web/facts/standing.ts";
import {moved} from "../../web/parts/table-cursor.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const person = (name: string) => analysis.people.name.indexOf(name);

describe("rows of a table", () => {
  test("lie in the order of a column, equal ones as they came, unknown ones last either way", () => {
    const column = numberColumn([2, null, -1, 2, 0.5, -0]);
    const rows = Uint32Array.from([0, 1, 2, 3, 4, 5]);
    expect([...orderRows(rows, column, false)]).toEqual([2, 5, 4, 0, 3, 1]);
    expect([...orderRows(rows, column, true)]).toEqual([0, 3, 4, 5, 2, 1]);
  });

  test("lie as a plain sort would put them, whatever the numbers", () => {
    const anyNumber = fc.option(fc.double({noNaN: true, noDefaultInfinity: true}));
    fc.assert(
      fc.property(fc.array(anyNumber), fc.boolean(), fc.nat(), (list, down, seed) => {
        const column = numberColumn(list);
        const rows = Uint32Array.from(list.keys()).filter(i => (i * 7 + seed) % 3 > 0);
        const plain = [...rows].sort((a, b) => {
          const [x, y] = [numberAt(column, a), numberAt(column, b)];
          if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
          return (x === y ? 0 : x < y !== down ? -1 : 1) || a - b;
        });
        expect([...orderRows(rows, column, down)]).toEqual(plain);
      }),
    );
  });

  test("of which there are 100,000 lie in order too", () => {
    const column = numberColumn(
      Float64Array.from({length: 100_000}, (_, i) => (i * 7919) % 100_003),
    );
    const rows = Uint32Array.from({length: 100_000}, (_, i) => i);
    const found = orderRows(rows, column, false);
    expect(found.slice(1).every((row, i) => column.value[found[i]] <= column.value[row])).toBe(
      true,
    );
  });
});

test("keys walk the cells and stop at the edges", () => {
  const size = {rows: 100, columns: 4, page: 10};
  const press = (key: string, ctrlKey = false) => ({key, ctrlKey, metaKey: false});
  expect(moved({row: -1, column: 0}, press("ArrowDown"), size)).toEqual({row: 0, column: 0});
  expect(moved({row: 5, column: 3}, press("ArrowRight"), size)).toEqual({row: 5, column: 3});
  expect(moved({row: 95, column: 1}, press("PageDown"), size)).toEqual({row: 99, column: 1});
  expect(moved({row: 5, column: 2}, press("Home"), size)).toEqual({row: 5, column: 0});
  expect(moved({row: 5, column: 2}, press("End", true), size)).toEqual({row: 99, column: 3});
  expect(moved({row: 5, column: 2}, press("x"), size)).toBeNull();
  expect(moved({row: -1, column: 0}, press("ArrowDown"), {...size, rows: 0})).toBeNull();
});

describe("several at once", () => {
  test("grow from one, lose what is taken away, and are of one kind", () => {
    const one = toggled(null, "person", 3);
    expect(one).toEqual({kind: "person", person: 3});
    const two = toggled(one, "person", 1);
    expect(two).toEqual({kind: "several", of: "person", items: [1, 3]});
    expect(toggled(two, "person", 3)).toEqual({kind: "person", person: 1});
    expect(toggled(two, "term", 0)).toEqual({kind: "term", term: 0});
    expect(selectedItems(two, "paper")).toEqual([]);
  });

  test("say which papers, people and terms at least two of them share, and which ties they have", () => {
    const items = [person("Ada Example"), person("Ben Sample"), person("Dan Fourth")].sort(
      (a, b) => a - b,
    );
    const facts = severalFacts(analysis, {kind: "several", of: "person", items});
    // Papers 1, 2 of Ada and Ben, 7 of Ada and Dan.
    expect(facts.together.map(({item}) => item).sort()).toEqual([0, 1, 6]);
    expect(facts.byAll).toEqual([]);
    expect(facts.people).toEqual([{item: person("Cleo Third"), count: 2}]);
    expect([facts.ties?.length, facts.pairs]).toEqual([2, 3]);
    expect(facts.papers.length).toBe(7);
  });

  test("as papers share people and terms", () => {
    const facts = severalFacts(analysis, {kind: "several", of: "paper", items: [0, 1]});
    expect(facts.people.map(({item}) => item).sort()).toEqual(
      [person("Ada Example"), person("Ben Sample")].sort(),
    );
    expect(facts.terms.length).toBe(2);
    expect(facts.ties).toBeNull();
  });
});

test("a chain between two is a shortest one, and none where nothing joins them", () => {
  const edge = (a: number, b: number) => [a, b, 1] as const;
  const graph = graphFrom(6, [edge(0, 1), edge(1, 2), edge(2, 3), edge(0, 4), edge(4, 3)]);
  expect(shortestChain(graph, 0, 3)).toEqual([0, 4, 3]);
  expect(shortestChain(graph, 0, 0)).toEqual([0]);
  expect(shortestChain(graph, 0, 5)).toBeNull();
});

describe("measures", () => {
  test("of a node are those of its network, unknown ones with a word", () => {
    const lines = nodeMeasures(analysis, "coauthor", person("Ada Example"));
    expect(lines.find(({metric}) => metric.id === "degree")?.text).toBe("3");
    for (const {text, note} of lines) expect(text === "–").toBe(note !== null);
  });

  test("of a tie are those that were made", () => {
    expect(tieMeasures(analysis, "coauthor", 0).map(({metric}) => metric.id)).toContain(
      "disparity",
    );
    const networks = {...analysis.networks, coauthor: {...analysis.networks.coauthor, ties: null}};
    expect(tieMeasures({...analysis, networks}, "coauthor", 0)).toEqual([]);
  });

  test("that are estimated say how well", () => {
    expect(estimateOf(analysis, "coauthor", "betweenness")).toBeNull();
    const decided = {...analysis.manifest.decided!, betweennessBound: {bound: 0.02, risk: 0.1}};
    const estimated = {...analysis, manifest: {...analysis.manifest, decided}};
    expect(estimateOf(estimated, "coauthor", "betweenness")).toMatch(/estimated, ± 0.02 .* 90 %/);
    expect(estimateOf(estimated, "topics", "betweenness")).toBeNull();
    const [line] = nodeMeasures(estimated, "coauthor", 0).filter(
      ({metric}) => metric.id === "betweenness",
    );
    expect(line.text).toMatch(/^≈ /);
    expect(line.note).toMatch(/± 0.02/);
  });
});

test("coverage tells the need that is least known", () => {
  const coverage = {papers: 29, citations: 21, years: 28, authorCounts: 29, positions: 29};
  expect(coverageNote(["citations", "years"], coverage)).toBe("21 of 29 papers have counts");
  expect(coverageNote(["author counts"], coverage)).toBeNull();
});

import fc from "fast-check";
import {expect, test} from "vitest";
import {edgeList, graphFrom} from "../../src/graphs/build-graph.ts";
import {heldEdges} from "../../src/graphs/held-edges.ts";
import {madeOf} from "../../src/util/made-fields.ts";

const graphs = fc
  .tuple(
    fc.integer({min: 0, max: 12}),
    fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({min: 1, max: 9}))),
  )
  .map(([order, edges]) =>
    graphFrom(
      order,
      edges
        .filter(([a, b]) => a !== b && a < order && b < order)
        .map(([a, b, strength]) => [a, b, strength / 4] as const),
    ),
  );

test("edges of rows are those of the list, all of them and in any run", () => {
  fc.assert(
    fc.property(graphs, fc.nat(), fc.nat(), (graph, one, other) => {
      const list = edgeList(graph);
      const held = heldEdges(graph);
      expect(held).toEqual(list);
      const count = list.source.length;
      const [from, to] = [one % (count + 1), other % (count + 1)].sort((a, b) => a - b);
      for (const field of ["source", "target", "strength"] as const) {
        const {length, made} = madeOf(held, field)!;
        expect([length, made(from, to)]).toEqual([count, list[field].slice(from, to)]);
      }
    }),
  );
});

test("runs of edges are those of the list also where nodes are many, some without any", () => {
  const ties = Array.from({length: 300}, (_, i) => [i, (i * 7 + 1) % 900, 1 + i] as const);
  const graph = graphFrom(900, ties.filter(([a, b]) => a !== b && a % 5 !== 0)); // biome-ignore format: one line
  const list = edgeList(graph);
  const {made} = madeOf(heldEdges(graph), "target")!;
  for (let from = 0; from <= list.target.length; from++)
    expect(made(from, Math.min(list.target.length, from + 9))).toEqual(
      list.target.slice(from, from + 9),
    );
  expect(madeOf(heldEdges(graph), "source")!.made(0, list.source.length)).toEqual(list.source);
});

import fc from "fast-check";
import {expect, test} from "vitest";
import {edgeList, graphFrom} from "../../src/graphs/build-graph.ts";
import {edgeRuns, heldEdges} from "../../src/graphs/held-edges.ts";

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
      for (const edges of [held, list]) {
        const runs = edgeRuns(edges);
        expect(runs.count).toBe(count);
        for (const field of ["source", "target", "strength"] as const)
          expect(runs[field](from, to)).toEqual(list[field].slice(from, to));
      }
    }),
  );
});

test("a run is an array of its own: whoever gives it away takes nothing from the edges", () => {
  const list = edgeList(graphFrom(3, [[0, 1, 1], [1, 2, 2]])); // biome-ignore format: one line
  for (const field of ["source", "target", "strength"] as const)
    expect(edgeRuns(list)[field](0, 2).buffer).not.toBe(list[field].buffer);
});

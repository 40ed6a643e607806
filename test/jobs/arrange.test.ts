import {describe, expect, test} from "vitest";
import {
  type ArrangeInput,
  type Arrangement,
  arrangeQuestion,
} from "../../src/jobs/questions/arrange.ts";
import {behindQuestion} from "../../src/jobs/questions/behind.ts";
import {layoutQualityQuestion} from "../../src/jobs/questions/layout-quality.ts";
import {networkQuestion} from "../../src/jobs/questions/network.ts";
import {layoutQuality} from "../../src/layout/layout-quality.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const {positions} = analysis.networks.coauthor;
const input: ArrangeInput = {
  network: "coauthor",
  method: "force",
  before: null,
  pinned: [],
  goOn: false,
};
const finite = ({positions: {x, y}}: Arrangement) => [...x, ...y].every(Number.isFinite);

describe("arranging nodes anew", () => {
  test("gives a place to every node, and is done at the end", async () => {
    const made = await arrangeQuestion(analysis, input, {});
    expect(made.positions.x.length).toBe(positions.x.length);
    expect([finite(made), made.fraction]).toEqual([true, 1]);
  });

  test("ends at once with what there is when that is enough", async () => {
    const enough = new AbortController();
    enough.abort();
    const made = await arrangeQuestion(
      analysis,
      {...input, method: "vos"},
      {enough: enough.signal},
    );
    expect(finite(made)).toBe(true);
  });

  test("leaves what is pinned where it is, also on maps that were made on demand", async () => {
    const before = (await networkQuestion(analysis, {id: "people-topics"}, {})).positions;
    const made = await arrangeQuestion(
      analysis,
      {...input, network: "people-topics", before, pinned: [0, 2]},
      {},
    );
    for (const node of [0, 2])
      expect([made.positions.x[node], made.positions.y[node]]).toEqual([
        before.x[node],
        before.y[node],
      ]);
  });
});

test("what stands behind a tie of another network are the papers of both ends, or what they share", async () => {
  const {network, item} = await networkQuestion(analysis, {id: "similar-papers"}, {});
  const {source, target} = network.edges;
  const {papers, shared} = await behindQuestion(analysis, {network: "similar-papers", tie: 0}, {});
  expect(papers).toEqual([item[source[0]], item[target[0]]]);
  expect(shared.length).toBe(network.edgePapers[0]);
  const both = await behindQuestion(analysis, {network: "people-topics", tie: 0}, {});
  const mixed = await networkQuestion(analysis, {id: "people-topics"}, {});
  expect(both.papers.length).toBe(mixed.network.edges.strength[0]);
});

test("the quality of a map is that of where nodes stand, or of where the analysis put them", async () => {
  const {graph} = analysis.networks.coauthor.network;
  const ask = (at: typeof positions | null) =>
    layoutQualityQuestion(analysis, {network: "coauthor", positions: at}, {});
  expect(await ask(null)).toEqual(layoutQuality(graph, positions));
  const {positions: circle} = await arrangeQuestion(analysis, {...input, method: "circle"}, {});
  expect(await ask(circle)).toEqual(layoutQuality(graph, circle));
  expect(await ask(circle)).not.toEqual(await ask(null));
  const made = await networkQuestion(analysis, {id: "people-topics"}, {});
  expect(
    await layoutQualityQuestion(analysis, {network: "people-topics", positions: null}, {}),
  ).toEqual(layoutQuality(made.network.graph, made.positions));
});

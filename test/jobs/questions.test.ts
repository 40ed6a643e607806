import {expect, test} from "vitest";
import {suggestQuestion} from "../../src/jobs/questions/suggest.ts";
import {waysQuestion} from "../../src/jobs/questions/ways.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const {graph} = analysis.networks.coauthor.network;
const rules = {
  text: "",
  authors: [],
  years: 4,
  distance: 2,
  activeYears: null,
  withConflicts: true,
  limit: 10,
};

test("a tie is the shortest way between two who wrote together, and all that both reach is told", async () => {
  const [from, to] = [0, graph.target[graph.start[0]]];
  const {ways, reach} = await waysQuestion(analysis, {from, to, limit: 3, by: "links"}, {});
  expect(ways[0]).toEqual({nodes: [from, to], length: 1});
  expect(reach[0]).toBe(reach[1]);
  expect(reach[0]).toBeGreaterThan(1);
});

test("the strongest way is as long as one over the strength of its tie, where that is short", async () => {
  const [from, to] = [0, graph.target[graph.start[0]]];
  const {ways} = await waysQuestion(analysis, {from, to, limit: 1, by: "strength"}, {});
  expect(ways[0].length).toBeLessThanOrEqual(1 / graph.strength[graph.start[0]] + 1e-12);
});

test("collaborators are people whom somebody has not written with; a text needs nobody", async () => {
  const found = await suggestQuestion(analysis, {...rules, what: "collaborators", person: 0}, {});
  const joined = new Set(graph.target.subarray(graph.start[0], graph.start[1]));
  for (const {person} of found.people) expect(joined.has(person)).toBe(false);
  const label = analysis.topics.label[0];
  const judges = await suggestQuestion(
    analysis,
    {...rules, what: "reviewers", person: null, text: label},
    {},
  );
  expect(judges.people.length).toBeGreaterThan(0);
  await expect(async () =>
    suggestQuestion(analysis, {...rules, what: "collaborators", person: null}, {}),
  ).rejects.toThrow(/person/);
});

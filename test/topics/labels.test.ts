import {expect, test} from "vitest";
import {communityTerms} from "../../src/topics/labels.ts";
import type {Topics} from "../../src/topics/topics.ts";
import {listColumn, transpose} from "../../src/util/list-column.ts";

const labels = ["rivers", "lakes", "seas"];

/** Topics of papers, by their terms. */
function topicsOf(papers: readonly (readonly number[])[]): Topics {
  const terms = listColumn(papers);
  return {
    count: labels.length,
    label: labels,
    id: labels,
    kind: labels.map(() => "text"),
    forms: labels.map(label => [label]),
    papers: transpose(terms, labels.length),
    terms,
    relevance: new Float64Array(labels.length),
    minPapers: 1,
  };
}

test("a paper of several members counts once for their community", () => {
  // Community 0: papers 0 … 3, of which paper 0, on rivers, has six authors; lakes stand in the other three.
  const topics = topicsOf([[0], [1], [1], [1], [2], [2], [2]]);
  const papers = listColumn([[0, 1], [0, 2], [0, 3], [0], [0], [0], [4, 5, 6]]);
  const [first, second] = communityTerms(topics, papers, [0, 0, 0, 0, 0, 0, 1], 2);
  expect(first.terms[0]).toBe(1); // six times rivers would have come first
  expect(second.label).toBe("seas");
});

test("many communities without terms are numbered, without room for a table of all", () => {
  const count = 60_000;
  const topics = topicsOf([[0]]);
  const none = listColumn(Array.from({length: count}, () => []));
  const found = communityTerms(
    topics,
    none,
    Uint32Array.from({length: count}, (_, i) => i),
    count,
  );
  expect(found.at(-1)).toEqual({label: `Group ${count}`, terms: []});
});

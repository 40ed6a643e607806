import {expect, test} from "vitest";
import {bytePen} from "../../src/util/byte-pen.ts";
import {listColumn} from "../../src/util/list-column.ts";
import {textCell} from "../../src/write/csv.ts";
import {type JointWork, jointTopics} from "../../src/write/joint-topics.ts";
import {topicCellsPen} from "../../src/write/topic-cells.ts";

/** Papers 0 … 5, each of two people of its own: 2 · paper and 2 · paper + 1. */
function work(label: readonly string[], terms: readonly number[][]): JointWork {
  const papers = terms.length;
  return {
    behind: {
      papers: listColumn(Array.from({length: 2 * papers}, (_, i) => [i >> 1])),
      counts: new Uint8Array(papers).fill(1),
    },
    topics: {
      terms: listColumn(terms),
      relevance: new Float64Array(label.length),
      count: label.length,
      label: [...label],
    },
  };
}

test("topics of ties are the same cells as bytes and as text, whatever signs labels have", () => {
  const label = ["river", "a, b", "=x", "水", 'a "b"', "half \ud800", "-y", "'=z"];
  const terms = [
    [0, 3],
    [0, 1],
    [2, 3],
    [3, 2],
    [4],
    [5],
    [0, 6],
    [7],
    [],
    [3],
    [0, 1, 2, 3, 4, 5],
  ];
  const made = work(label, terms);
  const said = jointTopics(made);
  for (let paper = 0; paper < terms.length; paper++) {
    const pieces: Buffer[] = [];
    const pen = bytePen(bytes => pieces.push(Buffer.from(bytes)));
    topicCellsPen(made, pen)(2 * paper, 2 * paper + 1);
    pen.end();
    const cell = textCell(said(2 * paper, 2 * paper + 1) ?? "");
    expect(Buffer.concat(pieces).toString()).toBe(Buffer.from(cell).toString());
  }
  expect(said(0, 1)).toBe("river; 水");
  expect(said(16, 17)).toBe(null);
  expect(said(0, 2)).toBe(null);
});

test("where there are no topics, no tie is about one", () => {
  const none = work([], [[], []]);
  expect(jointTopics(none)(0, 1)).toBe(null);
});

import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import type {OtherNetwork} from "./other-network.ts";
import {type Tie, tieColumns} from "./topic-edges.ts";

/**
 * The network of two modes: people and terms, tied when a person wrote papers with the term, as strong as those are many.
 * Nodes are the people, then the terms. O(authorships · terms of the paper). Throws a RangeError for a minimum below 1.
 */
export function peopleTopicsNetwork(
  corpus: Corpus,
  people: People,
  topics: Topics,
  {minPapers = 1}: {readonly minPapers?: number} = {},
): OtherNetwork {
  if (!(minPapers >= 1)) throw new RangeError(`minPapers: expected at least 1, got ${minPapers}`);
  const ties: Tie[] = [];
  for (let i = 0; i < people.count; i++) {
    const found = new Map<number, {papers: number; first: number; last: number}>();
    for (const p of listAt(people.papers, i))
      for (const t of listAt(topics.terms, p)) {
        const y = corpus.year[p];
        const known = found.get(t) ?? {papers: 0, first: 0, last: 0};
        known.papers += 1;
        if (y !== 0 && (known.first === 0 || y < known.first)) known.first = y;
        known.last = Math.max(known.last, y);
        found.set(t, known);
      }
    for (const [t, {papers, first, last}] of found)
      if (papers >= minPapers)
        ties.push({
          a: i,
          b: people.count + t,
          strength: papers,
          behind: papers,
          firstYear: first,
          lastYear: last,
        });
  }
  const columns = tieColumns(people.count + topics.count, ties);
  const {source, target} = columns.edges;
  return {
    ...columns,
    id: "people-topics",
    title: "People and topics",
    nodeKind: [...people.id.map(() => "person" as const), ...topics.id.map(() => "term" as const)],
    nodeId: [...people.id.map(id => `person:${id}`), ...topics.id.map(id => `term:${id}`)],
    nodeLabel: [...people.name, ...topics.label],
    behindKind: "paper",
    strength: "papers of the person with the term",
    behind(tie) {
      const having = new Set(listAt(topics.papers, target[tie] - people.count));
      return [...listAt(people.papers, source[tie])]
        .filter(p => having.has(p))
        .map(p => ({kind: "paper", index: p, label: textAt(corpus.title, p), amount: 1}));
    },
  };
}

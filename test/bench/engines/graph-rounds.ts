import {RANK_UNITS} from "../../../src/engines/memory/rounds.ts";
import {
  componentRound,
  coreRound,
  ENDS,
  firstLabels,
  firstRanks,
  labelRound,
  rankRound,
} from "../../../src/engines/sql/graph-steps.ts";
import type {Step} from "../../../src/engines/sql/step.ts";

/** One round of each kind, as a graph that stays in an engine takes many, by name. */
export const graphRounds = (people: number): readonly (readonly [string, readonly Step[]])[] => [
  ["graph: ends", ENDS],
  [
    "graph: first labels",
    [
      firstLabels("component"),
      firstLabels("community"),
      firstRanks(Math.floor(RANK_UNITS / people)),
    ],
  ],
  ["graph: a round of components", [componentRound(1)]],
  ["graph: a round of communities", [labelRound(1)]],
  ["graph: a round of PageRank", [rankRound(1, 1)]],
  ["graph: a round of cores", [coreRound(8, 0), coreRound(8, 1)]],
];

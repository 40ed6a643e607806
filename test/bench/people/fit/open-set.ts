import type {Weights} from "../../../../src/people/weights.ts";
import {type OpenBlock, openBlocks} from "../pairs.ts";
import type {LabelledSet} from "../sets.ts";
import {type Counts, type Tally, tallyOf} from "../tally.ts";
import {shortfall} from "./aims.ts";

/** A labelled set whose blocks are open. */
export interface OpenSet {
  readonly name: string;
  readonly blocks: readonly OpenBlock[];
  /** Block → the corpus that it is of. */
  readonly corpus: readonly number[];
  readonly tally: Tally;
}

export function openSet(name: string, sets: readonly LabelledSet[]): OpenSet {
  const blocks = sets.map(openBlocks);
  return {
    name,
    blocks: blocks.flat(),
    corpus: blocks.flatMap((list, c) => list.map(() => c)),
    tally: tallyOf(sets),
  };
}

/** What came out of some weights on a set, block by block. */
export interface Trial {
  readonly set: OpenSet;
  readonly counts: readonly Counts[];
  readonly b3: number;
  readonly pair: number;
  readonly loss: number;
}

export function trial(set: OpenSet, weights: Weights): Trial {
  return trialOf(set, b => {
    set.blocks[b].weigh(weights.weight);
    return set.blocks[b].cluster(weights).members;
  });
}

/** Counts the people of each block; null where they are those of `before`. */
export function trialOf(
  set: OpenSet,
  people: (b: number) => readonly (readonly number[])[] | null,
  before?: Trial,
): Trial {
  const {name, blocks, corpus, tally} = set;
  const counts = blocks.map(({authorships}, b) => {
    const found = people(b);
    return found === null ? before!.counts[b] : tally.count(corpus[b], authorships, found);
  });
  const figures = tally.figures(counts);
  return {set, counts, ...figures, loss: shortfall(name, figures)};
}

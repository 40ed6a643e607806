import {type Analysis, type Contribution, contributions, type NetworkId} from "../../src/index.ts";
import {nodeName} from "./nodes.ts";
import {inBoth, papersOfNode} from "./relations.ts";

export interface TieFacts {
  readonly a: number;
  readonly b: number;
  readonly names: readonly [string, string];
  readonly strength: number;
  /** What the strength is made of, greatest first; the amounts sum to it. */
  readonly parts: readonly Contribution[];
  /** Papers of both ends. */
  readonly papers: readonly number[];
  /** What the strengths of the network mean, in a sentence. */
  readonly note: string;
}

/** All that the inspector says about a tie. */
export function tieFacts(analysis: Analysis, id: NetworkId, tie: number): TieFacts {
  const {network} = analysis.networks[id];
  const [a, b] = [network.edges.source[tie], network.edges.target[tie]];
  const parts = [...contributions(analysis, id, tie)];
  return {
    a,
    b,
    names: [nodeName(analysis, id, a), nodeName(analysis, id, b)],
    strength: network.edges.strength[tie],
    parts: parts.sort((x, y) => y.amount - x.amount || x.index - y.index),
    papers: inBoth(papersOfNode(analysis, id, a), papersOfNode(analysis, id, b)),
    note: network.notes.strength,
  };
}

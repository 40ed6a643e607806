import type {Analysis} from "../analysis/analysis.ts";
import type {NetworkId} from "../graphs/network.ts";
import {overlay} from "../topics/overlay.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";
import {nodePapers} from "./node-papers.ts";

/**
 * The values of a node attribute by name: "papers", "year", "citations" and "normalised citations" (means of the node's
 * papers), a node metric, or, of people, an author index. Throws RangeError when the network has no such attribute.
 */
export function nodeValues(analysis: Analysis, id: NetworkId, attribute: string): NumberColumn {
  const result = analysis.networks[id];
  if (attribute === "papers") return paperCounts(analysis, id);
  if (isOverlay(attribute))
    return overlay(analysis.corpus, nodePapers(analysis, result.network))[OVERLAYS[attribute]];
  const score = result.scores[attribute];
  if (score !== undefined) return score;
  const index = result.network.nodeKind === "person" ? analysis.indices[attribute] : undefined;
  if (index !== undefined) return index;
  throw new RangeError(`attribute: expected one that ${id} has, got ${attribute}`);
}

/** What nodes are sized by when nobody says otherwise: papers, or strength where there are none. */
export const usualSize = ({networks}: Analysis, id: NetworkId): "papers" | "strength" =>
  networks[id].network.given === undefined ? "papers" : "strength";
const OVERLAYS = {
  year: "year",
  citations: "citations",
  "normalised citations": "normalisedCitations",
} as const;

const isOverlay = (attribute: string): attribute is keyof typeof OVERLAYS =>
  Object.hasOwn(OVERLAYS, attribute);

function paperCounts(analysis: Analysis, id: NetworkId): NumberColumn {
  const {network} = analysis.networks[id];
  const {start} = nodePapers(analysis, network);
  if (network.given !== undefined)
    return numberColumn(new Array<number | null>(network.graph.order).fill(null));
  return numberColumn(Array.from({length: network.graph.order}, (_, i) => start[i + 1] - start[i]));
}

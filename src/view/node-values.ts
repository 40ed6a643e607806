import type {Analysis} from "../analysis/analysis.ts";
import {drawnNetwork, type MapNetwork} from "../analysis/map-network.ts";
import type {NetworkId} from "../graphs/network.ts";
import {type Overlay, overlay} from "../topics/overlay.ts";
import {type NumberColumn, numberAt, numberColumn} from "../util/number-column.ts";

/**
 * The values of a node attribute by name: "papers", "year", "citations" and "normalised citations" (means of the node's
 * papers), "first year", "last year", "score" (mean of what sources report of its papers), a node metric, or an author
 * index, which only people have. Throws RangeError when the network has no such attribute.
 */
export function nodeValues(
  analysis: Analysis,
  id: NetworkId | MapNetwork,
  attribute: string,
): NumberColumn {
  const network = drawnNetwork(analysis, id);
  if (attribute === "papers") return paperCounts(network);
  if (isOverlay(attribute)) return overlayOf(analysis, network)[OVERLAYS[attribute]];
  if (isExtent(attribute)) return extentOf(analysis, network, attribute);
  if (attribute === "score") return meanScores(analysis, network);
  const score = network.scores[attribute];
  if (score !== undefined) return score;
  const index = network.kinds.includes("person") ? analysis.indices[attribute] : undefined;
  if (index !== undefined) return ofPeople(index, network);
  throw new RangeError(`attribute: expected one that ${network.id} has, got ${attribute}`);
}

/** What nodes are sized by when nobody says otherwise: papers, or strength where there are none. */
export const usualSize = (
  analysis: Analysis,
  network: NetworkId | MapNetwork,
): "papers" | "strength" => {
  const {network: own, kinds} = drawnNetwork(analysis, network);
  return own.given === undefined && !kinds.includes("paper") ? "papers" : "strength";
};

/** The names that `nodeValues` knows for a network. */
export function nodeAttributes({indices}: Analysis, {scores, kinds}: MapNetwork): string[] {
  return [
    "papers",
    ...Object.keys(OVERLAYS),
    "first year",
    "last year",
    "score",
    ...Object.keys(scores),
    ...(kinds.includes("person") ? Object.keys(indices) : []),
  ];
}

const OVERLAYS = {
  year: "year",
  citations: "citations",
  "normalised citations": "normalisedCitations",
} as const;

const isOverlay = (attribute: string): attribute is keyof typeof OVERLAYS =>
  Object.hasOwn(OVERLAYS, attribute);

const overlays = new WeakMap<MapNetwork, Overlay>();

/** The averages of a network's nodes, found once. */
function overlayOf({corpus}: Analysis, network: MapNetwork): Overlay {
  const found = overlays.get(network) ?? overlay(corpus, network.papers);
  overlays.set(network, found);
  return found;
}

function paperCounts({network, papers: {start}}: MapNetwork): NumberColumn {
  const {order} = network.graph;
  if (network.given !== undefined) return numberColumn(new Array<number | null>(order).fill(null));
  return {
    value: Float64Array.from({length: order}, (_, i) => start[i + 1] - start[i]),
    known: null,
  };
}

const isExtent = (attribute: string): attribute is "first year" | "last year" =>
  attribute === "first year" || attribute === "last year";

function extentOf(
  {corpus}: Analysis,
  {papers: {start, item}}: MapNetwork,
  attribute: "first year" | "last year",
): NumberColumn {
  const better = attribute === "first year" ? Math.min : Math.max;
  return numberColumn(
    Array.from({length: start.length - 1}, (_, i) => {
      let found: number | null = null;
      for (let k = start[i]; k < start[i + 1]; k++) {
        const year = corpus.year[item[k]];
        if (year !== 0) found = found === null ? year : better(found, year);
      }
      return found;
    }),
  );
}

function meanScores({corpus}: Analysis, {papers: {start, item}}: MapNetwork): NumberColumn {
  const score = Float64Array.from(
    {length: corpus.size},
    (_, p) => corpus.paper(p).scores.score ?? Number.NaN,
  );
  return numberColumn(
    Array.from({length: start.length - 1}, (_, i) => {
      let [sum, known] = [0, 0];
      for (let k = start[i]; k < start[i + 1]; k++)
        if (!Number.isNaN(score[item[k]])) {
          sum += score[item[k]];
          known += 1;
        }
      return known === 0 ? null : sum / known;
    }),
  );
}

/** An index of people as a column of nodes: what is no person has none. */
function ofPeople(index: NumberColumn, {kinds, kind, item}: MapNetwork): NumberColumn {
  if (kinds.length === 1) return index;
  const person = kinds.indexOf("person");
  return numberColumn(Array.from(kind, (k, i) => (k === person ? numberAt(index, item[i]) : null)));
}

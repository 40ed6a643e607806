import {
  type Analysis,
  type Encoding,
  isNodeGroup,
  isStandard,
  type MapId,
  type MapNetwork,
  type MoreNetworkId,
  mapNetwork,
  nodeAttributes,
  tieAttributes,
  usualSize,
} from "../../src/index.ts";
import {keyOf} from "./answers.ts";
import type {State} from "./state.ts";

/** The question that gives a network that is made on demand. */
export const networkKey = (id: MoreNetworkId): string => keyOf("network", {id});

/** A network of the open analysis; null where it has still to be made. */
export function madeNetwork(
  {analysis, answers}: Pick<State, "analysis" | "answers">,
  id: MapId,
): MapNetwork | null {
  if (analysis === null) return null;
  if (isStandard(id)) return mapNetwork(analysis, id);
  const answer = answers.get(networkKey(id));
  return answer?.state === "answered" ? (answer.output as MapNetwork) : null;
}

/** The network on the map: the one that was chosen, or people while that is still to be made. */
export const drawnOf = (state: State): MapNetwork | null =>
  madeNetwork(state, state.encoding.network) ?? madeNetwork(state, "coauthor");

/** An encoding that a network can be drawn by: what it does not have gives way to what it has. */
export function fitting(analysis: Analysis, network: MapNetwork, encoding: Encoding): Encoding {
  const nodes = new Set(nodeAttributes(analysis, network));
  const ties = new Set(tieAttributes(network));
  const hasNode = (attribute: string) => nodes.has(attribute) || isNodeGroup(attribute);
  const {label, tieWidth, tieColour} = encoding;
  return {
    network: network.id,
    size: nodes.has(encoding.size) ? encoding.size : usualSize(analysis, network),
    colour:
      encoding.colour === "community" || hasNode(encoding.colour) ? encoding.colour : "community",
    ...(label !== undefined && (label === "community" || hasNode(label)) ? {label} : {}),
    ...(tieWidth !== undefined && (tieWidth === "even" || ties.has(tieWidth)) ? {tieWidth} : {}),
    ...(tieColour !== undefined &&
    (tieColour === "world" ? network.world !== null : ties.has(tieColour))
      ? {tieColour}
      : {}),
  };
}

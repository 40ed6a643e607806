import type {Analysis} from "../../analysis/analysis.ts";
import {
  isStandard,
  type MapId,
  type MapNetwork,
  type MoreNetworkId,
  mapNetwork,
} from "../../analysis/map-network.ts";
import {moreNetwork} from "../../analysis/more-networks.ts";
import {type AskWatch, keptFor, type Question} from "./question.ts";

const madeOf = keptFor(() => new Map<MoreNetworkId, MapNetwork>());

/** A network of the analysis; one that is made on demand is made once. */
export async function networkOf(
  analysis: Analysis,
  id: MapId,
  watch: AskWatch = {},
): Promise<MapNetwork> {
  if (isStandard(id)) return mapNetwork(analysis, id);
  const made = madeOf(analysis, watch);
  const found = made.get(id) ?? (await moreNetwork(analysis, id, watch));
  made.set(id, found);
  return found;
}

/** Makes and measures one of the networks that are not part of every analysis. */
export const networkQuestion: Question<{readonly id: MoreNetworkId}, MapNetwork> = (
  analysis,
  {id},
  watch,
) => networkOf(analysis, id, watch);

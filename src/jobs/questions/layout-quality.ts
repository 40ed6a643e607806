import type {MapId} from "../../analysis/map-network.ts";
import {type LayoutQuality, layoutQuality} from "../../layout/layout-quality.ts";
import type {Positions} from "../../layout/positions.ts";
import {networkOf} from "./network.ts";
import type {Question} from "./question.ts";

export interface LayoutQualityInput {
  readonly network: MapId;
  /** Where nodes stand; null = where the analysis put them. */
  readonly positions: Positions | null;
}

/** How well a map shows its network. */
export const layoutQualityQuestion: Question<LayoutQualityInput, LayoutQuality> = async (
  analysis,
  {network: id, positions: given},
  watch,
) => {
  const {network, positions} = await networkOf(analysis, id, watch);
  const {seed} = analysis.manifest.options;
  return layoutQuality(network.graph, given ?? positions, {seed}, watch);
};

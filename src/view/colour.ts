import type {Analysis} from "../analysis/analysis.ts";
import type {MapNetwork} from "../analysis/map-network.ts";
import type {NumberColumn} from "../util/number-column.ts";
import {isNodeGroup, type NodeGroup, nodeGroups, rankedGroups} from "./node-groups.ts";
import {nodeValues} from "./node-values.ts";
import {GROUP_COLOURS, OTHER, RAMP_STEPS, UNKNOWN} from "./palette.ts";
import {scaleFor, unitScale} from "./scale.ts";
import type {ColourLegend} from "./scene.ts";

export interface Colouring {
  /** Item → group or place on the ramp; −1 = without a colour of its own, −2 = unknown. */
  readonly colour: Float32Array;
  readonly legend: ColourLegend;
}

/** Gives each node its colour: by community, another group, or a number from low to high. */
export function colouring(analysis: Analysis, network: MapNetwork, attribute: string): Colouring {
  if (attribute === "community") return byCommunity(network);
  if (isNodeGroup(attribute)) return byGroup(analysis, network, attribute);
  return byValue(nodeValues(analysis, network, attribute), attribute);
}

function byCommunity({communities, communityLabels}: MapNetwork): Colouring {
  const {community} = communities;
  const colour = new Float32Array(community.length);
  for (let i = 0; i < colour.length; i++)
    colour[i] = hasColour(community[i]) ? community[i] : OTHER;
  const groups = Array.from({length: communities.count}, (_, c) => ({
    label: communityLabels[c],
    count: communities.size[c],
  }));
  return {colour, legend: {kind: "groups", title: "Community", groups, unknown: 0}};

  // A colour that marks a single node says nothing: it looks like a group and is none.
  function hasColour(c: number): boolean {
    return c < GROUP_COLOURS && communities.size[c] > 1;
  }
}

const TITLES: Readonly<Record<NodeGroup, string>> = {
  category: "Category",
  venue: "Venue",
  country: "Country",
  affiliation: "Affiliation",
  kind: "Kind",
};

function byGroup(analysis: Analysis, network: MapNetwork, attribute: NodeGroup): Colouring {
  const main = nodeGroups(analysis, network, attribute);
  const nodes = new Map<string, number>();
  let unknown = 0;
  for (const label of main)
    if (label === null) unknown += 1;
    else nodes.set(label, (nodes.get(label) ?? 0) + 1);
  const order = rankedGroups(nodes);
  const group = new Map(order.map(([label], g) => [label, g < GROUP_COLOURS ? g : OTHER]));
  return {
    colour: Float32Array.from(main, label => (label === null ? UNKNOWN : group.get(label)!)),
    legend: {
      kind: "groups",
      title: TITLES[attribute],
      groups: order.map(([label, count]) => ({label, count})),
      unknown,
    },
  };
}

/**
 * Colours by a number on the scale that suits the values, from the 10th to the 90th percentile, so that one extreme
 * does not take all the colours. Bounds between two steps of the ramp are in the legend.
 */
export function byValue({value, known}: NumberColumn, title: string): Colouring {
  const sorted = (known === null ? value.slice() : value.filter((_, i) => known[i] === 1)).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const kind = scaleFor(sorted);
  let [low, high] = [at(0.1), at(0.9)];
  // Where most are alike the percentiles are: then the extremes.
  if (low === high) [low, high] = [at(0), at(1)];
  if (kind === "log" && low <= 0) low = sorted.find(v => v > 0) ?? 1;
  const scale = unitScale(kind, low, high);
  const colour = new Float32Array(value.length);
  for (let i = 0; i < colour.length; i++)
    colour[i] = known !== null && known[i] === 0 ? UNKNOWN : scale(value[i]);
  return {
    colour,
    legend: {
      kind: "ramp",
      title,
      low,
      high,
      scale: kind,
      bounds: Array.from({length: RAMP_STEPS - 1}, (_, k) => scale.invert((k + 1) / RAMP_STEPS)),
      unknown: value.length - sorted.length,
    },
  };
}

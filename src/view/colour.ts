import {scaleLinear} from "d3-scale";
import type {Analysis} from "../analysis/analysis.ts";
import {byCodeUnit} from "../util/fold.ts";
import {numberAt} from "../util/number-column.ts";
import {nodePapers} from "./node-papers.ts";
import {nodeValues} from "./node-values.ts";
import {GROUP_COLOURS} from "./palette.ts";
import type {ColourLegend, Encoding} from "./scene.ts";

export interface Colouring {
  /** Node → group or place on the ramp; −1 = unknown or without a colour of its own. */
  readonly colour: Float32Array;
  readonly legend: ColourLegend;
}

/** Gives each node its colour: by community, commonest category, or a number from low to high. */
export function colouring(analysis: Analysis, encoding: Encoding): Colouring {
  switch (encoding.colour) {
    case "community":
      return byCommunity(analysis, encoding);
    case "category":
      return byCategory(analysis, encoding);
    default:
      return byValue(analysis, encoding);
  }
}

function byCommunity(analysis: Analysis, {network: id}: Encoding): Colouring {
  const {communities, communityLabels} = analysis.networks[id];
  const colour = Float32Array.from(communities.community, c => (hasColour(c) ? c : -1));
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

function byCategory(analysis: Analysis, {network: id}: Encoding): Colouring {
  const {corpus} = analysis;
  const {network} = analysis.networks[id];
  const papers = nodePapers(analysis, network);

  const main = Array.from({length: network.graph.order}, (_, i) => {
    const counts = new Map<string, number>();
    for (let k = papers.start[i]; k < papers.start[i + 1]; k++) {
      const {start, item} = corpus.categories;
      for (let c = start[papers.item[k]]; c < start[papers.item[k] + 1]; c++) {
        const label = corpus.labels[item[c]];
        counts.set(label, (counts.get(label) ?? 0) + 1);
      }
    }
    return ranked(counts)[0]?.[0] ?? null;
  });

  const nodes = new Map<string, number>();
  for (const label of main) if (label !== null) nodes.set(label, (nodes.get(label) ?? 0) + 1);
  const order = ranked(nodes);
  const group = new Map(order.map(([label], g) => [label, g < GROUP_COLOURS ? g : -1]));
  return {
    colour: Float32Array.from(main, label => (label === null ? -1 : group.get(label)!)),
    legend: {
      kind: "groups",
      title: "Category",
      groups: order.map(([label, count]) => ({label, count})),
      unknown: main.filter(label => label === null).length,
    },
  };
}

/** Most frequent first; ties by name. */
function ranked(counts: Map<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
}

/** From the 10th to the 90th percentile, so that one extreme does not take all the colours. */
function byValue(analysis: Analysis, {network: id, colour: attribute}: Encoding): Colouring {
  const column = nodeValues(analysis, id, attribute);
  const values = Array.from(column.value, (_, i) => numberAt(column, i));
  const sorted = values.filter(x => x !== null).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(0.1), at(0.9)];
  const scale = scaleLinear([low, high], [0, 1]).clamp(true);
  return {
    colour: Float32Array.from(values, x => (x === null ? -1 : high > low ? scale(x) : 0.5)),
    legend: {
      kind: "ramp",
      title: attribute,
      low,
      high,
      unknown: values.length - sorted.length,
    },
  };
}

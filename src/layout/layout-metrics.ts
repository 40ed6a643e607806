import type {Described} from "../metrics/metric.ts";
import type {LayoutQuality} from "./layout-quality.ts";

/** A figure of how well a picture shows a graph. */
export interface LayoutMetric extends Described {
  readonly level: "layout";
  run(quality: LayoutQuality): number | null;
}

const SHARED = {level: "layout", unit: "", parameters: [], needs: []} as const;

/** Figures of a picture, in the order in which they are shown. */
export const LAYOUT_METRICS: readonly LayoutMetric[] = [
  {
    ...SHARED,
    id: "connected_closeness",
    label: "Connected-closeness",
    meaning:
      "How many more of the ties than of all pairs are short, at the length where that says most; 1 is best, below 0.1 nearness says next to nothing.",
    formula: "max over Δ of E(Δ) − p(Δ): shares of ties and of pairs up to Δ long",
    range: [0, 1],
    cost: "O(ties log ties); of more than 1,000 nodes 500,000 pairs are drawn",
    source: {text: "Jacomy 2023", doi: "10.7155/jgaa.00626"},
    differs: "Gephi Lite takes as many pairs as ties, so that its value changes with every look",
    run: ({connectedCloseness}) => connectedCloseness?.closeness ?? null,
  },
  {
    ...SHARED,
    id: "neighbourhood_preservation",
    label: "Neighbours kept",
    meaning: "How far the partners of a node are those that are nearest to it; 1 is best.",
    formula: "mean of |N ∩ M| / |N ∪ M|, N the k partners, M the k nearest nodes",
    range: [0, 1],
    cost: "O(500 · nodes)",
    source: {text: "Kruiger et al. 2017", doi: "10.1111/cgf.13187"},
    differs: null,
    run: ({neighbourhoodPreservation}) => neighbourhoodPreservation,
  },
  {
    ...SHARED,
    id: "layout_stress",
    label: "Stress",
    meaning: "How far lengths in the picture are from numbers of links; 0 is best.",
    formula: "mean of ((α d − h) / h)², d the distance, h the links, α the best scale",
    range: [0, 1],
    cost: "O(500 · (nodes + ties))",
    source: {
      text: "Gansner, Koren & North 2004",
      doi: "10.1007/978-3-540-31843-9_25",
    },
    differs: "Tools that do not look for the best scale give more, and another value at every size",
    run: ({stress}) => stress,
  },
  {
    ...SHARED,
    id: "vos_objective",
    label: "VOS objective",
    meaning:
      "What VOSviewer's layout makes small: how long ties are, the stronger the more, beside other distances; 0 is best, 1 is no better than chance.",
    formula: "Σ s d² / Σ s over ties, s association strength, mean distance of all pairs 1",
    range: [0, null],
    cost: "O(ties); of more than 1,000 nodes 500,000 pairs are drawn",
    source: {text: "van Eck et al. 2010", doi: "10.1002/asi.21421"},
    differs: "VOSviewer does not divide by Σ s, so that graphs can't be compared",
    run: ({vos}) => vos,
  },
];

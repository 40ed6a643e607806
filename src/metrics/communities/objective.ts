import type {Graph} from "../../graphs/graph.ts";
import {strengths} from "../degree.ts";
import {associated} from "./association.ts";
import type {Level} from "./level.ts";
import {associationQuality, cpmQuality, modularity} from "./quality.ts";

/** What a partition is to make large. */
export type Quality = "modularity" | "cpm" | "association";

/**
 * A graph and a price such that the quality of a level is the wanted one, but for a factor: modularity
 * weighs nodes by strength, the others all alike; association strength replaces strengths by their
 * ratio to what chance lets expect. Strengths are scaled to a mean of 1, so that units do not matter.
 */
export function objective(
  graph: Graph,
  quality: Quality,
  resolution: number,
): {level: Level; price: number} {
  const {order, start, target} = graph;
  const given = quality === "association" ? associated(graph).strength : graph.strength;
  const total = strengths(graph);
  let twice = 0;
  for (const s of total) twice += s;
  let all = 0;
  for (let k = 0; k < given.length; k++) all += given[k];
  const mean = all / given.length;
  const scale = mean > 0 ? 1 / mean : 1;
  const byStrength = quality === "modularity";
  const price = byStrength && twice > 0 ? resolution / twice : resolution;
  return {
    level: {
      order,
      start,
      target,
      strength: given,
      scale,
      weight: byStrength ? total : new Float64Array(order).fill(1),
      inner: 0,
    },
    price: price * scale,
  };
}

/** The quality of a partition by name; null without edges. */
export function qualityOf(
  graph: Graph,
  community: ArrayLike<number>,
  quality: Quality,
  resolution = 1,
): number | null {
  switch (quality) {
    case "modularity":
      return modularity(graph, community, resolution);
    case "cpm":
      return cpmQuality(graph, community, resolution);
    case "association":
      return associationQuality(graph, community, resolution);
  }
}

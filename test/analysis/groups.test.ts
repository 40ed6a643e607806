import {expect, test} from "vitest";
import {inPlace} from "../../src/analysis/splits.ts";
import {communityMap} from "../../src/layout/community-map.ts";
import {leiden} from "../../src/metrics/communities/leiden.ts";
import {louvain} from "../../src/metrics/communities/louvain.ts";
import {madeOf} from "../../src/util/made-fields.ts";
import {goldenNetwork} from "../help/golden-network.ts";

const {graph} = goldenNetwork("netscience");

test.each(["leiden", "louvain"] as const)(
  "groups are those of %s, with their map",
  async method => {
    const told: string[] = [];
    const {communities, positions} = await inPlace(
      "groups",
      {graph, communities: method, seed: 3, resolution: 2, layoutRounds: 15},
      {onProgress: stage => told.push(stage)},
    );
    expect(communities).toEqual(
      method === "leiden"
        ? leiden(graph, {seed: 3, resolution: 2, rounds: 4, inOrder: true})
        : louvain(graph, {seed: 3, resolution: 2}),
    );
    const {community, count} = communities;
    const map = communityMap(graph, community, count, {seed: 3, rounds: 15});
    expect(positions).toEqual(map);
    for (const axis of ["x", "y"] as const) {
      const {length, made} = madeOf(positions, axis)!;
      expect(length).toBe(graph.order);
      expect(made(100, 300)).toEqual(map[axis].slice(100, 300));
    }
    expect(madeOf(map, "x")).toBe(undefined);
    expect(new Set(told)).toEqual(new Set(["Communities", "Layout"]));
  },
);

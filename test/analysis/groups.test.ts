import {expect, test} from "vitest";
import {inPlace} from "../../src/analysis/splits.ts";
import {communityMap} from "../../src/layout/community-map.ts";
import {leiden} from "../../src/metrics/communities/leiden.ts";
import {louvain} from "../../src/metrics/communities/louvain.ts";
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
    expect(positions).toEqual(communityMap(graph, community, count, {seed: 3, rounds: 15}));
    expect(new Set(told)).toEqual(new Set(["Communities", "Layout"]));
  },
);

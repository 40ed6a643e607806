import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../../src/graphs/build-graph.ts";
import {leiden} from "../../../src/metrics/communities/leiden.ts";
import {associationQuality} from "../../../src/metrics/communities/quality.ts";
import {connectedParts} from "../../../src/metrics/partition.ts";
import {hasShared, shared} from "../../help/shared.ts";

interface Map_ {
  readonly network: {
    readonly items: readonly {readonly id: number; readonly cluster?: number}[];
    readonly links: readonly {
      readonly source_id: number;
      readonly target_id: number;
      readonly strength?: number;
    }[];
  };
}

/** A map with the clusters that VOSviewer gave it. */
function mapOf(name: string) {
  const text = readFileSync(shared(`data/vosviewer/${name}_network.json`), "utf8");
  const {items, links} = (JSON.parse(text.replace(/^\uFEFF/, "")) as Map_).network;
  const place = new Map(items.map(({id}, i) => [id, i]));
  const edges = links.map(
    ({source_id, target_id, strength = 1}) =>
      [place.get(source_id)!, place.get(target_id)!, strength] as const,
  );
  return {graph: graphFrom(items.length, edges), given: items.map(({cluster}) => cluster ?? 0)};
}

describe.skipIf(!hasShared)("clusters of VOSviewer's maps by association strength", () => {
  describe.each([
    "Dimensions_scientometrics_researcher_co-authorship",
    "Economics_journal_co-citation",
    "JOI_2007-2016_co-authorship",
  ])("%s", name => {
    const {graph, given} = hasShared ? mapOf(name) : {graph: graphFrom(0, []), given: []};

    test.each([0.5, 1, 1.5])(
      "at resolution %s no move of a node gains, and all hang together",
      resolution => {
        const {community, count} = leiden(graph, {quality: "association", resolution});
        const reached = associationQuality(graph, community, resolution)!;
        expect(new Set(connectedParts(graph, community)).size).toBe(count);
        for (let i = 0; i < graph.order; i++) {
          const around = new Set([count]);
          for (let k = graph.start[i]; k < graph.start[i + 1]; k++)
            around.add(community[graph.target[k]]);
          for (const c of around) {
            const moved = Uint32Array.from(community);
            moved[i] = c;
            expect(associationQuality(graph, moved, resolution)!).toBeLessThan(reached + 1e-9);
          }
        }
      },
    );

    test("are worth at least what VOSviewer's own are, with ten attempts", () => {
      const {community} = leiden(graph, {quality: "association", starts: 10});
      expect(associationQuality(graph, community)!).toBeGreaterThanOrEqual(
        associationQuality(graph, given)! - 1e-9,
      );
    });
  });
});

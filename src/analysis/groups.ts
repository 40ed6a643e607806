import type {Graph} from "../graphs/graph.ts";
import {communityPlaces} from "../layout/community-map.ts";
import {type CommunityPlaces, heldPositions} from "../layout/community-places.ts";
import type {Positions} from "../layout/positions.ts";
import {leiden} from "../metrics/communities/leiden.ts";
import {louvain} from "../metrics/communities/louvain.ts";
import type {Partition} from "../metrics/partition.ts";
import {onlyPart, type Split} from "../util/split.ts";
import {part, type Watch} from "../util/watch.ts";
import type {AnalysisOptions} from "./options.ts";

/**
 * Two rounds of Leiden in the order of people reach more than three in random order. Two more take a fifth of their time
 * and gain three quarters of what is left to convergence: .8617, .8627, .8630, .8631 and at the end .8634 in modularity
 * with 100,000 papers.
 */
const COMMUNITIES = {rounds: 4, inOrder: true};

/** Whose groups are looked for, and how. */
export interface GroupsInput
  extends Pick<AnalysisOptions, "communities" | "seed" | "resolution" | "layoutRounds"> {
  readonly graph: Graph;
}

/** The communities of a network with millions of nodes, and a map of them: its arrays are made when somebody looks at them. */
export interface Groups {
  readonly communities: Partition;
  readonly positions: Positions;
}

/** The same as it comes from whoever found them. */
export interface FoundGroups {
  readonly communities: Partition;
  readonly places: CommunityPlaces;
}

/** Finds groups in one part: beside what else is computed of the network. */
export const groupsSplit: Split<GroupsInput, FoundGroups, Groups> = {
  isBeside: true,
  count: () => 1,
  cost: ({graph}) => graph.target.length * 1000,
  open: input => (_, watch) => groupsOf(input, watch),
  collect: () =>
    onlyPart(({communities, places}) => ({
      communities,
      positions: heldPositions(places, communities.community),
    })),
};

function groupsOf(
  {graph, communities: method, seed, resolution, layoutRounds}: GroupsInput,
  watch: Watch,
): FoundGroups {
  const communities =
    method === "leiden"
      ? leiden(graph, {seed, resolution, ...COMMUNITIES}, part(watch, 0, 0.7))
      : louvain(graph, {seed, resolution}, part(watch, 0, 0.7));
  const {community, count} = communities;
  const places = communityPlaces(
    graph,
    community,
    count,
    {seed, rounds: layoutRounds},
    part(watch, 0.7, 1),
  );
  return {communities, places};
}

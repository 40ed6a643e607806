import type {Graph} from "../../graphs/graph.ts";
import {numberAt, numberColumn} from "../../util/number-column.ts";
import type {Watch} from "../../util/watch.ts";
import {type Brokerage, brokerage} from "../brokerage.ts";
import {leiden} from "../communities/leiden.ts";
import type {NodeMetric, Source} from "../metric.ts";
import {perGraph} from "../per-graph.ts";
import {cartographicRole, participation, type Role, withinModuleZ} from "../roles.ts";
import {column} from "./column.ts";

/** The communities that measures go by: those of the analysis where it has told them, else Leiden's by default. */
export const communitiesOf = perGraph(
  (graph, watch) => leiden(graph, {seed: 42}, watch).community as ArrayLike<number> & object,
);

/** Smaller communities have no roles: a deviation among a handful means nothing. */
const LEAST_WITH_ROLES = 10;

const ROLES: readonly Role[] = ["R1", "R2", "R3", "R4", "R5", "R6", "R7"];

const GUIMERA: Source = {
  text: "Guimerà & Amaral 2005, Nature 433:895",
  doi: "10.1038/nature03288",
};

/** What all measures by communities have alike. */
const BY_COMMUNITY = {
  level: "node",
  parameters: [],
  needs: ["communities"],
} as const;

/** Measures of where a node stands among communities. */
export const GROUP_ROWS: readonly NodeMetric[] = [
  {
    ...BY_COMMUNITY,
    id: "participation",
    label: "Participation",
    meaning: "How evenly somebody's ties spread over communities: 0 all in one.",
    formula: "1 − Σ_s (s_is / s_i)², s by strength",
    unit: "",
    range: [0, 1],
    cost: "O(ties)",
    weighted: true,
    source: GUIMERA,
    differs: "By strengths; by the number of ties the value is another",
    run: (graph, _, watch = {}) => participation(graph, communitiesOf(graph, watch)),
  },
  {
    ...BY_COMMUNITY,
    id: "within_module_z",
    label: "Standing in the community",
    meaning:
      "By how many standard deviations somebody's ties inside their community exceed its mean.",
    formula:
      "(κ_i − mean κ) / sd κ over the community, κ strength inside it; 0 where all are alike",
    unit: "deviations",
    range: [null, null],
    cost: "O(ties)",
    weighted: true,
    source: GUIMERA,
    differs: "The deviation is that of the whole community, not of a sample",
    run: (graph, _, watch = {}) => column(withinModuleZ(graph, communitiesOf(graph, watch))),
  },
  {
    ...BY_COMMUNITY,
    id: "cartographic_role",
    label: "Role among communities",
    meaning:
      "From 1, on the rim of one community, over 4, at home in none, to 5, 6 and 7: hubs of one, of several, of all.",
    formula: "z < 2.5: P ≤ .05, .62, .80, above → 1 … 4; else P ≤ .30, .75, above → 5 … 7",
    unit: "role",
    range: [1, 7],
    cost: "O(ties)",
    weighted: true,
    source: GUIMERA,
    differs: `Not given in communities of fewer than ${LEAST_WITH_ROLES}`,
    run: (graph, _, watch = {}) => roles(graph, communitiesOf(graph, watch)),
  },
  ...(
    [
      ["coordinator", "Coordinator", "of their own community"],
      ["itinerant", "Itinerant broker", "of one community that is not theirs"],
      ["boundary", "Gatekeeper", "of whom just one is of their community"],
      ["liaison", "Liaison", "of two communities, both not theirs"],
    ] as const
  ).map(
    ([kind, label, between]): NodeMetric => ({
      ...BY_COMMUNITY,
      id: `brokerage_${kind}`,
      label,
      meaning: `How many pairs of partners ${between}, who are not tied themselves, somebody joins.`,
      formula: "number of open triads partner–node–partner by their communities",
      unit: "pairs",
      range: [0, null],
      cost: "O(Σ degree²)",
      weighted: false,
      source: {
        text: "Gould & Fernandez 1989, Sociological Methodology 19:89",
        doi: "10.2307/270949",
      },
      differs: "R's sna counts both directions, and tells gatekeepers from representatives",
      run: (graph, _, watch = {}) =>
        column(Float64Array.from(brokered(graph, watch), each => each[kind])),
    }),
  ),
];

/** All four counts at once, for as long as the communities are the same. */
function brokered(graph: Graph, watch: Watch): readonly Brokerage[] {
  const by = communitiesOf(graph, watch);
  const known = brokeredOf.get(by);
  if (known?.graph === graph) return known.all;
  const all = Array.from({length: graph.order}, (_, i) => brokerage(graph, by, i));
  brokeredOf.set(by, {graph, all});
  return all;
}

const brokeredOf = new WeakMap<
  object,
  {readonly graph: Graph; readonly all: readonly Brokerage[]}
>();

function roles(graph: Graph, community: ArrayLike<number>) {
  const z = withinModuleZ(graph, community);
  const spread = participation(graph, community);
  const size = new Map<number, number>();
  for (let i = 0; i < graph.order; i++) size.set(community[i], (size.get(community[i]) ?? 0) + 1);
  return numberColumn(
    Array.from({length: graph.order}, (_, i) => {
      const p = numberAt(spread, i);
      if (p === null || size.get(community[i])! < LEAST_WITH_ROLES) return null;
      return ROLES.indexOf(cartographicRole(z[i], p)) + 1;
    }),
  );
}

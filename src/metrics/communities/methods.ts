import type {Graph} from "../../graphs/graph.ts";
import type {NumberParameter} from "../../util/parameter.ts";
import type {Watch} from "../../util/watch.ts";
import type {Source} from "../metric.ts";
import type {Partition} from "../partition.ts";
import {leiden} from "./leiden.ts";
import {louvain} from "./louvain.ts";
import type {Quality} from "./objective.ts";

/** A way to find communities. */
export interface CommunityMethod {
  /** Name in options: "leiden", "leiden-association". */
  readonly id: string;
  readonly label: string;
  /** One sentence, for somebody who has not heard of it. */
  readonly meaning: string;
  readonly parameters: readonly NumberParameter[];
  readonly source: Source;
  run(graph: Graph, parameters?: Readonly<Record<string, number>>, watch?: Watch): Partition;
}

const RESOLUTION: NumberParameter = {
  type: "number",
  id: "resolution",
  label: "Detail",
  meaning: "Higher gives more and smaller communities.",
  range: [1e-9, 1e9],
  default: 1,
  unit: null,
};
const SEED: NumberParameter = {
  type: "integer",
  id: "seed",
  label: "Seed",
  meaning: "Where the random numbers begin; the same seed gives the same communities.",
  range: [0, 2 ** 53 - 1],
  default: 42,
  unit: null,
};
const STARTS: NumberParameter = {
  type: "integer",
  id: "starts",
  label: "Attempts",
  meaning: "How many times to begin anew; the best result is kept.",
  range: [1, 1000],
  default: 1,
  unit: null,
};
const MIN_SIZE: NumberParameter = {
  type: "integer",
  id: "minSize",
  label: "Smallest size",
  meaning: "Communities with fewer members are joined to the neighbour that they are closest to.",
  range: [1, null],
  default: 1,
  unit: "members",
};

const LEIDEN_SOURCE: Source = {
  text: "Traag, Waltman & van Eck 2019, Scientific Reports 9:5233",
  doi: "10.1038/s41598-019-41695-z",
};

/** All ways to find communities, in the order in which they are offered. */
export const COMMUNITY_METHODS: readonly CommunityMethod[] = [
  {
    id: "leiden",
    label: "Leiden, modularity",
    meaning:
      "Groups with more strength inside than their members' strengths let expect; all hang together.",
    parameters: [RESOLUTION, SEED, STARTS, MIN_SIZE],
    source: LEIDEN_SOURCE,
    run: byLeiden("modularity"),
  },
  {
    id: "leiden-cpm",
    label: "Leiden, constant Potts model",
    meaning:
      "Groups in which the mean strength of a pair is above the detail, whatever the size of the rest.",
    parameters: [RESOLUTION, SEED, STARTS, MIN_SIZE],
    source: {
      text: "Traag, Van Dooren & Nesterov 2011, Physical Review E 84:016114",
      doi: "10.1103/PhysRevE.84.016114",
    },
    run: byLeiden("cpm"),
  },
  {
    id: "leiden-association",
    label: "Leiden, association strength",
    meaning:
      "Groups whose pairs are tied more than chance lets expect, as VOSviewer finds its clusters.",
    parameters: [RESOLUTION, SEED, STARTS, MIN_SIZE],
    source: {
      text: "Waltman, van Eck & Noyons 2010, Journal of Informetrics 4:629",
      doi: "10.1016/j.joi.2010.07.002",
    },
    run: byLeiden("association"),
  },
  {
    id: "louvain",
    label: "Louvain, modularity",
    meaning: "The older method, for comparison; a group of it may fall apart in two.",
    parameters: [RESOLUTION, SEED],
    source: {
      text: "Blondel et al. 2008, Journal of Statistical Mechanics P10008",
      doi: "10.1088/1742-5468/2008/10/P10008",
    },
    run: (graph, parameters, watch) => louvain(graph, parameters, watch),
  },
];

function byLeiden(quality: Quality): CommunityMethod["run"] {
  return (graph, parameters, watch) => leiden(graph, {...parameters, quality}, watch);
}

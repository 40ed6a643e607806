import type {WholeNumbers} from "../util/narrow-numbers.ts";
import type {EdgeList, Graph} from "./graph.ts";

export type NodeKind = "person" | "term" | "paper";

/** What a co-author paper adds to each of its pairs, n being the length of its byline. */
export type Counting =
  | "full"
  | "fractional"
  | "per-author"
  | "per-author-squared"
  | "per-pair"
  | "harmonic"
  | "first-last";

/** What the strengths of a network mean; it goes along into legends and exports. */
export interface NetworkNotes {
  /** "each paper adds 1/(n − 1) to every pair of its n authors" */
  readonly strength: string;
  readonly counting: Counting | null;
  /** Papers with longer bylines add no ties; null = no cap. */
  readonly maxAuthors: number | null;
  /** How many papers the cap left out. */
  readonly leftOut: number;
  /** Only papers of these years count, first and last; null or absent = all. */
  readonly years?: readonly [first: number, last: number] | null;
  /** Papers whose byline is cut, so that ties may be missing. */
  readonly truncated: number;
  /** False where the corpus is so large that this network was left out; absent where it was made. */
  readonly made?: false;
}

/** A graph with what its nodes and edges are. */
export interface Network {
  readonly id: NetworkId;
  readonly nodeKind: NodeKind;
  readonly graph: Graph;
  readonly edges: EdgeList;
  /** Papers behind each edge; those of co-authors in as few bytes as hold the most. */
  readonly edgePapers: WholeNumbers;
  /** First and last year of those papers; 0 = unknown. Of a large network, as its edges, made when somebody looks: see `runsIn`. */
  readonly firstYear: Int16Array;
  readonly lastYear: Int16Array;
  readonly notes: NetworkNotes;
  /** The graph was read from a file: no papers are known behind its ties. */
  readonly given?: GivenGraph;
}

/** What a file says of a graph that was read from it. */
export interface GivenGraph {
  /** "" where the file gives none. */
  readonly title: string;
  readonly about: string | null;
  /** Whether positions are those of the file; else they were computed. */
  readonly placed: boolean;
  /** Whether communities are the groups of the file; else they were found. */
  readonly grouped: boolean;
  /** Each node is a community of tables that are served beside the app, named by its number; absent = it is not. */
  readonly stored?: true;
}

export type NetworkId = "coauthor" | "shared-topic" | "topics";

/** A paper, or for shared topics a term, behind an edge, with what it adds to the strength. */
export interface Contribution {
  readonly kind: "paper" | "term";
  readonly index: number;
  readonly amount: number;
}

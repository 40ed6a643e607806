import type {TieColumns} from "./topic-edges.ts";

/** Networks beside the three that every analysis has. */
export type OtherNetworkId =
  | "similar-papers"
  | "people-topics"
  | "coupling"
  | "co-citation"
  | "co-word";

export type OtherNodeKind = "person" | "term" | "paper" | "reference";

/** What stands behind a tie and what it adds to the strength. */
export interface Behind {
  readonly kind: "paper" | "term" | "reference";
  readonly index: number;
  /** How it is called. */
  readonly label: string;
  readonly amount: number;
}

/** A network whose nodes need not be of one kind. */
export interface OtherNetwork extends TieColumns {
  readonly id: OtherNetworkId;
  readonly title: string;
  readonly nodeKind: readonly OtherNodeKind[];
  /** Unique in the network. */
  readonly nodeId: readonly string[];
  readonly nodeLabel: readonly string[];
  /** What `edgePapers` counts. */
  readonly behindKind: Behind["kind"];
  /** What the strength of a tie is, in words. */
  readonly strength: string;
  /** What is behind a tie, most first: found again on demand. The amounts sum to its strength. */
  behind(tie: number): readonly Behind[];
}

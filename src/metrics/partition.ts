/** Which community each node belongs to. */
export interface Partition {
  /** Node → community; 0 is the largest, ties by smallest member. */
  readonly community: Uint32Array;
  readonly count: number;
  /** Number of nodes in each. */
  readonly size: Uint32Array;
  readonly method: "leiden" | "louvain";
  /** Newman's modularity of the partition at resolution 1, on strengths; null without edges. */
  readonly modularity: number | null;
}

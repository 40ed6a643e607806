/** Links side by side: link l is between records i[l] < j[l]; no two records have two. */
export interface LinkColumns {
  readonly count: number;
  readonly i: Uint32Array;
  readonly j: Uint32Array;
  readonly score: Float64Array;
}

/** Where each node stands, in a plane without units; centred on the origin. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

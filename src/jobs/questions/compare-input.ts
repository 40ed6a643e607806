import type {MapId} from "../../analysis/map-network.ts";

/** First and last year, both included. */
export type Period = readonly [from: number, to: number];

/** Two of a kind that are put side by side. */
export type CompareInput =
  | {readonly of: "people"; readonly sides: readonly [number, number]}
  | {
      readonly of: "communities";
      readonly network: MapId;
      readonly sides: readonly [number, number];
    }
  | {readonly of: "periods"; readonly sides: readonly [Period, Period]};

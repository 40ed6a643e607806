import type {Parameter} from "../util/parameter.ts";

/** The choice that every measure by shortest paths offers. */
export const BY_STRENGTH = {
  id: "byStrength",
  type: "integer",
  label: "By strength",
  meaning: "1: a path is as long as the sum of 1/strength along it; 0: its links are counted.",
  range: [0, 1],
  default: 0,
  unit: null,
} as const satisfies Parameter;

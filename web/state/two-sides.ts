import type {NetworkId} from "../../src/index.ts";
import type {CompareInput, Period} from "../../src/jobs/questions/compare-input.ts";

/** What is put side by side; a side that was not chosen yet is null. */
export type Compared =
  | {readonly of: "people"; readonly sides: readonly [number | null, number | null]}
  | {
      readonly of: "communities";
      readonly network: NetworkId;
      readonly sides: readonly [number | null, number | null];
    }
  | {readonly of: "periods"; readonly sides: readonly [Period | null, Period | null]};

export const NOTHING_COMPARED: Compared = {of: "people", sides: [null, null]};

/** The same by what stays: ids of people, a member of each community, years. */
export type LinkedCompared =
  | {readonly of: "people"; readonly sides: readonly [string | null, string | null]}
  | {
      readonly of: "communities";
      readonly network: string;
      readonly sides: readonly [string | null, string | null];
    }
  | {readonly of: "periods"; readonly sides: readonly [Period | null, Period | null]};

/** Reads what a link compares; null where it does not have the form that it must have. */
export function readCompared(value: unknown): LinkedCompared | null {
  if (typeof value !== "object" || value === null) return null;
  const {of, sides, network} = value as Record<string, unknown>;
  if (!Array.isArray(sides) || sides.length !== 2) return null;
  const each = (fits: (side: unknown) => boolean) =>
    sides.every(side => side === null || fits(side));
  const isText = (side: unknown) => typeof side === "string" && side.length <= 500;
  switch (of) {
    case "people":
      return each(isText) ? {of, sides: sides as [string, string]} : null;
    case "communities":
      return each(isText) && typeof network === "string"
        ? {of, network, sides: sides as [string, string]}
        : null;
    case "periods":
      return each(isPeriod) ? {of, sides: sides as [Period, Period]} : null;
    default:
      return null;
  }
}

const isPeriod = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every(year => Number.isSafeInteger(year)) &&
  value[0] <= value[1];

/** The question for what is shown; null while a side is open. */
export function compareInput(compared: Compared): CompareInput | null {
  const [a, b] = compared.sides;
  if (a === null || b === null) return null;
  return {...compared, sides: [a, b]} as CompareInput;
}

/** The second side first. */
export function swapped(compared: Compared): Compared {
  const [a, b] = compared.sides;
  return {...compared, sides: [b, a]} as Compared;
}

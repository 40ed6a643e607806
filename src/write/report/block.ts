import type {NetworkId} from "../../graphs/network.ts";

/** One part of a report, in the order of reading. */
export type Block =
  | {readonly kind: "heading"; readonly text: string}
  | {readonly kind: "text"; readonly text: string}
  | {
      readonly kind: "table";
      readonly title: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** What has to be known to read it rightly. */
      readonly caveat: string;
    }
  | {
      readonly kind: "bars";
      readonly title: string;
      readonly bars: readonly {readonly label: string; readonly value: number}[];
      readonly caveat: string;
    }
  | {readonly kind: "map"; readonly network: NetworkId; readonly title: string};

/** Rows that a table of the report shows. */
export const TOP = 20;

export const heading = (content: string): Block => ({kind: "heading", text: content});
export const text = (content: string): Block => ({kind: "text", text: content});

/** A number for reading: three digits behind the point at most; – where it is unknown. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}

export const percent = (share: number | null): string =>
  share === null ? "–" : `${Number((100 * share).toFixed(1))} %`;

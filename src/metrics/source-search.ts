import {checkpoint, type Watch} from "../util/watch.ts";

/** Searches from the sources of a sampled or exact betweenness, which add to sums of their own. */
export interface SourceSearch {
  /** From some of the sources, first … past − 1. */
  search(first: number, past: number): void;
  /** Hands the sums over. */
  finish(): void;
}

/** Graphs of fewer slots are done before a kernel is ready. */
export const WORTH_COMPILING = 200;

/** Searches from all of so many sources, with a look at the watch every `block` of them. */
export function searchAll(
  {search, finish}: SourceSearch,
  count: number,
  {stage, block}: {readonly stage: string; readonly block: number},
  watch: Watch,
): void {
  for (let s = 0; s < count; s += block) {
    checkpoint(watch, stage, s / count);
    search(s, Math.min(count, s + block));
  }
  finish();
}

import {fold} from "../util/fold.ts";
import {growingArray} from "../util/growing-array.ts";
import {hash53} from "../util/hash.ts";
import {isPreprintDoi, WORLD_SCHEMES, type WorldId, worldIds} from "./ids.ts";
import type {Paper} from "./paper.ts";

/** Stands for "no title" among title hashes. */
export const NO_TITLE = -1;

/** What records of one paper are found by, a row a record: hashes, so that no text is looked at twice. */
export interface RecordKeys {
  /** Hash of the folded title, or NO_TITLE. */
  readonly title: Float64Array;
  /** Hashes of the identifiers of row i: id[idStart[i]] … id[idStart[i + 1] − 1]. */
  readonly idStart: Uint32Array;
  readonly id: Float64Array;
  /** Bit s is set where the record has an identifier of WORLD_SCHEMES[s] that another record of the same paper must share. */
  readonly strict: Uint32Array;
}

/** Collects keys while records are added. About 20 bytes a record and 8 an identifier. */
export interface KeyCollector {
  add(paper: Paper): void;
  finish(): RecordKeys;
}

export function keyCollector(): KeyCollector {
  const title = growingArray(Float64Array);
  const idStart = growingArray(Uint32Array);
  const id = growingArray(Float64Array);
  const strict = growingArray(Uint32Array);
  idStart.push(0);
  return {
    add(paper) {
      title.push(titleHash(paper.title));
      let bits = 0;
      for (const known of worldIds(paper.ids)) {
        id.push(idHash(known));
        if (isStrict(known)) bits |= 1 << WORLD_SCHEMES.indexOf(known.scheme);
      }
      idStart.push(id.length);
      strict.push(bits);
    },
    finish: () => ({
      title: title.finish(),
      idStart: idStart.finish(),
      id: id.finish(),
      strict: strict.finish(),
    }),
  };
}

/** The hash of a folded title, or NO_TITLE where nothing is left of it. */
function titleHash(title: string): number {
  const folded = fold(title);
  return folded === "" ? NO_TITLE : hash53(folded);
}

export function idHash({scheme, id}: WorldId): number {
  return hash53(`${scheme}:${id}`);
}

/** One paper may have several records in these databases, so that a difference says little. */
const LOOSE: ReadonlySet<string> = new Set(["s2", "mag", "openalex", "openreview"]);

/** Whether another identifier of the scheme means another paper: not where a preprint has one of its own. */
function isStrict({scheme, id}: WorldId): boolean {
  if (LOOSE.has(scheme)) return false;
  if (scheme === "doi") return !isPreprintDoi(id);
  return !(scheme === "dblp" && id.startsWith("journals/corr/"));
}

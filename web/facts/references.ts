import {type Analysis, textAt} from "../../src/index.ts";

/** So many papers are looked at for references: a source gives them for all or for none. */
const LOOKED_AT = 500;

/** Whether papers say what they cite. */
export function hasReferences({corpus}: Analysis): boolean {
  const step = Math.max(1, Math.floor(corpus.size / LOOKED_AT));
  for (let p = 0; p < corpus.size; p += step)
    if (textAt(corpus.rest, p).includes('"references"')) return true;
  return false;
}

import {NONE} from "../papers/corpus.ts";
import {nameBlocks} from "./blocks.ts";
import {nameForms} from "./forms.ts";

/**
 * Printed name → its block: names of one block may be one person's, those of two never are. NONE for what is no
 * name of a person. For names that were gathered elsewhere, each once; parts of names that a source gives are not
 * known here. O(names).
 */
export function blocksOfNames(names: readonly string[]): Uint32Array {
  const count = names.length;
  const forms = nameForms(
    {
      names,
      authorName: Uint32Array.from({length: count}, (_, i) => i),
      authorIsGroup: new Uint8Array(count),
      authorRest: new Uint32Array(0),
      authorRests: [],
    },
    new Set(),
    {},
  );
  const {ofForm} = nameBlocks(forms);
  return forms.ofAuthorship.map(form => (form === NONE ? NONE : ofForm[form]));
}

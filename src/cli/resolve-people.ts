import {nodePool} from "../node.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {type PeopleOptions, resolvePeopleShared} from "../people/resolve.ts";
import type {Watch} from "../util/watch.ts";

/** Says who signed what, on as many threads as the machine runs at once where that is worth it. */
export async function resolvedPeople(
  corpus: Corpus,
  options: PeopleOptions,
  watch: Watch,
): Promise<People> {
  const pool = nodePool();
  try {
    return await resolvePeopleShared(
      corpus,
      options,
      (columns, watch) => pool.execute("people", columns, watch),
      watch,
    );
  } finally {
    pool.close();
  }
}

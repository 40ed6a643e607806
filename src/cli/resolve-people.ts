import {peopleWork} from "../analysis/splits.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {PeopleOptions} from "../people/asked.ts";
import type {People} from "../people/people.ts";
import {resolvePeopleShared} from "../people/resolve.ts";
import type {Watch} from "../util/watch.ts";
import {onThreads} from "./on-threads.ts";

/** Says who signed what, on as many threads as the machine runs at once where that is worth it. */
export const resolvedPeople = (
  corpus: Corpus,
  options: PeopleOptions,
  watch: Watch,
): Promise<People> =>
  onThreads(execute => resolvePeopleShared(corpus, options, peopleWork(execute), watch));

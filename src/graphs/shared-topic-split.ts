import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {listCount} from "../util/list-column.ts";
import {runOf, type Split} from "../util/split.ts";
import {checkpoint} from "../util/watch.ts";
import {columnsOfTies, type TieColumns, type TieLists, tieLists} from "./topic-edges.ts";
import {pairComparer} from "./topic-pair.ts";
import {invertedIndex, topicProfiles} from "./topic-profiles.ts";
import {largestAffordable, type SearchField, searcher} from "./topic-search.ts";

/** What the parts are computed from. */
export interface SharedTopicInput extends SearchField {
  readonly neighbours: number;
}

/** People a part, about: the same whoever compares them. */
const PEOPLE_A_PART = 1 << 10;

/** Elementary steps that a multiplication takes, and a neighbour that is found, about. */
const STEPS_A_PRODUCT = 4;
const STEPS_A_NEIGHBOUR = 300;

/** Profiles, and people by term, with the limits of the search. */
export function sharedTopicInput(
  {year}: Pick<Corpus, "year">,
  {papers}: Pick<People, "papers">,
  topics: Topics,
  {
    budget,
    ...limits
  }: Pick<SharedTopicInput, "neighbours" | "minSimilarity" | "minTerms"> & {
    readonly budget: number;
  },
): SharedTopicInput {
  const profiles = topicProfiles({year}, {papers}, topics);
  const {people, weight} = invertedIndex(profiles, topics.count);
  const ofLength1 = weight.map((w, m) => w / Math.sqrt(profiles.square[people.item[m]]));
  const cap = largestAffordable(people, budget);
  const index = {people, weight: ofLength1};
  return {year, papers, terms: topics.terms, profiles, index, cap, ...limits};
}

/** Who shares topics with whom, in parts: each a run of the people and the ties to those nearest to them. */
export const sharedTopicSplit: Split<SharedTopicInput, TieLists, TieColumns> = {
  count: ({papers}) => Math.max(1, Math.ceil(listCount(papers) / PEOPLE_A_PART)),
  cost({papers, neighbours, cap, index: {people}}) {
    let products = 0;
    for (let t = 0; t < listCount(people); t++) {
      const size = people.start[t + 1] - people.start[t];
      if (cap === null || size <= cap) products += size * size;
    }
    return products * STEPS_A_PRODUCT + listCount(papers) * neighbours * STEPS_A_NEIGHBOUR;
  },
  open(input) {
    const {papers, neighbours, minTerms, minSimilarity} = input;
    const nearest = searcher(input);
    const compare = pairComparer(input);
    const runs = sharedTopicSplit.count(input);

    return (part, watch) => {
      const {from, to} = runOf(listCount(papers), runs, part);
      const ties = tieLists();
      for (let i = from; i < to; i++) {
        if (i % 64 === 0) checkpoint(watch, "Comparing topics", (i - from) / (to - from));
        let found = 0;
        for (const j of nearest(i, neighbours)) {
          if (found === neighbours) break;
          const {similarity, shared, firstYear, lastYear} = compare(i, j);
          if (shared < minTerms || similarity < minSimilarity || similarity === 0) continue;
          found += 1;
          const [a, b] = [Math.min(i, j), Math.max(i, j)];
          ties.push({a, b, strength: similarity, behind: shared, firstYear, lastYear});
        }
      }
      return ties.finish();
    };
  },
  collect({papers}) {
    const all = tieLists();
    return {
      add: part => all.append(part),
      // Two people who are each among the other's nearest were found twice, alike.
      finish: () => columnsOfTies(listCount(papers), all.finish()),
    };
  },
};

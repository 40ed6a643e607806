import type {Analysis} from "../../analysis/analysis.ts";
import {pageGround, personPage} from "../../analysis/person/page.ts";
import type {PersonPage} from "../../analysis/person/person-page.ts";
import {paperOf} from "../../papers/paper-of.ts";
import {keptFor, type Question} from "./question.ts";

/** The page of a person, without the community, which the analysis itself knows. */
export interface PersonAnswer {
  readonly page: PersonPage;
  /** Index id → least and greatest value if doubts about who is who are decided one way or the other; only where they differ. */
  readonly ranges: Readonly<Record<string, readonly [least: number, most: number]>>;
  /** Papers that were joined to the person by little more than what is needed. */
  readonly unsure: readonly number[];
}

/** What the pages of people have in common; communities are told by the analysis itself. */
export const groundOf = keptFor(({corpus, people, topics, manifest}) => ({
  ...pageGround({corpus, people, topics}, {referenceYear: manifest.referenceYear}),
  communityOf: () => null,
}));

/** All that papers say of a person. The first answer prepares the corpus, later ones take O(papers of the person). */
export const personQuestion: Question<{readonly person: number}, PersonAnswer> = (
  analysis,
  {person},
  watch,
) => {
  const {corpus, people, topics} = analysis;
  const ground = groundOf(analysis, watch);
  const page = personPage({corpus, people, topics}, person, {ground});
  const ranges = page.indices.flatMap(({id, range}) =>
    range === null ? [] : [[id, range] as const],
  );
  return {page, ranges: Object.fromEntries(ranges), unsure: unsureOf(analysis, person)};
};

function unsureOf({corpus, people}: Analysis, person: number): number[] {
  const papers = new Set<number>();
  const {start, item} = people.authorships;
  for (let k = start[person]; k < start[person + 1]; k++)
    if (people.unsure[item[k]] === 1) papers.add(paperOf(corpus.authorStart, item[k]));
  return [...papers].sort((a, b) => a - b);
}

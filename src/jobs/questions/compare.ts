import type {Analysis} from "../../analysis/analysis.ts";
import {type OnSides, type Overlap, overlapOf} from "../../analysis/compare/two-sides.ts";
import {NONE} from "../../papers/corpus.ts";
import {listAt} from "../../util/list-column.ts";
import type {CompareInput, Period} from "./compare-input.ts";
import {type ComparedMetric, type ComparedSide, measuredSides} from "./compare-measures.ts";
import {networkOf} from "./network.ts";
import type {Question} from "./question.ts";

/** The first of a list, how long it is, and which all are. */
export interface Listed {
  readonly items: readonly OnSides[];
  readonly count: number;
  readonly all: readonly number[];
}

/** What two sides have, shared and of their own. */
export interface ComparedItems {
  readonly shared: Listed;
  readonly own: readonly [Listed, Listed];
  /** More on one side than by chance. */
  readonly more: readonly [Listed, Listed];
}

export interface CompareAnswer {
  readonly sides: readonly [ComparedSide, ComparedSide];
  /** Only those that mean something for two of this kind, and of which one side at least has a value. */
  readonly metrics: readonly ComparedMetric[];
  readonly topics: ComparedItems;
  /** Authors of the papers; of two people their co-authors, without the two. */
  readonly people: ComparedItems;
  /** Papers of both sides, rising. */
  readonly joint: readonly number[];
  /** Between two communities: ties from one to the other, and their strength; else null. */
  readonly between: {readonly ties: number; readonly strength: number} | null;
  /** Why values should not simply be set against each other. */
  readonly warnings: readonly string[];
}

/** Of each list so many are given. */
const MOST = 60;

/**
 * Two people, two communities or two periods side by side: papers, measures with what is known of them, topics and
 * people that they share or have alone, and joint papers. Time: O(papers of both and what is on them), for people the
 * first time O(authorships), for the field and age of everybody. Throws RangeError for a side that there is none of.
 */
export const compareQuestion: Question<CompareInput, CompareAnswer> = async (
  analysis,
  input,
  watch,
) => {
  const papers = await papersOf(analysis, input);
  const {topics} = analysis;
  const {sides, metrics, warnings} = measuredSides(analysis, input, papers, watch);
  const themselves = new Set(input.of === "people" ? input.sides : []);
  const first = new Set(papers[0]);
  return {
    sides,
    metrics,
    topics: listed(overlapOf(topics.terms, papers)),
    people: listed(overlapOf(paper => signersOf(analysis, paper), papers, themselves)),
    joint: papers[1].filter(paper => first.has(paper)),
    between: input.of === "communities" ? await tiesBetween(analysis, input) : null,
    warnings,
  };
};

/** The papers of each side, rising. */
async function papersOf(
  analysis: Analysis,
  input: CompareInput,
): Promise<readonly [number[], number[]]> {
  const {corpus, people} = analysis;
  switch (input.of) {
    case "people": {
      const of = (person: number) => {
        if (!(Number.isInteger(person) && person >= 0 && person < people.count))
          throw new RangeError(`sides: expected people below ${people.count}, got ${person}`);
        return [...listAt(people.papers, person)];
      };
      return [of(input.sides[0]), of(input.sides[1])];
    }
    case "periods": {
      const of = ([from, to]: Period) => {
        if (!(from <= to))
          throw new RangeError(`sides: expected years in order, got ${from}–${to}`);
        const found: number[] = [];
        for (let p = 0; p < corpus.size; p++)
          if (corpus.year[p] !== 0 && corpus.year[p] >= from && corpus.year[p] <= to) found.push(p);
        return found;
      };
      return [of(input.sides[0]), of(input.sides[1])];
    }
    case "communities": {
      const {communities, papers} = await networkOf(analysis, input.network);
      const of = (wanted: number) => {
        if (!(Number.isInteger(wanted) && wanted >= 0 && wanted < communities.count))
          throw new RangeError(
            `sides: expected communities below ${communities.count}, got ${wanted}`,
          );
        const found = new Set<number>();
        for (const [node, c] of communities.community.entries())
          if (c === wanted) for (const p of listAt(papers, node)) found.add(p);
        return [...found].sort((a, b) => a - b);
      };
      return [of(input.sides[0]), of(input.sides[1])];
    }
  }
}

function* signersOf({corpus, people}: Analysis, paper: number): Iterable<number> {
  for (let k = corpus.authorStart[paper]; k < corpus.authorStart[paper + 1]; k++)
    if (people.ofAuthorship[k] !== NONE) yield people.ofAuthorship[k];
}

async function tiesBetween(
  analysis: Analysis,
  {network: id, sides}: Extract<CompareInput, {of: "communities"}>,
): Promise<CompareAnswer["between"]> {
  const {network, communities} = await networkOf(analysis, id);
  const {source, target, strength} = network.edges;
  let [ties, sum] = [0, 0];
  for (let e = 0; e < source.length; e++) {
    const [a, b] = [communities.community[source[e]], communities.community[target[e]]];
    if (a === b || !sides.includes(a) || !sides.includes(b)) continue;
    ties += 1;
    sum += strength[e];
  }
  return {ties, strength: sum};
}

const cut = (items: readonly OnSides[]): Listed => ({
  items: items.slice(0, MOST),
  count: items.length,
  all: items.map(({item}) => item),
});

const listed = ({shared, own, more}: Overlap): ComparedItems => ({
  shared: cut(shared),
  own: [cut(own[0]), cut(own[1])],
  more: [cut(more[0]), cut(more[1])],
});

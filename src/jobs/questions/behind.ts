import {contributions} from "../../analysis/contributions.ts";
import type {MapId} from "../../analysis/map-network.ts";
import {listAt} from "../../util/list-column.ts";
import {networkOf} from "./network.ts";
import type {Question} from "./question.ts";

export interface BehindInput {
  readonly network: MapId;
  readonly tie: number;
}

/** What stands behind a tie, most first. */
export interface BehindAnswer {
  readonly papers: readonly number[];
  /** Terms, or works that both cite, by name. */
  readonly shared: readonly {readonly label: string; readonly term: number | null}[];
}

/** What a tie of a network that was made on demand is made of: the papers, terms or cited works of both ends. */
export const behindQuestion: Question<BehindInput, BehindAnswer> = async (
  analysis,
  {network: id, tie},
  watch,
) => {
  const {network, papers, item} = await networkOf(analysis, id, watch);
  const {topics, corpus} = analysis;
  const [a, b] = [network.edges.source[tie], network.edges.target[tie]];
  const common = (x: Uint32Array, y: Uint32Array): number[] => {
    const others = new Set(y);
    return [...x].filter(value => others.has(value));
  };
  const term = (t: number) => ({label: topics.label[t], term: t});
  switch (id) {
    case "similar-papers":
      return {
        papers: [item[a], item[b]],
        shared: common(listAt(topics.terms, item[a]), listAt(topics.terms, item[b])).map(term),
      };
    case "coupling": {
      const references = (p: number) => corpus.paper(p).references;
      const others = new Set(references(item[b]));
      return {
        papers: [item[a], item[b]],
        shared: references(item[a])
          .filter(reference => others.has(reference))
          .map(label => ({label, term: null})),
      };
    }
    case "both": {
      const shared = analysis.networks["shared-topic"].network.edges;
      const at = shared.source.findIndex((s, e) => s === a && shared.target[e] === b);
      const terms = at < 0 ? [] : [...contributions(analysis, "shared-topic", at)];
      return {
        papers: common(listAt(papers, a), listAt(papers, b)),
        shared: terms.map(({index}) => term(index)),
      };
    }
    default:
      return {papers: common(listAt(papers, a), listAt(papers, b)), shared: []};
  }
};

import type {Analysis} from "../../analysis/analysis.ts";
import type {MapId, MapNetwork} from "../../analysis/map-network.ts";
import {conductance} from "../../metrics/communities/conductance.ts";
import {logLikelihood} from "../../topics/keyness.ts";
import {listAt} from "../../util/list-column.ts";
import {networkOf} from "./network.ts";
import type {Question} from "./question.ts";

export interface CommunityInput {
  readonly network: MapId;
  readonly community: number;
}

/** A term that is typical of a community, with why. */
export interface TypicalTerm {
  readonly term: number;
  /** Papers of the community with it, and papers of all with it. */
  readonly inside: number;
  readonly everywhere: number;
  /** Its share of the community's papers over its share of the others; null where no other has it. */
  readonly times: number | null;
  /** Log-likelihood of so many inside by chance; above 3.84 it is over-used here at the 5 % level. */
  readonly likelihood: number;
  /** Whether it stands in the label. */
  readonly named: boolean;
}

export interface CommunityAnswer {
  readonly members: number;
  /** Papers of the community, of all. */
  readonly papers: number;
  readonly ofPapers: number;
  readonly tiesInside: number;
  readonly strengthInside: number;
  readonly tiesOutside: number;
  readonly strengthOutside: number;
  /** Ties inside over pairs of members; null below two members. */
  readonly density: number | null;
  /** Strength that leaves over the smaller of its own and that of the rest; 0 is cut off; null without strength. */
  readonly conductance: number | null;
  /** Label terms first, then the most typical. */
  readonly terms: readonly TypicalTerm[];
  /** Members with the most strength to other communities. */
  readonly bridges: readonly {
    readonly node: number;
    readonly strength: number;
    readonly ties: number;
    /** The community that most of it goes to. */
    readonly to: number;
  }[];
  /** Other communities by strength between. */
  readonly neighbours: readonly {
    readonly community: number;
    readonly ties: number;
    readonly strength: number;
  }[];
}

const TERMS = 12;
const BRIDGES = 12;
const NEIGHBOURS = 8;

/** How a community holds together, what it is about and why it is said, and who ties it to others. O(nodes + ties + terms of all papers). */
export const communityQuestion: Question<CommunityInput, CommunityAnswer> = async (
  analysis,
  {network: id, community},
  watch,
) => {
  const found = await networkOf(analysis, id, watch);
  const {network, communities} = found;
  if (!(community >= 0 && community < communities.count))
    throw new RangeError(`community: expected one below ${communities.count}, got ${community}`);
  const members: number[] = [];
  for (const [node, c] of communities.community.entries()) if (c === community) members.push(node);
  const papers = new Set<number>();
  for (const node of members) for (const p of listAt(found.papers, node)) papers.add(p);
  const n = members.length;
  const ties = tiesOf(found, members, community);
  return {
    members: n,
    papers: papers.size,
    ofPapers: analysis.corpus.size,
    ...ties,
    density: n < 2 ? null : ties.tiesInside / ((n * (n - 1)) / 2),
    conductance: conductance(network.graph, communities.community).of[community] ?? null,
    terms: typicalTerms(analysis, papers, found.communityLabels[community]),
  };
};

function tiesOf({network, communities}: MapNetwork, members: readonly number[], own: number) {
  const {start, target, strength} = network.graph;
  let [inside, strengthInside, outside, strengthOutside] = [0, 0, 0, 0];
  const neighbours = new Map<number, {ties: number; strength: number}>();
  const bridges: CommunityAnswer["bridges"][number][] = [];
  for (const node of members) {
    const ways = new Map<number, number>();
    let [ties, out] = [0, 0];
    for (let k = start[node]; k < start[node + 1]; k++) {
      const c = communities.community[target[k]];
      if (c === own) {
        inside += 0.5; // a tie inside is met from either end
        strengthInside += strength[k] / 2;
        continue;
      }
      ties += 1;
      out += strength[k];
      ways.set(c, (ways.get(c) ?? 0) + strength[k]);
      const met = neighbours.get(c) ?? {ties: 0, strength: 0};
      neighbours.set(c, {ties: met.ties + 1, strength: met.strength + strength[k]});
    }
    outside += ties;
    strengthOutside += out;
    const [to] = [...ways].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (to !== undefined) bridges.push({node, strength: out, ties, to: to[0]});
  }
  return {
    tiesInside: inside,
    strengthInside,
    tiesOutside: outside,
    strengthOutside,
    bridges: bridges.sort((a, b) => b.strength - a.strength || a.node - b.node).slice(0, BRIDGES),
    neighbours: [...neighbours]
      .map(([community, sums]) => ({community, ...sums}))
      .sort((a, b) => b.strength - a.strength || a.community - b.community)
      .slice(0, NEIGHBOURS),
  };
}

function typicalTerms(
  {topics, corpus}: Analysis,
  papers: ReadonlySet<number>,
  label: string,
): TypicalTerm[] {
  const named = new Set(label.split(" · "));
  const inside = new Map<number, number>();
  for (const p of papers)
    for (const t of listAt(topics.terms, p)) inside.set(t, (inside.get(t) ?? 0) + 1);
  const others = corpus.size - papers.size;
  return [...inside]
    .map(([term, a]): TypicalTerm => {
      const everywhere = listAt(topics.papers, term).length;
      const b = everywhere - a;
      return {
        term,
        inside: a,
        everywhere,
        times: b === 0 ? null : a / papers.size / (b / others),
        likelihood: logLikelihood({a, b, c: papers.size, d: others}),
        named: named.has(topics.label[term]),
      };
    })
    .sort(
      (x, y) => Number(y.named) - Number(x.named) || y.likelihood - x.likelihood || x.term - y.term,
    )
    .slice(0, TERMS);
}

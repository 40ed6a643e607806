import {coCitationNetwork, couplingNetwork} from "../graphs/citation-networks.ts";
import {edgeCount} from "../graphs/graph.ts";
import type {Network, NetworkNotes} from "../graphs/network.ts";
import type {OtherNetwork} from "../graphs/other-network.ts";
import {peopleTopicsNetwork} from "../graphs/people-topics.ts";
import {similarPapersNetworkShared} from "../graphs/similar-papers.ts";
import {united} from "../graphs/united.ts";
import {layout} from "../layout/layout.ts";
import type {Partition} from "../metrics/partition.ts";
import type {Corpus} from "../papers/corpus.ts";
import {type ReferenceLists, referenceLists} from "../papers/reference-lists.ts";
import {communityLabels} from "../topics/labels.ts";
import {type ListColumn, listAt, listColumn, transpose} from "../util/list-column.ts";
import {checkpoint, part, type Watch} from "../util/watch.ts";
import type {Analysis} from "./analysis.ts";
import {essentials} from "./essentials.ts";
import type {MapNetwork, MoreNetworkId} from "./map-network.ts";
import {measured} from "./measured.ts";
import {type Executor, inPlace} from "./splits.ts";

/** Nodes × ties up to which every measure is computed; above only those near linear in the ties. */
const ALL_MEASURES = 3e8;
/** Ties up to which nodes are laid out one by one. */
const MOST_DRAWN = 300_000;

/**
 * Makes and measures a network that is not part of every analysis: places, communities and measures, by the options of
 * the analysis and its seed. The same analysis gives the same result.
 *
 * Time: that of building it, of `measured`, and of a layout. Throws the signal's reason when stopped, and an Error that
 * says why where the corpus has nothing for it.
 */
export async function moreNetwork(
  analysis: Analysis,
  id: MoreNetworkId,
  {execute = inPlace, ...watch}: Watch & {readonly execute?: Executor} = {},
): Promise<MapNetwork> {
  checkpoint(watch, "Networks", 0);
  const {network, ...nodes} =
    id === "both" ? bothWorlds(analysis) : await other(analysis, id, execute, part(watch, 0, 0.3));
  const {options} = analysis.manifest;
  const labelled = ({community, count}: Partition) => labelsOf(analysis, nodes, community, count);
  // Which of the three it is said to be enters no number.
  const standing: Network = {...network, id: "topics", nodeKind: "paper"};
  const {graph} = network;
  const ties = edgeCount(graph);
  if (graph.order * ties <= ALL_MEASURES) {
    const result = measured(standing, graph, options, labelled, part(watch, 0.3, 1));
    return {...result, ...nodes, id, network};
  }
  const {result} = await essentials(standing, options, labelled, execute, part(watch, 0.3, 0.7));
  const positions =
    ties <= MOST_DRAWN
      ? layout(
          graph,
          {
            seed: options.seed,
            rounds: options.layoutRounds,
            communities: result.communities.community,
          },
          part(watch, 0.7, 1),
        )
      : result.positions;
  return {...result, positions, ...nodes, id, network};
}

type Nodes = Pick<MapNetwork, "kinds" | "kind" | "item" | "label" | "papers" | "behind" | "world">;
type Made = Nodes & Pick<MapNetwork, "network">;

const notesOf = (strength: string): NetworkNotes => ({
  strength,
  counting: null,
  maxAuthors: null,
  leftOut: 0,
  truncated: 0,
});

function bothWorlds({networks, people}: Analysis): Made {
  const {coauthor, "shared-topic": shared} = networks;
  const {world, ...ties} = united(coauthor.network, shared.network);
  const {order} = coauthor.network.graph;
  return {
    network: {
      ...ties,
      notes: notesOf("wrote together and share topics, each in units of the mean strength of its kind"), // biome-ignore format: one text
    },
    kinds: ["person"],
    kind: new Uint8Array(order),
    item: Uint32Array.from({length: order}, (_, i) => i),
    label: people.name,
    papers: people.papers,
    behind: null,
    world,
  };
}

async function other(
  analysis: Analysis,
  id: Exclude<MoreNetworkId, "both">,
  execute: Executor,
  watch: Watch,
): Promise<Made> {
  const {corpus, people, topics} = analysis;
  switch (id) {
    case "people-topics": {
      const made = peopleTopicsNetwork(corpus, people, topics);
      const papers = listColumn(
        [people.papers, topics.papers].flatMap(lists =>
          Array.from({length: lists.start.length - 1}, (_, i) => listAt(lists, i)),
        ),
      );
      const item = (node: number) => (node < people.count ? node : node - people.count);
      return described(made, item, papers);
    }
    case "similar-papers":
      return described(
        await similarPapersNetworkShared(
          corpus,
          topics,
          {minTerms: 2},
          (input, watch) => execute("shared topics", input, watch),
          watch,
        ),
        own,
        each(corpus.size),
      );
    case "coupling":
      return described(couplingNetwork(corpus, citedWorks(corpus)), own, each(corpus.size));
    case "co-citation": {
      const references = citedWorks(corpus);
      const made = coCitationNetwork(corpus, references);
      const work = new Map(references.id.map((name, w) => [name, w]));
      const works = made.nodeId.map(name => work.get(name)!);
      const citing = transpose(references.cites, references.label.length);
      return described(
        made,
        node => {
          const paper = references.paper[works[node]];
          return paper >= 0 ? paper : works[node];
        },
        listColumn(works.map(w => listAt(citing, w))),
      );
    }
  }
}

const own = (node: number): number => node;

/** Each paper has itself. */
const each = (size: number): ListColumn => ({
  start: Uint32Array.from({length: size + 1}, (_, p) => p),
  item: Uint32Array.from({length: size}, (_, p) => p),
});

function citedWorks(corpus: Corpus): ReferenceLists {
  const references = referenceLists(corpus);
  if (references.label.length === 0) throw new Error("No paper lists its references.");
  return references;
}

function described(
  {graph, edges, edgePapers, firstYear, lastYear, nodeKind, nodeLabel, behindKind, strength}: OtherNetwork, // biome-ignore format: one list
  item: (node: number) => number,
  papers: ListColumn,
): Made {
  const kinds = [...new Set(nodeKind)];
  return {
    network: {graph, edges, edgePapers, firstYear, lastYear, notes: notesOf(strength)},
    kinds,
    kind: Uint8Array.from(nodeKind, kind => kinds.indexOf(kind)),
    item: Uint32Array.from({length: graph.order}, (_, i) => item(i)),
    label: nodeLabel,
    papers,
    behind: behindKind,
    world: null,
  };
}

/** Communities by the terms of their papers; of cited works by the two that most papers cite. */
function labelsOf(
  {topics}: Analysis,
  {kinds, papers, label}: Nodes,
  community: Uint32Array,
  count: number,
): readonly string[] {
  if (topics.count > 0 && !kinds.includes("reference"))
    return communityLabels(topics, papers, community, count);
  const members = Array.from({length: count}, () => [] as number[]);
  for (let i = 0; i < community.length; i++) members[community[i]].push(i);
  const papersOf = (i: number) => papers.start[i + 1] - papers.start[i];
  return members.map(nodes =>
    nodes
      .sort((a, b) => papersOf(b) - papersOf(a) || a - b)
      .slice(0, 2)
      .map(i => label[i])
      .join(" · "),
  );
}

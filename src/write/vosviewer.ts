import type {Analysis} from "../analysis/analysis.ts";
import type {Attribute, DescribedGraph} from "../graphs/described-graph.ts";
import type {NetworkId} from "../graphs/network.ts";
import type {ListColumn} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {nodePapers} from "../view/node-papers.ts";
import {describedNetwork} from "./describe-network.ts";
import {vosviewerItems} from "./vosviewer-items.ts";
import type {GraphWriter, Out} from "./writer.ts";
import {xmlText} from "./xml.ts";

/** So many papers are listed in the description of an item. */
const MOST_PAPERS = 25;

/**
 * VOSviewer's JSON, for the program and VOSviewer Online: items with places, clusters, weights and scores.
 *
 * Items are numbered 1 … n: VOSviewer turns ids that look like numbers into numbers on one side only; the
 * name of a node stands in `key`. The description of an item lists its papers; all other values stand beside
 * it, where templates of VOSviewer Online find them. Unknown values and clusters beyond 1000 are left out.
 */
export const vosviewer: GraphWriter = {
  id: "vosviewer",
  label: "VOSviewer JSON",
  ending: ".vosviewer.json",
  mediaType: "application/json",
  loses: ["types of values"],
  write: (analysis, network, out) =>
    writeVosviewer(withDescriptions(describedNetwork(analysis, network), analysis, network), out),
  writeGraph: writeVosviewer,
};

function writeVosviewer(graph: DescribedGraph, out: Out): void {
  const {clusters, item, link} = vosviewerItems(graph);
  const about = graph.about === null ? "" : `<p>${xmlText(graph.about)}</p>`;
  const info = {title: graph.title, description: `<p>Made by Coterie.</p>${about}`};
  const config = {
    parameters: {item_size: 1, item_color: 1},
    ...(graph.kind === null ? null : {terminology: TERMS[graph.kind]}),
    color_schemes: {
      cluster_colors: clusters.flatMap(({cluster, color}) =>
        color === null ? [] : [{cluster, color}],
      ),
    },
  };
  out(`{"info":${JSON.stringify(info)},\n"config":${JSON.stringify(config)},\n"network":{`);
  out('"items":[');
  for (let i = 0; i < graph.order; i++) out(`${i > 0 ? "," : ""}\n${JSON.stringify(item(i))}`);
  out('\n],\n"links":[');
  for (let e = 0; e < graph.size; e++) out(`${e > 0 ? "," : ""}\n${JSON.stringify(link(e))}`);
  out('\n],\n"clusters":[');
  for (const [c, {cluster, label}] of clusters.entries())
    out(`${c > 0 ? "," : ""}\n${JSON.stringify({cluster, label})}`);
  out("\n]}}\n");
}

const TERMS = {
  person: {item: "Author", items: "Authors", link: "Tie", links: "Ties"},
  term: {item: "Term", items: "Terms", link: "Tie", links: "Ties"},
  paper: {item: "Paper", items: "Papers", link: "Tie", links: "Ties"},
} as const;

/** The graph with what VOSviewer shows about an item: its label and its papers. */
function withDescriptions(
  graph: DescribedGraph,
  analysis: Analysis,
  network: NetworkId,
): DescribedGraph {
  const papers = nodePapers(analysis, analysis.networks[network].network);
  const descriptions: Attribute = {
    id: "description",
    type: "string",
    at: i => description(analysis, papers, i, graph.nodeLabel[i]),
  };
  return {...graph, nodes: [descriptions, ...graph.nodes]};
}

/** The label and the papers of a node, as the HTML that VOSviewer shows: all text is escaped. */
function description(
  {corpus}: Analysis,
  {start, item}: ListColumn,
  i: number,
  label: string,
): string {
  const listed = Array.from(
    item.subarray(start[i], Math.min(start[i + 1], start[i] + MOST_PAPERS)),
  );
  const lines = listed.map(p => {
    const year = corpus.year[p] === 0 ? "" : ` (${corpus.year[p]})`;
    return `<li>${xmlText(textAt(corpus.title, p))}${year}</li>`;
  });
  const more = start[i + 1] - start[i] - lines.length;
  const rest = more > 0 ? `<p>and ${more} more</p>` : "";
  return `<p><b>${xmlText(label)}</b></p><ul>${lines.join("")}</ul>${rest}`;
}

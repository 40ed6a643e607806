import type {DescribedGraph} from "../graphs/described-graph.ts";
import {describedNetwork} from "./describe-network.ts";
import {infoDescription, templatesOf, withDescriptions} from "./vosviewer-descriptions.ts";
import {vosviewerItems} from "./vosviewer-items.ts";
import type {GraphWriter, Out} from "./writer.ts";

/**
 * VOSviewer's JSON, for the program and VOSviewer Online: items with places, clusters, weights and scores.
 *
 * Items are numbered 1 … n: VOSviewer turns ids that look like numbers into numbers on one side only; the
 * name of a node stands in `key`. The descriptions of items and links list their papers; all other values stand
 * beside them, where templates of VOSviewer Online find them. Unknown values and clusters beyond 1000 are left out.
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
  const info = {title: graph.title, description: infoDescription(graph.about)};
  const config = {
    parameters: {item_size: 1, item_color: 1},
    ...(graph.kind === null ? null : {terminology: {...TERMS[graph.kind], ...TERMS_OF_ALL}}),
    templates: templatesOf(graph),
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
  person: {item: "Author", items: "Authors"},
  term: {item: "Term", items: "Terms"},
  paper: {item: "Paper", items: "Papers"},
} as const;

const TERMS_OF_ALL = {
  link: "Tie",
  links: "Ties",
  cluster: "Community",
  clusters: "Communities",
  link_strength: "Strength",
  total_link_strength: "Total link strength",
};

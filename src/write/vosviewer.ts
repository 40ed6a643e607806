import type {Analysis} from "../analysis/analysis.ts";
import type {ListColumn} from "../util/list-column.ts";
import {numberAt} from "../util/number-column.ts";
import {textAt} from "../util/text-column.ts";
import {nodePapers} from "../view/filter.ts";
import {colourOf, GROUP_COLOURS, LIGHT} from "../view/palette.ts";
import {graphParts} from "./attributes.ts";
import type {GraphWriter} from "./writer.ts";
import {xmlText} from "./xml.ts";

/** VOSviewer accepts clusters up to this number. */
const MOST_CLUSTERS = 1000;
/** So many papers are listed in the description of an item. */
const MOST_PAPERS = 25;

/**
 * VOSviewer's JSON, for the program and VOSviewer Online: items with places, clusters, weights and scores.
 *
 * Items are numbered 1 … n: VOSviewer turns ids that look like numbers into numbers on one side only.
 * The description of an item lists its papers. Unknown weights and scores and clusters beyond 1000 are left out.
 */
export const vosviewer: GraphWriter = {
  id: "vosviewer",
  label: "VOSviewer JSON",
  ending: ".vosviewer.json",
  mediaType: "application/json",
  write(analysis, network, out) {
    const graph = graphParts(analysis, network);
    const {scores, communities, communityLabels} = analysis.networks[network];
    const people = analysis.networks[network].network.nodeKind === "person";
    const papers = nodePapers(analysis, analysis.networks[network].network);
    const attribute = new Map(graph.nodes.map(each => [each.id, each]));
    const scored = ["first_year", "last_year", "mean_citations", "betweenness", "pagerank"];

    const info = {
      title: graph.title,
      description: `<p>Made by Coterie.</p><p>${xmlText(graph.made)}</p>`,
    };
    const config = {
      parameters: {item_size: 1, item_color: 1},
      terminology: people
        ? {item: "Author", items: "Authors", link: "Tie", links: "Ties"}
        : {item: "Term", items: "Terms", link: "Tie", links: "Ties"},
      color_schemes: {
        cluster_colors: Array.from(
          {length: Math.min(communities.count, GROUP_COLOURS)},
          (_, c) => ({
            cluster: c + 1,
            color: colourOf(LIGHT, "groups", c),
          }),
        ),
      },
    };
    out(`{"info":${JSON.stringify(info)},\n"config":${JSON.stringify(config)},\n"network":{`);

    out('"items":[');
    for (let i = 0; i < graph.order; i++) {
      const cluster = graph.community[i] + 1;
      const item = {
        id: i + 1,
        label: graph.nodeLabel[i],
        x: graph.x[i],
        y: -graph.y[i],
        ...(cluster <= MOST_CLUSTERS ? {cluster} : null),
        weights: known({
          Documents: attribute.get("papers")?.at(i) ?? null,
          Links: numberAt(scores.degree, i),
          "Total link strength": numberAt(scores.strength, i),
          Citations: attribute.get("citations")?.at(i) ?? null,
        }),
        scores: known(Object.fromEntries(scored.map(id => [id, attribute.get(id)?.at(i) ?? null]))),
        description: description(analysis, papers, i, graph.nodeLabel[i]),
      };
      out(`${i > 0 ? "," : ""}\n${JSON.stringify(item)}`);
    }
    out('\n],\n"links":[');
    for (let e = 0; e < graph.size; e++) {
      const link = {
        source_id: graph.source[e] + 1,
        target_id: graph.target[e] + 1,
        strength: graph.strength[e],
      };
      out(`${e > 0 ? "," : ""}\n${JSON.stringify(link)}`);
    }
    out('\n],\n"clusters":[');
    for (let c = 0; c < Math.min(communities.count, MOST_CLUSTERS); c++)
      out(
        `${c > 0 ? "," : ""}\n${JSON.stringify({cluster: c + 1, label: communityLabels[c] || `Cluster ${c + 1}`})}`,
      );
    out("\n]}}\n");
  },
};

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

const known = (values: Readonly<Record<string, string | number | null>>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

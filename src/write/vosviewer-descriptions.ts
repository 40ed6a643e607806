import type {Analysis} from "../analysis/analysis.ts";
import {contributions} from "../analysis/contributions.ts";
import type {Attribute, DescribedGraph} from "../graphs/described-graph.ts";
import type {NetworkId} from "../graphs/network.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {nodePapers} from "../view/node-papers.ts";
import {aboutJson} from "./attribute-json.ts";
import {paperLink} from "./paper-link.ts";
import {xmlText} from "./xml.ts";

/** So many papers are listed in the description of an item, and of a link. */
const MOST_OF_ITEM = 25;
const MOST_OF_LINK = 10;
/** Beyond so many ties their descriptions would be most of the file. */
const MOST_LINKS = 20_000;

/**
 * The graph with what VOSviewer shows when somebody points at an item or a link: the papers behind it, or for shared
 * topics the terms, newest papers first. A description is HTML; all text in it is escaped.
 */
export function withDescriptions(
  graph: DescribedGraph,
  analysis: Analysis,
  network: NetworkId,
): DescribedGraph {
  const {corpus, topics} = analysis;
  const papers = nodePapers(analysis, analysis.networks[network].network);
  const lines = (chosen: ArrayLike<number>, most: number): string => {
    const year = (p: number) => corpus.year[p];
    const sorted = Array.from(chosen).sort((a, b) => year(b) - year(a) || a - b);
    return listOf(
      sorted.slice(0, most).map(p => paperLine(analysis, p)),
      sorted.length,
    );
  };
  const ofItem: Attribute = {
    id: "description",
    type: "string",
    at(i) {
      const own = listAt(papers, i);
      return `${head(headings(graph).item, [graph.nodeLabel[i]])}${text(counted(own.length, "paper"))}${lines(own, MOST_OF_ITEM)}`;
    },
  };
  const ofLink: Attribute = {
    id: "description",
    type: "string",
    at(e) {
      const ends = [graph.nodeLabel[graph.source[e]], graph.nodeLabel[graph.target[e]]];
      const behind = contributions(analysis, network, e);
      const index = behind.map(each => each.index);
      const list =
        behind[0]?.kind === "term"
          ? listOf(
              index.slice(0, MOST_OF_LINK).map(t => safe(topics.label[t])),
              index.length,
            )
          : lines(index, MOST_OF_LINK);
      const what = counted(index.length, behind[0]?.kind ?? "paper");
      return `${head(headings(graph).link, ends)}${text(what)}${list}`;
    },
  };
  const meanYear: Attribute = {
    id: "mean_year",
    type: "double",
    at(i) {
      const years = Array.from(listAt(papers, i), p => corpus.year[p]).filter(y => y !== 0);
      return years.length === 0 ? null : years.reduce((sum, y) => sum + y, 0) / years.length;
    },
  };
  return {
    ...graph,
    nodes: [ofItem, meanYear, ...graph.nodes],
    edges: graph.size > MOST_LINKS ? graph.edges : [...graph.edges, ofLink],
  };
}

const HEADINGS = {
  person: {item: "Author", link: "Tie of authors"},
  term: {item: "Term", link: "Tie of terms"},
  paper: {item: "Paper", link: "Tie of papers"},
} as const;

const headings = ({kind}: DescribedGraph) =>
  kind === null ? {item: "Item", link: "Tie"} : HEADINGS[kind];

/**
 * What VOSviewer Online shows of items and links without a description. A placeholder of which nothing is known empties
 * its element, so each stands in one of its own.
 */
export function templatesOf(graph: DescribedGraph): {
  item_description: string;
  link_description: string;
} {
  const {item, link} = headings(graph);
  const line = (kind: string, placeholder: string) =>
    `<div class='description_${kind}'>${placeholder}</div>`;
  return {
    item_description: line("heading", item) + line("label", "{label}"),
    link_description:
      line("heading", link) +
      line("label", "{source_label}") +
      line("label", "{target_label}") +
      line("text", "Strength: {strength}"),
  };
}

/** What made the file, as it is read back: a sentence on strength for readers, then the manifest. */
export function infoDescription(about: string | null): string {
  const made = "<p>Made by Coterie.</p>";
  if (about === null) return made;
  const manifest = aboutJson(about) as {strength?: {strength?: unknown}} | string | null;
  const strength = typeof manifest === "object" ? manifest?.strength?.strength : undefined;
  const said =
    typeof strength === "string" ? `<p>Strength of a link: ${xmlText(strength)}.</p>` : "";
  return `${made}${said}<details><summary>What made it</summary><p>${xmlText(about)}</p></details>`;
}

function paperLine({corpus}: Analysis, p: number): string {
  const title = safe(textAt(corpus.title, p)) || "(without a title)";
  const link = paperLink(corpus.paper(p));
  const year = corpus.year[p] === 0 ? "" : ` (${corpus.year[p]})`;
  return link === null
    ? `${title}${year}`
    : `<a class='description_url' href='${attributeText(link)}'>${title}</a>${year}`;
}

function listOf(lines: readonly string[], of: number): string {
  const rest = of > lines.length ? text(`and ${of - lines.length} more`) : "";
  return lines.length === 0
    ? ""
    : `<ul>${lines.map(line => `<li>${line}</li>`).join("")}</ul>${rest}`;
}

const head = (heading: string, labels: readonly string[]): string =>
  `<div class='description_heading'>${heading}</div>${labels
    .map(label => `<div class='description_label'>${safe(label)}</div>`)
    .join("")}`;

const text = (said: string): string => `<div class='description_text'>${said}</div>`;

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

/**
 * Text within a description. VOSviewer Online takes {…} for the name of a value and empties the text around a name that
 * it does not know; a brace that stands apart from what follows it is left alone.
 */
const safe = (given: string): string => xmlText(given).replaceAll("{", "{<wbr>");

/** An address between apostrophes. */
const attributeText = (address: string): string =>
  xmlText(address).replaceAll("'", "%27").replaceAll("{", "%7B").replaceAll("}", "%7D");

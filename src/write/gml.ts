import type {Attribute, DescribedGraph} from "../graphs/described-graph.ts";
import {VERSION} from "../util/version.ts";
import {distinctLabels} from "./distinct-labels.ts";
import {distinctNames} from "./distinct-names.ts";
import {graphWriter, type Out} from "./writer.ts";
import {wellFormed} from "./xml.ts";

/**
 * GML, which igraph, networkx, Gephi and VOSviewer read. The format is ASCII: other characters are written as in
 * HTML. Names of attributes are letters and digits alone: h_index is hIndex. networkx refuses nodes of
 * one label: there each has its id behind it, and the label itself as its name.
 */
export const gml = graphWriter(
  {
    id: "gml",
    label: "GML",
    ending: ".gml",
    mediaType: "text/plain",
    loses: [],
  },
  (graph, out) => {
    const {about} = graph;
    out(`Creator "Coterie ${VERSION}"\ngraph\n[\n  directed 0\n`);
    out(`  label "${gmlText(graph.title)}"\n`);
    if (about !== null) out(`  made "${gmlText(about)}"\n`);
    const nodes = distinctNames(graph.nodes, OF_NODE, gmlName);
    const edges = distinctNames(graph.edges, OF_TIE, gmlName);
    const plain = graph.nodeLabel.map(withoutControls);
    const labels = distinctLabels(plain, graph.nodeId.map(withoutControls));
    for (let i = 0; i < graph.order; i++) {
      out(`  node\n  [\n    id ${i + 1}\n    label "${gmlText(labels[i])}"\n`);
      if (labels[i] !== plain[i]) out(`    name "${gmlText(plain[i])}"\n`);
      out(`    key "${gmlText(graph.nodeId[i])}"\n`);
      writeGraphics(graph, i, out);
      writeValues(nodes, i, out);
      out("  ]\n");
    }
    for (let e = 0; e < graph.size; e++) {
      out(`  edge\n  [\n    source ${graph.source[e] + 1}\n    target ${graph.target[e] + 1}\n`);
      out(`    weight ${real(graph.strength[e])}\n`);
      writeValues(edges, e, out);
      out("  ]\n");
    }
    out("]\n");
  },
);

/** Keys that have a meaning of their own. */
const OF_NODE = ["id", "label", "name", "key", "graphics"];
const OF_TIE = ["source", "target", "weight"];

/** Place, width and colour of a node, as Gephi and yEd have them. */
function writeGraphics({places, look}: DescribedGraph, i: number, out: Out): void {
  const radius = look?.radius(i) ?? null;
  const fill = look?.fill(i) ?? null;
  const lines = [
    ...(places === null ? [] : [`x ${real(places.x[i])}`, `y ${real(places.y[i])}`]),
    ...(radius === null ? [] : [`w ${real(2 * radius)}`, `h ${real(2 * radius)}`]),
    ...(fill === null ? [] : [`fill "${fill}"`]),
  ];
  if (lines.length > 0)
    out(`    graphics\n    [\n${lines.map(line => `      ${line}\n`).join("")}    ]\n`);
}

function writeValues(attributes: readonly Attribute[], i: number, out: Out): void {
  for (const {id, type, at} of attributes) {
    const value = at(i);
    if (value === null) continue;
    const text =
      typeof value === "string"
        ? `"${gmlText(value)}"`
        : type === "double"
          ? real(Number(value))
          : Number(value);
    out(`    ${gmlName(id)} ${text}\n`);
  }
}

/** A key of GML is letters and digits and starts with a letter. */
const gmlName = (id: string): string =>
  id.replace(/[^A-Za-z0-9]+(.?)/g, (_, next: string) => next.toUpperCase()).replace(/^\d/, "n$&");

/** A real of GML always has a point, also before an exponent. */
function real(value: number): string {
  const text = String(value);
  if (text.includes(".")) return text;
  return text.includes("e") ? text.replace("e", ".0e") : `${text}.0`;
}

/** Text between quotes: what is no plain ASCII is numbered, "&" and quotes are named, as igraph asks; nothing is a control character. */
function gmlText(text: string): string {
  return withoutControls(text).replace(/[&"]|[^\u0020-\u007e]/gu, sign =>
    sign === "&" ? "&amp;" : sign === '"' ? "&quot;" : `&#${sign.codePointAt(0)};`,
  );
}

const withoutControls = (text: string): string =>
  wellFormed(text).replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");

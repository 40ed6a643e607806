import type {Attribute, DescribedGraph} from "../graphs/described-graph.ts";
import {VERSION} from "../util/version.ts";
import {channels} from "./look-attributes.ts";
import {graphWriter, type Out} from "./writer.ts";
import {xmlText} from "./xml.ts";

/** Mean tie length in the units of the file: Gephi likes pictures of some hundreds. */
const SCALE = 40;

/**
 * GEXF 1.3, Gephi's own format, with typed attributes and the look of the map: places, colours by community,
 * sizes by papers. Marks of the look stand before the values: one published schema asks for this order, no
 * other minds. Where ties have years they exist from the first to the last, for Gephi's timeline.
 */
export const gexf = graphWriter(
  {
    id: "gexf",
    label: "GEXF (Gephi)",
    ending: ".gexf",
    mediaType: "application/gexf+xml",
    loses: ["title"],
  },
  (graph, out) => {
    out('<?xml version="1.0" encoding="UTF-8"?>\n');
    out('<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n');
    const about =
      graph.about === null ? "" : `\n    <description>${xmlText(graph.about)}</description>`;
    out(`  <meta>\n    <creator>Coterie ${VERSION}</creator>${about}\n  </meta>\n`);
    const nodeSpell = spells(graph.nodes);
    const tieSpell = spells(graph.edges);
    const mode =
      nodeSpell === null && tieSpell === null
        ? 'mode="static"'
        : 'mode="dynamic" timeformat="integer" timerepresentation="interval"';
    out(`  <graph defaultedgetype="undirected" ${mode}>\n`);
    writeDeclaration("node", graph.nodes, out);
    writeDeclaration("edge", graph.edges, out);

    out(`    <nodes count="${graph.order}">\n`);
    for (let i = 0; i < graph.order; i++) {
      out(`      <node id="${xmlText(graph.nodeId[i])}" label="${xmlText(graph.nodeLabel[i])}">\n`);
      writeLook(graph, i, out);
      writeValues(graph.nodes, i, out);
      out(nodeSpell?.(i) ?? "");
      out("      </node>\n");
    }
    out(`    </nodes>\n    <edges count="${graph.size}">\n`);
    for (let e = 0; e < graph.size; e++) {
      const ends = `source="${xmlText(graph.nodeId[graph.source[e]])}" target="${xmlText(graph.nodeId[graph.target[e]])}"`;
      out(`      <edge id="${e}" ${ends} weight="${graph.strength[e]}">\n`);
      writeValues(graph.edges, e, out);
      out(tieSpell?.(e) ?? "");
      out("      </edge>\n");
    }
    out("    </edges>\n  </graph>\n</gexf>\n");
  },
);

function writeLook({look, places, mapUnits}: DescribedGraph, i: number, out: Out): void {
  const fill = look?.fill(i) ?? null;
  if (fill !== null) {
    const [r, g, b] = channels(fill)!;
    out(`        <viz:color r="${r}" g="${g}" b="${b}"/>\n`);
  }
  const scale = mapUnits ? SCALE : 1;
  if (places !== null)
    out(`        <viz:position x="${places.x[i] * scale}" y="${-places.y[i] * scale}" z="0"/>\n`);
  const radius = look?.radius(i) ?? null;
  if (radius !== null) out(`        <viz:size value="${radius}"/>\n`);
}

/** From the first to the last year of each item; null where there are no years. */
function spells(attributes: readonly Attribute[]): ((i: number) => string) | null {
  const [first, last] = ["first_year", "last_year"].map(name =>
    attributes.find(({id, type}) => id === name && type === "integer"),
  );
  if (first === undefined || last === undefined) return null;
  return i => {
    const [from, to] = [first.at(i), last.at(i)];
    if (from === null || to === null) return "";
    return `        <spells>\n          <spell start="${from}" end="${to}"/>\n        </spells>\n`;
  };
}

function writeDeclaration(of: "node" | "edge", attributes: readonly Attribute[], out: Out): void {
  if (attributes.length === 0) return;
  out(`    <attributes class="${of}">\n`);
  for (const {id, type} of attributes)
    out(`      <attribute id="${xmlText(id)}" title="${xmlText(id)}" type="${type}"/>\n`);
  out("    </attributes>\n");
}

function writeValues(attributes: readonly Attribute[], i: number, out: Out): void {
  if (attributes.length === 0) return;
  out("        <attvalues>\n");
  for (const {id, at} of attributes) {
    const value = at(i);
    if (value !== null)
      out(`          <attvalue for="${xmlText(id)}" value="${xmlText(String(value))}"/>\n`);
  }
  out("        </attvalues>\n");
}

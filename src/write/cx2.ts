import type {Attribute, Look} from "../graphs/described-graph.ts";
import {valuesOf} from "./attribute-json.ts";
import {distinctNames} from "./distinct-names.ts";
import {graphWriter, type Out} from "./writer.ts";

/** Mean tie length in the units of the file: Cytoscape's nodes are some tens wide. */
const SCALE = 100;

/** CX2, for Cytoscape, Cytoscape Web and NDEx: attributes are declared with their types, then nodes and edges follow. */
export const cx2 = graphWriter(
  {
    id: "cx2",
    label: "CX2 (Cytoscape)",
    ending: ".cx2",
    mediaType: "application/json",
    loses: [],
  },
  (graph, out) => {
    const {places} = graph;
    const scale = graph.mapUnits ? SCALE : 1;
    const nodes: Attribute[] = [
      {id: "name", type: "string", at: i => graph.nodeLabel[i]},
      {id: "key", type: "string", at: i => graph.nodeId[i]},
      ...distinctNames(graph.nodes, ["name", "key", "label"]),
    ];
    const edges: Attribute[] = [
      {id: "weight", type: "double", at: e => graph.strength[e]},
      ...distinctNames(graph.edges, ["weight"]),
    ];
    const counts = [
      {name: "attributeDeclarations", elementCount: 1},
      {name: "networkAttributes", elementCount: 1},
      {name: "nodes", elementCount: graph.order},
      {name: "edges", elementCount: graph.size},
      ...(graph.look === null ? [] : [{name: "nodeBypasses", elementCount: graph.order}]),
    ];
    const declared = {
      networkAttributes: {name: {d: "string"}, description: {d: "string"}},
      nodes: declarations(nodes),
      edges: declarations(edges),
    };
    out('[{"CXVersion":"2.0","hasFragments":false},\n');
    out(`{"metaData":${JSON.stringify(counts)}},\n`);
    out(`{"attributeDeclarations":[${JSON.stringify(declared)}]},\n`);
    out(
      `{"networkAttributes":[${JSON.stringify({name: graph.title, ...(graph.about === null ? {} : {description: graph.about})})}]},\n`,
    );
    writeBlock("nodes", graph.order, out, i => ({
      id: i,
      ...(places === null ? null : {x: places.x[i] * scale, y: places.y[i] * scale}),
      v: valuesOf(nodes, i),
    }));
    writeBlock("edges", graph.size, out, e => ({
      id: e,
      s: graph.source[e],
      t: graph.target[e],
      v: valuesOf(edges, e),
    }));
    const {look} = graph;
    if (look !== null)
      writeBlock("nodeBypasses", graph.order, out, i => ({id: i, v: drawn(look, i)}));
    out('{"status":[{"error":"","success":true}]}]\n');
  },
);

/** How Cytoscape draws a node, whatever the style. */
function drawn(look: Look, i: number): object {
  const [fill, radius] = [look.fill(i), look.radius(i)];
  const size = radius === null ? null : 2 * radius;
  return {
    ...(fill === null ? null : {NODE_BACKGROUND_COLOR: fill}),
    ...(size === null ? null : {NODE_WIDTH: size, NODE_HEIGHT: size}),
  };
}

function writeBlock(name: string, count: number, out: Out, at: (i: number) => object): void {
  out(`{"${name}":[`);
  for (let i = 0; i < count; i++) out(`${i > 0 ? "," : ""}\n${JSON.stringify(at(i))}`);
  out("\n]},\n");
}

const declarations = (attributes: readonly Attribute[]): object =>
  Object.fromEntries(attributes.map(({id, type}) => [id, {d: type}]));

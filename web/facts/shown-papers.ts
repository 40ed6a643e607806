import {
  type Analysis,
  type Filter,
  listAt,
  type MapNetwork,
  paperMask,
  type Scene,
} from "../../src/index.ts";

/** The papers behind the nodes on the map that the choice of papers leaves: rising, each once. O(their papers). */
export const papersShown = (
  analysis: Analysis,
  drawn: MapNetwork,
  {radius}: Pick<Scene, "radius">,
  filter: Filter,
): number[] => papersOf(analysis, drawn, node => radius[node] > 0, filter, 1);

/**
 * The papers behind the ties on the map: those of two shown people or topics; where one paper does not make a tie, those
 * of the nodes that have one. O(ties and their papers).
 */
export function papersTied(
  analysis: Analysis,
  drawn: MapNetwork,
  {edge}: Pick<Scene, "edge">,
  filter: Filter,
): number[] {
  const {source, target} = drawn.network.edges;
  const tied = new Uint8Array(drawn.network.graph.order);
  for (const e of edge) tied[source[e]] = tied[target[e]] = 1;
  const together = drawn.id === "coauthor" || drawn.id === "topics";
  return papersOf(analysis, drawn, node => tied[node] === 1, filter, together ? 2 : 1);
}

/** The papers behind some nodes of a map: rising, each once. O(their papers). */
export function papersOfNodes(
  {corpus}: Analysis,
  {papers}: Pick<MapNetwork, "papers">,
  nodes: Iterable<number>,
): number[] {
  const found = new Uint8Array(corpus.size);
  for (const node of nodes) for (const p of listAt(papers, node)) found[p] = 1;
  return [...found.keys()].filter(p => found[p] === 1);
}

function papersOf(
  analysis: Analysis,
  {papers, network}: MapNetwork,
  isIn: (node: number) => boolean,
  filter: Filter,
  least: number,
): number[] {
  const mask = paperMask(analysis, filter);
  const nodes = new Uint32Array(analysis.corpus.size);
  for (let node = 0; node < network.graph.order; node++)
    if (isIn(node)) for (const p of listAt(papers, node)) nodes[p] += 1;
  const found: number[] = [];
  for (let p = 0; p < nodes.length; p++)
    if (nodes[p] >= least && (mask === null || mask[p] === 1)) found.push(p);
  return found;
}

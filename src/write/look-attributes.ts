import type {Attribute, DescribedGraph} from "../graphs/described-graph.ts";

/** Colours and sizes as attributes of nodes, by the names that Gephi gives them; none where the graph has values of these names. */
export function lookAttributes({look, nodes}: DescribedGraph): Attribute[] {
  if (look === null || nodes.some(({id}) => /^(r|g|b|size)$/.test(id))) return [];
  const channel = (id: string, at: number): Attribute => ({
    id,
    type: "integer",
    at: i => channels(look.fill(i))?.[at] ?? null,
  });
  return [
    channel("r", 0),
    channel("g", 1),
    channel("b", 2),
    {id: "size", type: "double", at: i => look.radius(i)},
  ];
}

/** Red, green and blue of "#rrggbb", 0 … 255. */
export const channels = (hex: string | null): number[] | null =>
  hex === null ? null : [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16));

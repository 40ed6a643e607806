import type {NodeKind} from "./network.ts";

/** The type of an attribute in a graph file. */
export type AttributeType = "integer" | "double" | "boolean" | "string";

/** What an attribute may hold; null = unknown, and is left out of files. */
export type AttributeValue = string | number | boolean | null;

/** One attribute of all nodes or all ties. */
export interface Attribute {
  readonly id: string;
  readonly type: AttributeType;
  at(i: number): AttributeValue;
}

/** How nodes are drawn, where that is known. */
export interface Look {
  /** "#rrggbb", or null where a node has no colour. */
  fill(i: number): string | null;
  /** In the units that the file draws in; null where it does not say. */
  radius(i: number): number | null;
}

/**
 * A network with all that graph files can say of it: what writers write, and what readers find.
 *
 * Ties are undirected, once each, by smaller and then larger end, as in an EdgeList.
 */
export interface DescribedGraph {
  /** A short name for the graph within its file: "coauthor". */
  readonly name: string;
  /** "" where the file gives none. */
  readonly title: string;
  /** What nodes are, where that is known. */
  readonly kind: NodeKind | null;
  /** What made the file, or what its author says about it; null = nothing. */
  readonly about: string | null;
  readonly order: number;
  readonly size: number;
  /** Different from each other. */
  readonly nodeId: readonly string[];
  readonly nodeLabel: readonly string[];
  readonly nodes: readonly Attribute[];
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strength: Float64Array;
  readonly edges: readonly Attribute[];
  /** Where each node stands, y growing downwards as on a screen; null = not laid out. */
  readonly places: {readonly x: Float64Array; readonly y: Float64Array} | null;
  /** Whether places are those of a map made here, whose ties are about 1 long; else they are in units of a file. */
  readonly mapUnits: boolean;
  readonly look: Look | null;
}

/** The attribute of nodes that says which group each is in, by the names that programs give it; null = none. */
export function groupAttribute({nodes}: DescribedGraph): Attribute | null {
  const named = (name: RegExp) => nodes.find(({id, type}) => type === "integer" && name.test(id));
  return named(/^community$/i) ?? named(/^cluster$/i) ?? named(/^modularity[ _]?class$/i) ?? null;
}

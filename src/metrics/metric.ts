import type {Graph} from "../graphs/graph.ts";
import type {NumberColumn} from "../util/number-column.ts";
import type {NumberParameter} from "../util/parameter.ts";
import type {Watch} from "../util/watch.ts";
import type {GraphReport} from "./graph-report.ts";
import type {Portfolio} from "./portfolio.ts";

/** Where a measure comes from. */
export interface Source {
  /** "Freeman 1977, Sociometry 40:35" */
  readonly text: string;
  readonly doi: string | null;
}

/** What is said of every measure. */
export interface Described {
  /** Column name in every table and option: "betweenness", "h_index". */
  readonly id: string;
  readonly label: string;
  /** One sentence, for somebody who has not heard of it. */
  readonly meaning: string;
  readonly formula: string;
  /** "papers", "share", "" for a pure number. */
  readonly unit: string;
  /** Least and greatest possible value; null = no bound. */
  readonly range: readonly [number | null, number | null];
  readonly parameters: readonly NumberParameter[];
  /** What the corpus must have for it: "citations", "years" …; empty = nothing beyond the graph. */
  readonly needs: readonly string[];
  /** "O(nodes · edges)" */
  readonly cost: string;
  readonly source: Source;
  /** Whose value differs, and why; null when nobody's does. */
  readonly differs: string | null;
}

/** A measure of each node of a graph. */
export interface NodeMetric extends Described {
  readonly level: "node";
  /** Whether strengths enter it. */
  readonly weighted: boolean;
  run(graph: Graph, parameters?: Readonly<Record<string, number>>, watch?: Watch): NumberColumn;
  /** How values of a graph of so many nodes are estimated by default; null or absent = they are exact. */
  estimate?(order: number): string | null;
}

/** The ties that are measured. */
export interface MeasuredEdges {
  readonly graph: Graph;
  /** First and last year of the papers behind each edge, 0 = unknown; absent where there are none. */
  readonly firstYear?: ArrayLike<number>;
  readonly lastYear?: ArrayLike<number>;
  /** How alike the terms of each edge are; absent where nodes are no terms. */
  readonly similarity?: ArrayLike<number>;
}

/** A measure of each tie of a graph, in the order of the edge list. */
export interface EdgeMetric extends Described {
  readonly level: "edge";
  run(
    edges: MeasuredEdges,
    parameters?: Readonly<Record<string, number>>,
    watch?: Watch,
  ): NumberColumn;
  /** How values of a graph of so many nodes are estimated by default; null or absent = they are exact. */
  estimate?(order: number): string | null;
}

/** An index of a set of papers, above all those of one person. */
export interface AuthorIndex extends Described {
  readonly level: "author";
  /**
   * Whether it can only grow, or stay, when a paper gains citations, or when an unknown count, byline length or place
   * becomes known: with some of that unknown such a value is a lower bound.
   */
  readonly grows: boolean;
  /** Null where it is not defined for this portfolio. */
  run(portfolio: Portfolio, parameters?: Readonly<Record<string, number>>): number | null;
}

/** A figure of a graph as a whole. */
export interface GraphMetric extends Described {
  readonly level: "graph";
  run(report: GraphReport): number | null;
}

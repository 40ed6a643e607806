import type {Analysis, TiesOf} from "../analysis/analysis.ts";
import type {DescribedGraph} from "../graphs/described-graph.ts";
import type {NetworkId} from "../graphs/network.ts";
import type {RowOut} from "./cell.ts";
import {describedNetwork} from "./describe-network.ts";
import type {PlainTable} from "./plain-table.ts";

/** Takes text as it is made; a writer never holds a whole file. */
export type Out = (text: string) => void;

/** Takes bytes as they are made, which are written over once it returns. */
export type BytesOut = (bytes: Uint8Array) => void;

/** What a graph file may fail to carry. */
export type Loss =
  | "ids"
  | "labels"
  | "ties"
  | "strengths"
  | "values of nodes"
  | "values of ties"
  | "types of values"
  | "places"
  | "colours and sizes"
  | "title"
  | "what made it";

/** A format that a network can be written in. */
export interface GraphWriter {
  readonly id: string;
  readonly label: string;
  /** File names are <network><ending>: "coauthor.gexf". */
  readonly ending: string;
  readonly mediaType: string;
  /** What of a graph this format has no place for. */
  readonly loses: readonly Loss[];
  write(analysis: Analysis, network: NetworkId, out: Out): void;
  /** Writes a graph that was read from a file; null where only an analysis has what is needed. */
  readonly writeGraph: ((graph: DescribedGraph, out: Out) => void) | null;
}

/** A writer that needs nothing but the graph. */
export const graphWriter = (
  described: Omit<GraphWriter, "write" | "writeGraph">,
  writeGraph: (graph: DescribedGraph, out: Out) => void,
): GraphWriter => ({
  ...described,
  write: (analysis, network, out) => writeGraph(describedNetwork(analysis, network), out),
  writeGraph,
});

/** What is known of a corpus before communities are. */
export type Known = TiesOf<"coauthor">;

/** A table of an analysis, or of what of it the table needs. */
export interface TableWriter<Of = Analysis> {
  /** The whole file name: "people.csv". */
  readonly file: string;
  readonly label: string;
  write(analysis: Of, out: Out): void;
  /** Writes the same as UTF-8, several times as fast. */
  writeBytes(analysis: Of, out: BytesOut): void;
  /** Gives the names of columns, then the rows; null for what is no table but JSON. */
  readonly rows: ((analysis: Of, row: RowOut) => void) | null;
  /** Gives the table as plain data; null where its rows cannot be written one by one. */
  readonly plain: ((analysis: Of) => PlainTable) | null;
}

import type {Analysis} from "../analysis/analysis.ts";
import type {NetworkId} from "../graphs/network.ts";

/** Takes text as it is made; a writer never holds a whole file. */
export type Out = (text: string) => void;

/** A format that a network can be written in. */
export interface GraphWriter {
  readonly id: string;
  readonly label: string;
  /** File names are <network><ending>: "coauthor.gexf". */
  readonly ending: string;
  readonly mediaType: string;
  write(analysis: Analysis, network: NetworkId, out: Out): void;
}

/** A table of an analysis. */
export interface TableWriter {
  /** The whole file name: "people.csv". */
  readonly file: string;
  readonly label: string;
  write(analysis: Analysis, out: Out): void;
}

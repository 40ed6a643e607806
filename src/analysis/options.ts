import type {Counting} from "../graphs/network.ts";

/** Everything that can be chosen about an analysis. The same object serves library, command and app. */
export interface AnalysisOptions {
  readonly seed: number;
  readonly referenceYear: number | null;
  readonly counting: Counting;
  readonly maxAuthors: number | null;
  readonly minTermPapers: number | null;
  readonly maxTerms: number | null;
  readonly neighbours: number;
  readonly minSimilarity: number;
  readonly communities: "leiden" | "louvain";
  readonly resolution: number;
  readonly layoutRounds: number;
}

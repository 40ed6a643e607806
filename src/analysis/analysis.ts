import type {Network, NetworkId} from "../graphs/network.ts";
import type {Positions} from "../layout/positions.ts";
import type {Partition} from "../metrics/partition.ts";
import type {Corpus, CorpusColumns} from "../papers/corpus.ts";
import type {Problem} from "../papers/problem.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import type {NumberColumn} from "../util/number-column.ts";
import type {Manifest} from "./manifest.ts";

/** All that is computed about one network. */
export interface NetworkResult {
  readonly network: Network;
  /** Metric id → one value a node, in the order of METRICS. */
  readonly scores: Readonly<Record<string, NumberColumn>>;
  /** Tie metric id → one value a tie; null for networks too large to explore. */
  readonly ties: Readonly<Record<string, NumberColumn>> | null;
  /** Node → connected component; 0 is the largest. */
  readonly component: Uint32Array;
  readonly componentCount: number;
  readonly communities: Partition;
  /** A few words for each community: its distinctive terms, or its best-known members. */
  readonly communityLabels: readonly string[];
  readonly positions: Positions;
}

/** The whole result: what was read, who and what is in it, the networks and their numbers. */
export interface Analysis {
  readonly manifest: Manifest;
  readonly corpus: Corpus;
  /** Everything that was wrong or guessed while reading and checking, in the order of the inputs. */
  readonly problems: readonly Problem[];
  readonly people: People;
  readonly topics: Topics;
  readonly networks: Readonly<Record<NetworkId, NetworkResult>>;
  /** Author index id → one value a person. */
  readonly indices: Readonly<Record<string, NumberColumn>>;
}

/** Papers, people and topics, and of some networks no more than their ties. */
export type TiesOf<Id extends NetworkId> = Pick<Analysis, "corpus" | "people" | "topics"> & {
  readonly networks: {readonly [Each in Id]: Pick<NetworkResult, "network" | "ties">};
};

/** An analysis as plain data alone: it can be cloned to another thread or stored. */
export type AnalysisData = Omit<Analysis, "corpus"> & {readonly corpus: CorpusColumns};

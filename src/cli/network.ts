import {basename, dirname} from "node:path";
import type {Known} from "../analysis/trends/trends.ts";
import {coCitationNetwork, couplingNetwork} from "../graphs/citation-networks.ts";
import type {OtherNetwork, OtherNetworkId} from "../graphs/other-network.ts";
import {peopleTopicsNetwork} from "../graphs/people-topics.ts";
import {similarTermsNetwork} from "../graphs/similar-terms.ts";
import type {Similarity} from "../graphs/topic-similarity.ts";
import {leiden} from "../metrics/communities/leiden.ts";
import {referenceLists} from "../papers/reference-lists.ts";
import type {Watch} from "../util/watch.ts";
import {describedOther} from "../write/describe-other.ts";
import {GRAPH_WRITERS} from "../write/writers.ts";
import {unknownValue} from "./choice.ts";
import {type Command, InputError, UsageError} from "./command.ts";
import {writeWhole} from "./files.ts";
import {count} from "./lines.ts";
import {declareOptions} from "./option-flags.ts";
import {declareReading, similarityIn, TERM_SIMILARITY, withKnown} from "./read-topics.ts";
import {papersByTopics} from "./share-topics.ts";

const KINDS: Readonly<Record<OtherNetworkId, string>> = {
  "similar-papers": "papers by the cosine of their topics",
  "people-topics": "people and terms, by papers",
  coupling: "papers by the works that both cite",
  "co-citation": "works by the papers that cite both",
  "co-word": "terms by how alike they are, of papers with both",
};

const WRITERS = GRAPH_WRITERS.filter(({writeGraph}) => writeGraph !== null);

const USAGE = `
Builds one more network and writes it as a graph file, whose format follows its ending (${WRITERS.map(({ending}) => ending).join(", ")}).
Nodes have their kind and community; ties the years and what is behind them.

${Object.entries(KINDS)
  .map(([id, meaning]) => `  ${id.padEnd(16)}${meaning}`)
  .join("\n")}

Examples:
  coterie network scopus.csv --kind coupling --out coupling.gexf
  coterie network papers.bib --kind similar-papers --neighbours 5 --out papers.graphml
  coterie network papers.bib --kind co-word --term-similarity cosine --out terms.gexf`;

interface Values {
  readonly kind: string;
  readonly out: string;
  readonly neighbours: number;
  readonly least?: number;
  readonly json?: boolean;
  readonly termSimilarity?: Similarity;
}

/** `coterie network`: networks beside the three of every analysis. */
export const networkCommand: Command = {
  name: "network",
  summary: "similar papers or terms, people and topics, coupling and co-citation as a graph file",
  declare(program, world, done) {
    declareReading(program);
    declareOptions(program, TERM_SIMILARITY);
    program
      .requiredOption("--kind <name>", Object.keys(KINDS).join(", "))
      .requiredOption("--out <file>", "the graph file")
      .option(
        "--neighbours <n>",
        "ties to the most alike that each paper or term keeps",
        count("--neighbours"),
        10,
      )
      .option("--least <n>", "papers, terms or works that a tie needs", count("--least"))
      .option("--json", "what was written, as JSON")
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: Values) => {
      const {kind, out} = values;
      if (!isKind(kind)) throw unknownValue("--kind", "one of", Object.keys(KINDS), kind);
      const writer = WRITERS.find(({ending}) => out.toLowerCase().endsWith(ending));
      if (writer?.writeGraph == null)
        throw new UsageError(
          `--out: expected an ending of ${WRITERS.map(({ending}) => ending).join(", ")}, got ${out}`,
        );
      const {writeGraph} = writer;
      await withKnown(files, {...values}, world, async (known, watch) => {
        const network = await built(kind, known, values, watch);
        const described = describedOther(network, leiden(network.graph));
        const file = {
          name: basename(out),
          write: (text: (part: string) => void) => writeGraph(described, text),
        };
        await world.stoppable(signal => writeWhole(dirname(out), [file], signal));
        const {order: nodes, size: ties} = described;
        const {strength} = network;
        world.out(
          values.json
            ? `${JSON.stringify({out, nodes, ties, strength})}\n`
            : `${out} holds ${nodes} nodes and ${ties} ties: ${strength}\n`,
        );
      });
      done(0);
    });
  },
};

const isKind = (kind: string): kind is OtherNetworkId => Object.hasOwn(KINDS, kind);

async function built(
  kind: OtherNetworkId,
  {corpus, people, topics}: Known,
  {neighbours, least, ...values}: Values,
  watch: Watch,
): Promise<OtherNetwork> {
  if (kind === "similar-papers")
    return papersByTopics({corpus, topics}, {neighbours, minTerms: least ?? 2}, watch);
  if (kind === "people-topics")
    return peopleTopicsNetwork(corpus, people, topics, {minPapers: least ?? 1});
  if (kind === "co-word")
    return similarTermsNetwork(
      corpus,
      topics,
      {kind: similarityIn(values), minTogether: least ?? null, neighbours},
      watch,
    );
  const references = referenceLists(corpus);
  if (references.label.length === 0) throw new InputError("No paper lists its references.");
  const minTogether = least ?? null;
  return kind === "coupling"
    ? couplingNetwork(corpus, references, {minTogether})
    : coCitationNetwork(corpus, references, {minTogether});
}

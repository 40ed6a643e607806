import {basename, dirname} from "node:path";
import type {Analysis} from "../analysis/analysis.ts";
import {choosePapers, parseSubset} from "../analysis/compare/subset.ts";
import type {DescribedGraph} from "../graphs/described-graph.ts";
import type {NetworkId} from "../graphs/network.ts";
import {areGraph} from "../graphs/read/is-graph.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {describedNetwork} from "../write/describe-network.ts";
import type {PaperFile} from "../write/paper-file.ts";
import {PAPER_FILES} from "../write/paper-files.ts";
import {paperLosses} from "../write/paper-losses.ts";
import type {GraphWriter, Loss} from "../write/writer.ts";
import {GRAPH_WRITERS} from "../write/writers.ts";
import {meant, oneOf} from "./choice.ts";
import {type Command, InputError, UsageError, type World} from "./command.ts";
import {inputsFrom, writeWhole} from "./files.ts";
import type {FileToWrite} from "./folder-writing.ts";
import {graphFrom} from "./graph-input.ts";
import {PICTURES, type Picture, pictureOf} from "./pictures/pictures.ts";
import {withPeople} from "./read-corpus.ts";
import {declareReading, readingOptions} from "./reading-options.ts";
import {runAnalysis} from "./run-analysis.ts";
import {savedAnalysis} from "./saved.ts";
import {writeStandalone} from "./standalone.ts";

const NETWORKS: readonly NetworkId[] = ["coauthor", "shared-topic", "topics"];
const GRAPH_ENDINGS = GRAPH_WRITERS.map(({ending}) => ending).join(" ");
const PICTURE_ENDINGS = PICTURES.map(({ending}) => ending).join(" ");
const PAPER_ENDINGS = PAPER_FILES.map(({ending}) => ending).join(" ");

const USAGE = `
Writes what files hold in another form, told by the ending of the last name, and says what that form cannot carry.

Papers go to ${PAPER_ENDINGS};
graphs, and the networks of papers, to ${GRAPH_ENDINGS}.
${PICTURE_ENDINGS} are pictures of the map with its legend. .html is the explorer with the analysis in it, one page that opens from disk. A table of papers is .csv, graphology's JSON .graphology.json. --papers chooses papers: years=2010..2015;venue=…

Examples:
  coterie convert export.ris library.bib
  coterie convert papers.bib more.csv chosen.csl.json --papers "years=2015..;venue=scientometrics"
  coterie convert network.gexf network.net
  coterie convert analysis.json coauthor.graphml
  coterie convert papers.bib map.png
  coterie convert network.gexf map.pdf
  coterie convert papers.bib explorer.html`;

/** `coterie convert`: from any form that can be read to any that can be written. */
export const convertCommand: Command = {
  name: "convert",
  summary: "write papers or a graph in another form",
  declare(program, world, done) {
    program
      .argument("<files...>", "what is read, and last the file that is written")
      .option("--papers <choice>", "which papers: years=2010..2015;venue=…")
      .option("--network <name>", `which network of papers: ${NETWORKS.join(", ")}`, "coauthor")
      .option("--font <files>", "fonts for PNG and PDF, with commas, where labels need others")
      .option("--json", "what was written and what it cannot carry, as JSON")
      .addHelpText("after", USAGE);
    declareReading(program);
    program.action(async (paths: string[], values: Record<string, string>) => {
      const out = paths.at(-1)!;
      const from = paths.slice(0, -1);
      if (from.length === 0) throw new UsageError("files: expected one to read and one to write");
      const target = targetOf(out);
      const made = await converted(from, target, values, world);
      await world.stoppable(signal =>
        writeWhole(dirname(out), [{name: basename(out), write: made.write}], signal),
      );
      const {holds} = made;
      const lost = made.losses();
      if (values.json !== undefined)
        world.out(`${JSON.stringify({file: out, holds, loses: lost})}\n`);
      else {
        world.out(`${out} holds ${holds}\n`);
        if (lost.length > 0) world.out(`It cannot carry ${lost.join(", ")}.\n`);
      }
      done(0);
    });
  },
};

/** The explorer with the whole analysis in one page. */
const PAGE = ".html";

type Target =
  | {readonly kind: "page"}
  | {readonly kind: "papers"; readonly form: PaperFile}
  | {readonly kind: "picture"; readonly picture: Picture}
  | {readonly kind: "graph"; readonly writer: GraphWriter};

interface Made {
  readonly holds: string;
  write: FileToWrite["write"];
  /** What the file cannot carry; asked when all is written. */
  losses(): string[];
}

/** The form with the longest ending that fits. */
function targetOf(out: string): Target {
  const name = out.toLowerCase();
  const all: {ending: string; target: Target}[] = [
    ...GRAPH_WRITERS.map(writer => ({
      ending: writer.ending,
      target: {kind: "graph", writer} as const,
    })),
    {ending: PAGE, target: {kind: "page"}},
    ...PICTURES.map(picture => ({
      ending: picture.ending,
      target: {kind: "picture", picture} as const,
    })),
    ...PAPER_FILES.map(form => ({ending: form.ending, target: {kind: "papers", form} as const})),
  ];
  const fitting = all
    .filter(({ending}) => name.endsWith(ending))
    .sort((a, b) => b.ending.length - a.ending.length);
  if (fitting.length === 0) {
    const ending = /(?:\.[^./]*){1,2}$/.exec(basename(name))?.[0] ?? "";
    throw new UsageError(
      `out: expected a file that ends in one of ${PAPER_ENDINGS} ${GRAPH_ENDINGS} ${PICTURE_ENDINGS} ${PAGE}, got ${out}${meant(ending, all.map(each => each.ending))}`,
    ); // biome-ignore format: one sentence
  }
  return fitting[0].target;
}

async function converted(
  from: readonly string[],
  target: Target,
  values: Readonly<Record<string, string>>,
  world: World,
): Promise<Made> {
  const saved = await savedAnalysis(from);
  // Standard input can be read once: what it holds is found out when it is read.
  if (saved === null && !from.includes("-")) {
    const inputs = await inputsFrom(from, world);
    if (await areGraph(inputs)) {
      if (target.kind === "papers") throw new InputError("A graph has no papers to write.");
      if (target.kind === "graph" && target.writer.writeGraph !== null)
        return graphMade((await graphFrom(inputs, world, {})).described, target.writer);
    }
  }
  if (target.kind === "papers")
    return withPeople(from, values, world, ({corpus, people}) =>
      papersMade(corpus, chosenFrom(corpus, people, values.papers), target.form),
    );
  if (values.papers !== undefined) throw new UsageError("--papers: expected with papers to write");
  const network = oneOf("--network", NETWORKS, values.network);
  const analysis = saved ?? (await runAnalysis(from, {}, readingOptions(values), world));
  if (target.kind === "page")
    return {
      holds: "the explorer and the analysis; it opens from disk, without any request",
      write: out => writeStandalone(analysis, out),
      losses: () => [],
    };
  if (target.kind === "graph") return networkMade(analysis, network, target.writer);
  const {picture} = target;
  const fonts = (values.font ?? "").split(",").filter(file => file !== "");
  const bytes = await pictureOf(analysis, network, picture, fonts, world);
  return {holds: `the map as ${picture.label}`, write: out => out(bytes), losses: () => []};
}

function chosenFrom(corpus: Corpus, people: People, choice: string | undefined): Uint32Array {
  if (choice === undefined) return Uint32Array.from({length: corpus.size}, (_, i) => i);
  const subset = parseSubset(choice);
  if (subset.topic !== undefined)
    throw new UsageError("--papers: expected years or a venue; topics are found by analysing");
  return choosePapers(corpus, people, null, subset).papers;
}

function papersMade(corpus: Corpus, chosen: Uint32Array, form: PaperFile): Made {
  const lost = paperLosses(form.loses);
  return {
    holds: `${chosen.length} of ${corpus.size} papers as ${form.label}`,
    write(out) {
      const stream = form.open(out);
      for (const i of chosen) {
        const paper = corpus.paper(i);
        lost.add(paper);
        stream.add(paper);
      }
      stream.end();
    },
    losses() {
      return lost.finish();
    },
  };
}

function networkMade(analysis: Analysis, network: NetworkId, writer: GraphWriter): Made {
  const described = describedNetwork(analysis, network);
  return {
    ...graphMade(described, {...writer, writeGraph: writer.writeGraph ?? (() => {})}),
    write: out => writer.write(analysis, network, out),
  };
}

function graphMade(described: DescribedGraph, {writeGraph, label, loses}: GraphWriter): Made {
  if (writeGraph === null)
    throw new InputError(`${label} needs an analysis: coterie analyze … --format svg makes it.`);
  const lost = loses.filter(loss => HAS[loss](described));
  return {
    holds: `${described.order} nodes and ${described.size} ties as ${label}`,
    write: out => writeGraph(described, out),
    losses: () => [...lost],
  };
}

/** Whether a graph has what may be lost. */
const HAS: Readonly<Record<Loss, (graph: DescribedGraph) => boolean>> = {
  ids: ({nodeId}) => nodeId.some((id, i) => id !== String(i + 1)),
  labels: ({nodeId, nodeLabel}) => nodeLabel.some((label, i) => label !== nodeId[i]),
  ties: ({size}) => size > 0,
  strengths: ({strength}) => strength.some(s => s !== 1),
  "values of nodes": ({nodes}) => nodes.length > 0,
  "values of ties": ({edges}) => edges.length > 0,
  "types of values": ({nodes, edges}) => nodes.length + edges.length > 0,
  places: ({places}) => places !== null,
  "colours and sizes": ({look}) => look !== null,
  title: ({title}) => title !== "",
  "what made it": ({about}) => about !== null,
};

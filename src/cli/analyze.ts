import type {Analysis} from "../analysis/analysis.ts";
import {isLarge, packAnalysis, writeAnalysis} from "../analysis/save.ts";
import type {NetworkId} from "../graphs/network.ts";
import {saveTables} from "../node.ts";
import {KNOWN_TABLES, TABLES} from "../write/tables.ts";
import {typedColumns} from "../write/typed-columns.ts";
import type {GraphWriter, Known, TableWriter} from "../write/writer.ts";
import {fileName, GRAPH_WRITERS} from "../write/writers.ts";
import {unknownValue} from "./choice.ts";
import {type Command, UsageError} from "./command.ts";
import {configurationIn} from "./configuration-file.ts";
import {type FileToWrite, writingInto} from "./folder-writing.ts";
import {declareOptions, givenOptions} from "./option-flags.ts";
import {decisionsIn} from "./people.ts";
import {PICTURES, pictureOf} from "./pictures/pictures.ts";
import {progressFor} from "./progress.ts";
import {declareReading, readingOptions} from "./reading-options.ts";
import {runAnalysis} from "./run-analysis.ts";
import {engineIn, runEngine} from "./run-engine.ts";
import {savedAnalysis} from "./saved.ts";
import {writeStandalone} from "./standalone.ts";
import {TABLE_FORMS} from "./table-files/table-files.ts";
import {tableThreads} from "./table-threads.ts";
import {timings} from "./timings.ts";
import {declareWorkers, workersIn} from "./workers-flag.ts";

const PICTURE_NAMES = PICTURES.map(({id}) => id).join(", ");

const FORM_NAMES = TABLE_FORMS.map(({id}) => id).join(", ");

const USAGE = `
Reads papers from files of any known format, works out who is who and what it is about, and writes tables,
graphs and the whole analysis into a folder. The same files and options give the same bytes, in any order.

Writes ${TABLES.map(table => table.file).join(", ")} and analysis.json (of
some hundred thousand papers on packed, as analysis.coterie; both are opened alike),
and with --format also ${GRAPH_WRITERS.map(writer => `coauthor${writer.ending}`).join(", ")} and the same of shared-topic and topics.

Examples:
  coterie analyze papers.bib --out result
  coterie analyze scopus.csv wos.bib --out result --format gexf,graphml --counting full
  coterie analyze papers.bib --out result --format svg,png,pdf
  coterie analyze --config coterie.json
  coterie analyze papers.bib --tables papers.tables --engine duckdb --engine-memory 2GB
  cat page.txt | coterie analyze - --out result`;

/** `coterie analyze`: files in, a folder of results out. */
export const analyzeCommand: Command = {
  name: "analyze",
  summary: "read papers and write tables, graphs and numbers",
  declare(program, world, done) {
    program
      .argument("[files...]", "files or folders; - is standard input")
      .option("--out <folder>", "where the results go; made if it is not there")
      .option(
        "--config <file>",
        "choices from a file that coterie init wrote; flags stand above it",
      )
      .option(
        "--format <names>",
        `graph files to write: ${GRAPH_WRITERS.map(w => w.id).join(", ")}; pictures: ${PICTURE_NAMES}; tables: ${FORM_NAMES}; html is the explorer in one page`,
      )
      .option("--tables <folder>", "write Parquet tables there as well, see coterie tables")
      .option("--font <files>", "fonts for PNG and PDF, with commas, where labels need others")
      .option(
        "--engine <name>",
        "what counts: memory (usual), duckdb in this process, or clickhouse on servers; with --tables alone",
      )
      .option("--engine-memory <size>", "duckdb: beyond this it goes to disk (default 2GB)")
      .option("--graph-memory <size>", "a larger graph stays in the engine (default 4GB)")
      .option("--years <from-to>", "engines: only papers of these years add co-author ties")
      .option("--decisions <file>", "what you decided about who is who, see coterie people")
      .option("--timings", "tell what each stage took: seconds, CPU seconds, memory")
      .option("--json", "what was found and written, as JSON")
      .addHelpText("after", USAGE);
    declareReading(program);
    declareOptions(program);
    declareWorkers(program);
    program.action(async (given: string[], values: Record<string, string | undefined>) => {
      const measure = values.timings === undefined ? null : timings();
      const kept = values.config === undefined ? null : await configurationIn(values.config);
      const files = given.length > 0 ? given : (kept?.files ?? []);
      const out = values.out ?? kept?.out ?? null;
      if (files.length === 0) throw new UsageError("files: expected some to read");
      const tables = values.tables ?? null;
      if (out === null && tables === null)
        throw new UsageError("--out: expected a folder for the results");
      const formats = values.format ?? kept?.formats.join(",");
      const writers = chosenWriters(formats);
      const pictures = PICTURES.filter(({id}) => namesIn(formats).includes(id));
      const page = namesIn(formats).includes(PAGE);
      const request = engineIn(values);
      if (request !== null) {
        await runEngine(
          files,
          request,
          {...kept?.options, ...givenOptions(values)},
          {...kept?.reading, ...readingOptions(values)},
          await decisionsIn(values, world),
          world,
        );
        world.out(`Tables are in ${request.tables}\n`);
        done(0);
        return;
      }
      const workers = workersIn(values);
      const writing =
        out === null
          ? null
          : writingInto(out, left => world.halfDone?.(left), tableThreads(workers));
      try {
        const analysis =
          (await savedAnalysis(files)) ??
          (await runAnalysis(
            files,
            {...kept?.options, ...givenOptions(values)},
            {...kept?.reading, ...readingOptions(values)},
            world,
            {
              ...(out === null ? {} : {except: out}),
              ...(writing === null ? {} : {onKnown: known => writing.write(knownFiles(known))}),
              workers,
              decisions: await decisionsIn(values, world),
              ...(measure === null ? {} : {timings: measure}),
            },
          ));
        if (tables !== null) {
          const {watch, end} = progressFor(world);
          await world.stoppable(signal => saveTables(analysis, tables, {...watch, signal}));
          end();
          if (values.json === undefined) world.out(`Tables are in ${tables}\n`);
        }
        const tell = (files: readonly string[]) => {
          if (values.json !== undefined)
            world.out(`${JSON.stringify({...figures(analysis), out, tables, files})}\n`);
          else
            world.out(
              `${summary(analysis)}\n${out === null ? "" : `${files.length} files are in ${out}\n`}`,
            );
          if (measure !== null) world.err(`${measure.table()}\n`);
          done(0);
        };
        if (writing === null) return tell([]);
        const outputs = outputsOf(analysis, writers);
        if (page)
          outputs.push({name: "explorer.html", write: text => writeStandalone(analysis, text)});
        for (const picture of pictures)
          for (const network of networksOf(analysis)) {
            const bytes = await pictureOf(analysis, network, picture, namesIn(values.font), world);
            outputs.push({name: `${network}${picture.ending}`, write: to => to(bytes)});
          }
        for (const form of TABLE_FORMS.filter(({id}) => namesIn(formats).includes(id)))
          for (const table of TABLES) {
            const columns = typedColumns(analysis, table);
            if (columns === null) continue;
            const bytes = await form.make(columns);
            const name = table.file.replace(/\.csv$/, form.ending);
            outputs.push({name, write: to => to(bytes)});
          }
        const there = new Set(writing.names());
        const left = outputs.filter(({name}) => !there.has(name));
        const {watch, rated, end} = progressFor(world);
        const counted = rated(watch, "files", () => left.length);
        const {onProgress} = measure?.over(counted) ?? counted;
        await world.stoppable(signal => writing.finish(left, signal, onProgress));
        end();
        tell(outputs.map(({name}) => name));
      } catch (error) {
        writing?.abandon();
        throw error;
      }
    });
  },
};

/** Beside the formats of networks: the explorer with the whole analysis in one page. */
const PAGE = "html";

const FORMAT_NAMES = [...GRAPH_WRITERS, ...PICTURES, ...TABLE_FORMS].map(({id}) => id).concat(PAGE);

const namesIn = (list: string | undefined): string[] =>
  (list ?? "")
    .split(",")
    .map(name => name.trim())
    .filter(name => name !== "");

const networksOf = (analysis: Analysis) => Object.keys(analysis.networks) as NetworkId[];

function chosenWriters(names: string | undefined): GraphWriter[] {
  const wanted = new Set(namesIn(names));
  for (const {id} of [...PICTURES, ...TABLE_FORMS]) wanted.delete(id);
  wanted.delete(PAGE);
  return Array.from(wanted, name => {
    const writer = GRAPH_WRITERS.find(({id, ending}) => id === name || ending === `.${name}`);
    if (writer === undefined) throw unknownValue("--format", "some of", FORMAT_NAMES, name);
    return writer;
  });
}

/** What can be written while networks are measured. */
const knownFiles = (known: Known): FileToWrite[] =>
  KNOWN_TABLES.map(table => tableFile(table, known));

const tableFile = <Of>({file, writeBytes, plain}: TableWriter<Of>, of: Of): FileToWrite => ({
  name: file,
  write: to => writeBytes(of, to),
  table: plain && (() => plain(of)),
});

function outputsOf(analysis: Analysis, writers: readonly GraphWriter[]): FileToWrite[] {
  const networks = networksOf(analysis);
  return [
    ...TABLES.map(table => tableFile(table, analysis)),
    ...writers.flatMap(writer =>
      networks.map(network => ({
        name: fileName(network, writer),
        write: (out: (text: string) => void) => writer.write(analysis, network, out),
      })),
    ),
    isLarge(analysis)
      ? {name: "analysis.coterie", write: to => packAnalysis(analysis, to)}
      : {name: "analysis.json", write: to => writeAnalysis(analysis, to)},
  ];
}

/** What an analysis counts, for programs. */
const figures = ({manifest: {counts}, networks}: Analysis) => ({
  ...counts,
  communities: networks.coauthor.communities.count,
});

function summary({manifest: {counts}, networks}: Analysis): string {
  const {communities, network} = networks.coauthor;
  if (network.given !== undefined)
    return `${counts.nodes} nodes, ${counts.ties} ties, ${communities.count} communities; there are no papers behind them`;
  return [
    `${counts.papers} ${counts.papers === 1 ? "paper" : "papers"}, ${counts.people} people, ${counts.coauthorTies} co-author ties,`,
    `${communities.count} communities, ${counts.topics} topics`,
  ].join(" ");
}

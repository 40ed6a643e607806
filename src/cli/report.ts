import {basename, dirname} from "node:path";
import {chartFiles} from "../write/report/bars.ts";
import {REPORT_FILES} from "../write/report/report-files.ts";
import {type Command, UsageError} from "./command.ts";
import {writeWhole} from "./files.ts";
import {declareOptions, givenOptions} from "./option-flags.ts";
import {declareReading, readingOptions} from "./reading-options.ts";
import {runAnalysis} from "./run-analysis.ts";
import {savedAnalysis} from "./saved.ts";

const ENDINGS = REPORT_FILES.map(({ending}) => ending).join(" or ");

const USAGE = `
Writes a report to read and hand on: how complete the data are, people, ties, communities, topics, years, laws, what was wrong,
and a paragraph on the methods with their sources. Every table says what has to be known to read it. HTML has the map and
charts in it and asks for nothing; Markdown has tables alone.

Examples:
  coterie report papers.bib --out report.html
  coterie report result/analysis.json --out report.md --title "Our field"`;

/** `coterie report`: an analysis in words and tables. */
export const reportCommand: Command = {
  name: "report",
  summary: "write a report of papers or a graph, as HTML or Markdown",
  declare(program, world, done) {
    program
      .argument("<files...>", "files or folders, or one analysis.json; - is standard input")
      .requiredOption("--out <file>", `where it goes: a file that ends in ${ENDINGS}`)
      .option("--charts <folder>", "the charts as SVG files of their own as well")
      .option("--title <text>", "what stands above it", "Who writes with whom")
      .option("--json", "what was written, as JSON")
      .addHelpText("after", USAGE);
    declareReading(program);
    declareOptions(program);
    program.action(async (files: string[], values: Record<string, string>) => {
      const {out, title} = values;
      const form = REPORT_FILES.find(({ending}) => out.toLowerCase().endsWith(ending));
      if (form === undefined)
        throw new UsageError(`--out: expected a file that ends in ${ENDINGS}, got ${out}`);
      const analysis =
        (await savedAnalysis(files)) ??
        (await runAnalysis(files, givenOptions(values), readingOptions(values), world));
      const file = {
        name: basename(out),
        write: (text: (piece: string) => void) => form.write(analysis, title, text),
      };
      await world.stoppable(signal => writeWhole(dirname(out), [file], signal));
      const charts = values.charts === undefined ? [] : chartFiles(analysis);
      const names = charts.map(({name}) => name);
      if (values.charts !== undefined) {
        await world.stoppable(signal => writeWhole(values.charts, charts, signal));
        if (values.json === undefined) world.out(`${values.charts} holds ${names.join(", ")}\n`);
      }
      if (values.json !== undefined) world.out(`${JSON.stringify({out, charts: names})}\n`);
      else world.out(`${out} holds the report of ${files.join(", ")} as ${form.label}\n`);
      done(0);
    });
  },
};

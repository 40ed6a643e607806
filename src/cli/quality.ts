import {type QualityReport, qualityReport} from "../analysis/quality.ts";
import type {Corpus} from "../papers/corpus.ts";
import {MERGE_RULES} from "../papers/merge-rules.ts";
import type {Command, World} from "./command.ts";
import {cell} from "./lines.ts";
import {declareFiles, withCorpus, withPeople} from "./read-corpus.ts";
import {percent, shown, textTable} from "./text-table.ts";

const USAGE = `
Says for each field how many papers have it, in all and by year; which papers were read more than once; how many bylines are cut, and how
many citation counts are unknown, which is not 0. Time: O(papers).

Examples:
  coterie quality papers.bib more.ris
  coterie quality papers.bib --json
  coterie quality scopus.csv wos.txt --joined --citations-from scopus.csv`;

/** `coterie quality`: how complete the data are. */
export const qualityCommand: Command = {
  name: "quality",
  summary: "how complete the data are, by field and year",
  declare(program, world, done) {
    declareFiles(program);
    program
      .option("--json", "everything, as JSON")
      .option(
        "--joined",
        "the papers that were joined: why, the count of each source, and what wins",
      )
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: {json?: boolean; joined?: boolean}) => {
      if (values.joined === true) {
        await withCorpus(files, values, world, corpus => tellJoined(corpus, world));
        return done(0);
      }
      const report = await withPeople(files, values, world, ({corpus}) => qualityReport(corpus));
      world.out(values.json ? `${JSON.stringify(report, null, 2)}\n` : told(report));
      done(0);
    });
  },
};

/** Every paper that several records made, with what each of them counts. */
function tellJoined(corpus: Corpus, world: World): void {
  world.out("Which value is taken:\n");
  for (const {field, rule} of MERGE_RULES) world.out(`  ${field}: ${rule}\n`);
  for (let k = 0; k < corpus.merges.count; k++) {
    const {paper, reasons, records} = corpus.merge(k);
    const {title, citations} = corpus.paper(paper);
    world.out(`\n${cell(title)} (citations: ${citations ?? "unknown"})\n`);
    for (const reason of reasons) world.out(`  ${cell(reason)}\n`);
    for (const {origins, citations: own} of records)
      world.out(
        `  ${cell(origins[0].file)}, record ${origins[0].record}: citations ${own ?? "unknown"}\n`,
      );
  }
}

function told({papers, fields, years, duplicates, bylines, citations}: QualityReport): string {
  const table = textTable(
    ["field", "known", "share"],
    fields.map(({label, known, share}) => [label, shown(known), percent(share)]),
  );
  const kept = fields
    .map((field, f) => ({...field, f}))
    .filter(({known}) => known > 0 && known < papers);
  const byYear = textTable(
    ["year", "papers", ...kept.map(({label}) => label)],
    years.map(row => [
      row.year === 0 ? "–" : String(row.year),
      shown(row.papers),
      ...kept.map(({f}) => percent(row.known[f] / row.papers)),
    ]),
  );
  return `${papers} papers

${table}
${kept.length === 0 ? "" : `${byYear}\n`}joined: ${duplicates.records} records into ${duplicates.papers} papers
bylines: ${bylines.cut} cut (${bylines.lengthUnknown} of unknown length), ${bylines.nobody} empty; ${bylines.names} names, ${bylines.groups} groups, ${bylines.placeUnknown} without a place
citation counts: ${citations.known} known (${citations.none} of them 0), ${citations.unknown} unknown
`;
}

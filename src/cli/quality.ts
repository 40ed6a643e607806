import {type QualityReport, qualityReport} from "../analysis/quality.ts";
import type {Command} from "./command.ts";
import {declareFiles, withPeople} from "./read-corpus.ts";
import {percent, shown, textTable} from "./text-table.ts";

const USAGE = `
Says for each field how many papers have it, in all and by year; which papers were read more than once; how many bylines are cut, and how
many citation counts are unknown, which is not 0. Time: O(papers).

Examples:
  coterie quality papers.bib more.ris
  coterie quality papers.bib --json`;

/** `coterie quality`: how complete the data are. */
export const qualityCommand: Command = {
  name: "quality",
  summary: "how complete the data are, by field and year",
  declare(program, world, done) {
    declareFiles(program);
    program.option("--json", "everything, as JSON").addHelpText("after", USAGE);
    program.action(async (files: string[], values: {json?: boolean}) => {
      const report = await withPeople(files, values, world, ({corpus}) => qualityReport(corpus));
      world.out(values.json ? `${JSON.stringify(report, null, 2)}\n` : told(report));
      done(0);
    });
  },
};

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

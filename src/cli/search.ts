import {foundIn, search, searchIndex} from "../topics/search.ts";
import {textAt} from "../util/text-column.ts";
import {type Command, UsageError} from "./command.ts";
import {cell, count, yearText} from "./lines.ts";
import {declareReading, withKnown} from "./read-topics.ts";

const USAGE = `
Looks for papers, people and terms by words of titles, abstracts, names and terms, the best first. Any of the words will do;
case, accents and plurals do not matter.

Writes one hit a line: what it is, score, id, year (of papers), title or name, where the words stand, divided by tabs.

Examples:
  coterie search papers.bib --for "community detection"`;

/** `coterie search`: papers, people and terms by words. */
export const searchCommand: Command = {
  name: "search",
  summary: "look for papers, people and terms by words",
  declare(program, world, done) {
    declareReading(program);
    program
      .requiredOption("--for <words>", "what to look for")
      .option("--json", "one JSON object a line")
      .option("--top <n>", "how many to list of each kind", count("--top"), 10)
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: {for: string; top: number; json?: boolean}) => {
      if (values.for.trim() === "") throw new UsageError("--for: expected words, got none");
      await withKnown(files, values, world, ({corpus, people, topics}, watch) => {
        const index = searchIndex(corpus, people, topics, watch);
        const found = search(index, values.for, {limit: values.top, typing: false});
        const line = (...cells: string[]) => {
          if (!values.json) return world.out(`${cells.map(cell).join("\t")}\n`);
          const [kind, score, id, year, label, where] = cells;
          const known = year === "" || year === "–" ? {} : {year: Number(year)};
          const hit = {kind, score: Number(score), id, ...known, label, where: where.split(", ")};
          world.out(`${JSON.stringify(hit)}\n`);
        };
        for (const {document: p, score, words} of found.papers)
          line(
            "paper",
            score.toFixed(3),
            textAt(corpus.id, p),
            yearText(corpus.year[p]),
            textAt(corpus.title, p),
            foundIn(corpus, people, topics, p, words).join(", "),
          );
        for (const {document: i, score} of found.people)
          line("person", score.toFixed(3), people.id[i], "", people.name[i], "name");
        for (const {document: t, score} of found.terms)
          line("term", score.toFixed(3), topics.id[t], "", topics.label[t], "term");
        if (found.papers.length + found.people.length + found.terms.length === 0)
          world.err(`Nothing was found for "${values.for}".\n`);
      });
      done(0);
    });
  },
};

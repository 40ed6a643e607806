import type {Known} from "../analysis/trends/trends.ts";
import {searchIndex} from "../topics/search.ts";
import {type SimilarPaper, similarPapers} from "../topics/similar.ts";
import {textAt} from "../util/text-column.ts";
import type {Command, World} from "./command.ts";
import {cell, count, listed, yearText} from "./lines.ts";
import {declareReading, withKnown} from "./read-topics.ts";
import {textOrPaper} from "./what-is-meant.ts";

const USAGE = `
Says which papers are most like one, or like a text, and why: words and terms in common, and authors of both. --to is the
id of a paper, its whole title, a text, or a file with a text whose first line is the title.

Writes one paper a line: likeness from 0 to 1, id, year, title, reasons, divided by tabs.

Examples:
  coterie similar papers.bib --to doi:10.1000/1
  coterie similar result/analysis.json --to "Small worlds in co-authorship" --top 5`;

/** `coterie similar`: papers like a paper or a text. */
export const similarCommand: Command = {
  name: "similar",
  summary: "list the papers most like a paper or a text, with the reasons",
  declare(program, world, done) {
    declareReading(program);
    program
      .requiredOption("--to <paper>", "id or title of a paper, or a text, or a file with a text")
      .option("--top <n>", "how many to list", count("--top"), 10)
      .option("--json", "one JSON object a line")
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: {to: string; top: number; json?: boolean}) => {
      await withKnown(files, values, world, async (known, watch) => {
        const {corpus, people, topics} = known;
        const to = await textOrPaper(values.to, corpus);
        const index = searchIndex(corpus, people, topics, watch);
        const found = similarPapers(index, corpus, people, topics, to, {limit: values.top});
        const what =
          typeof to === "number" ? `"${textAt(corpus.title, to)}"` : "a text of your own";
        world.err(found.length === 0 ? `No paper is like ${what}.\n` : `Papers like ${what}:\n`);
        for (const paper of found) tell(known, paper, values.json ?? false, world);
      });
      done(0);
    });
  },
};

function tell(
  {corpus, people, topics}: Known,
  {paper, score, text, topics: alike, authors, words, terms, people: shared}: SimilarPaper,
  json: boolean,
  world: World,
): void {
  const id = textAt(corpus.id, paper);
  const title = textAt(corpus.title, paper);
  const names = shared.map(person => people.name[person]);
  const labels = terms.map(term => topics.label[term]);
  if (json)
    world.out(
      `${JSON.stringify({id, title, year: corpus.year[paper] || null, score, text, topics: alike, authors, words, terms: labels, people: names})}\n`,
    );
  else {
    const reasons = [
      listed("terms", labels),
      listed("words", words),
      listed("authors", names),
    ].filter(reason => reason !== "");
    world.out(
      `${score.toFixed(3)}\t${id}\t${yearText(corpus.year[paper])}\t${cell(title)}\t${reasons.join("; ")}\n`,
    );
  }
}

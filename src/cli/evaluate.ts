import {type Evaluation, evaluateSuggestions} from "../metrics/suggestions/evaluate.ts";
import {type Command, UsageError} from "./command.ts";
import {count} from "./lines.ts";
import {declareFiles, withPeople} from "./read-corpus.ts";

const USAGE = `
Tests suggestions of collaborators by time: all that is known up to the year --split must foretell who writes together for the
first time in the years after. Writes a line a method, divided by tabs: AUC (the chance that a pair which came about
stands above one which did not; 0.5 is guessing), and the means over the people who found a new co-author of precision, recall
and NDCG of the first ten suggested to each.

Examples:
  coterie evaluate suggest papers.csv --split 2013`;

/** `coterie evaluate`: how good suggestions would have been. */
export const evaluateCommand: Command = {
  name: "evaluate",
  summary: "test suggestions against what came after a year",
  declare(program, world, done) {
    program.argument("<what>", "suggest");
    declareFiles(program);
    program
      .requiredOption("--split <year>", "the last year that is known", count("--split"))
      .option("--window <years>", "how many years after it are foretold", count("--window"), 3)
      .option("--seed <n>", "where random choices start", count("--seed", 0), 42)
      .addHelpText("after", USAGE);
    program.action(
      async (
        what: string,
        files: string[],
        values: {split: number; window: number; seed: number; minTermPapers?: number},
      ) => {
        if (what !== "suggest") throw new UsageError(`what: expected suggest, got ${what}`);
        const {split, window, seed} = values;
        const result = await withPeople(files, values, world, ({corpus, people}, watch) =>
          evaluateSuggestions(corpus, people, {split, window, seed}, watch),
        );
        world.out(shown(result, split, window));
        done(0);
      },
    );
  },
};

function shown(
  {people, candidates, positives, finders, methods}: Evaluation,
  split: number,
  window: number,
): string {
  const number = (x: number | null) => (x === null ? "–" : x.toFixed(4));
  const lines = [
    `Papers up to ${split} foretell ${split + 1} to ${split + window}: of ${people} people active in both,`,
    `${candidates} pairs had not written together, ${positives} of them then did, of ${finders} people.`,
    "",
    ["method".padEnd(28), "AUC", "precision@10", "recall@10", "NDCG@10"].join("\t"),
    ...methods.map(({label, auc, precision, recall, ndcg}) =>
      [label.padEnd(28), ...[auc, precision, recall, ndcg].map(number)].join("\t"),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

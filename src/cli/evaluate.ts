import {type Evaluation, evaluateSuggestions} from "../metrics/suggestions/evaluate.ts";
import {
  evaluatePeople,
  type PeopleEvaluation,
  type TrueAuthorship,
} from "../people/evaluate-people.ts";
import {rowScanner} from "../read/csv-rows.ts";
import {unknownValue} from "./choice.ts";
import {type Command, InputError, UsageError} from "./command.ts";
import {textOf} from "./files.ts";
import {count} from "./lines.ts";
import {declareFiles, withPeople} from "./read-corpus.ts";

const USAGE = `
people: compares who is who with what you know. --truth is a CSV with the columns paper_id, position (from 1) and person_id, such as
a corrected authorships.csv. Writes a line a method, divided by tabs: B-cubed and pairwise precision, recall and F1, people that were
split and groups that hold several people; beside Coterie the usual rules of thumb.

suggest: tests suggestions of collaborators by time: all that is known up to the year --split must foretell who writes together for the
first time in the years after. Writes a line a method: AUC (the chance that a pair which came about
stands above one which did not; 0.5 is guessing), and the means over the people who found a new co-author of precision, recall
and NDCG of the first ten suggested to each.

Examples:
  coterie evaluate people papers.csv --truth who.csv
  coterie evaluate suggest papers.csv --split 2013`;

interface Values {
  readonly truth?: string;
  readonly split?: number;
  readonly window: number;
  readonly seed: number;
  readonly json?: boolean;
}

/** `coterie evaluate`: how right people are, or how good suggestions would have been. */
export const evaluateCommand: Command = {
  name: "evaluate",
  summary: "test people against a truth, or suggestions against what came after a year",
  declare(program, world, done) {
    program.argument("<what>", "people or suggest");
    declareFiles(program);
    program
      .option("--truth <file>", "people: a CSV of who truly signed what")
      .option("--split <year>", "suggest: the last year that is known", count("--split"))
      .option("--window <years>", "how many years after it are foretold", count("--window"), 3)
      .option("--seed <n>", "where random choices start", count("--seed", 0), 42)
      .option("--json", "all figures, as JSON")
      .addHelpText("after", USAGE);
    program.action(async (what: string, files: string[], values: Values) => {
      if (what === "people") {
        if (values.truth === undefined) throw new UsageError("--truth: expected a file, got none");
        const truth = await readTruth(values.truth);
        const result = await withPeople(files, values, world, ({corpus, people}) =>
          evaluatePeople(corpus, people, truth),
        );
        world.out(values.json ? `${JSON.stringify(result, null, 2)}\n` : shownPeople(result));
      } else if (what === "suggest") {
        const {split, window, seed} = values;
        if (split === undefined) throw new UsageError("--split: expected a year, got none");
        const result = await withPeople(files, values, world, ({corpus, people}, watch) =>
          evaluateSuggestions(corpus, people, {split, window, seed}, watch),
        );
        if (result.people === 0)
          throw new InputError(
            `nobody has papers both up to ${split} and in ${split + 1} to ${split + window}: there is nothing to test`,
          );
        world.out(
          values.json ? `${JSON.stringify(result, null, 2)}\n` : shown(result, split, window),
        );
      } else throw unknownValue("what", "one of", ["people", "suggest"], what);
      done(0);
    });
  },
};

async function readTruth(path: string): Promise<TrueAuthorship[]> {
  const text = await textOf(path);
  const rows: (readonly string[])[] = [];
  const scanner = rowScanner(",", ({cells}) => rows.push(cells));
  scanner.push(text.replace(/^\ufeff/, ""));
  scanner.end();
  const header = rows.shift() ?? [];
  const at = ["paper_id", "position", "person_id"].map(name => {
    const column = header.indexOf(name);
    if (column < 0) throw new InputError(`${path}: expected a column ${name}`);
    return column;
  });
  return rows.flatMap(row => {
    const [paper = "", position = "", person = ""] = at.map(column => row[column]);
    return person === "" ? [] : [{paper, position: Number(position), person}];
  });
}

const figure = (x: number | null) => (x === null ? "–" : x.toFixed(4));

function shownPeople({records, notFound, methods}: PeopleEvaluation): string {
  const lines = [
    `${records} authorships are known${notFound === 0 ? "" : `; ${notFound} rows of the truth fit none`}.`,
    "",
    [
      "method".padEnd(30),
      "B³ P",
      "B³ R",
      "B³ F1",
      "pair P",
      "pair R",
      "pair F1",
      "split",
      "merged",
      "people",
      "true",
    ].join("\t"),
    ...methods.map(({label, bCubed: b, pairwise: p, errors}) =>
      [
        label.padEnd(30),
        ...[b.precision, b.recall, b.f1, p.precision, p.recall, p.f1].map(figure),
        errors.splitAuthors,
        errors.mergedClusters,
        errors.predictedAuthors,
        errors.trueAuthors,
      ].join("\t"),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function shown(
  {people, candidates, positives, finders, methods}: Evaluation,
  split: number,
  window: number,
): string {
  const lines = [
    `Papers up to ${split} foretell ${split + 1} to ${split + window}: of ${people} people active in both,`,
    `${candidates} pairs had not written together, ${positives} of them then did, of ${finders} people.`,
    "",
    ["method".padEnd(28), "AUC", "precision@10", "recall@10", "NDCG@10"].join("\t"),
    ...methods.map(({label, auc, precision, recall, ndcg}) =>
      [label.padEnd(28), ...[auc, precision, recall, ndcg].map(figure)].join("\t"),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

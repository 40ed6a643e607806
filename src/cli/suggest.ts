import {coauthorNetwork} from "../graphs/coauthor.ts";
import type {Conflict} from "../metrics/suggestions/conflicts.ts";
import type {Field} from "../metrics/suggestions/signals.ts";
import {
  type SuggestedPerson,
  suggestCollaborators,
  suggestReviewers,
  suggestReviewersOf,
} from "../metrics/suggestions/suggest.ts";
import {textAt} from "../util/text-column.ts";
import {type Command, UsageError, type World} from "./command.ts";
import {cell, count, listed, yearText} from "./lines.ts";
import {declareReading, withKnown} from "./read-topics.ts";
import {personMeant, textMeant} from "./what-is-meant.ts";

const USAGE = `
For a person (--for, a name or id) it lists people whom they have not written with but may want to: near in topics, in
co-authors or both. With --reviewers, or for a text (--text, a text or a file with one), it lists people by closeness of
topics who have no conflict: no joint paper within --years years, no affiliation in common, at least --distance links away.
Name the authors of a text with --authors, divided by semicolons, so that their conflicts are known.

Writes one person a line: score from 0 to 1, id, name, year of the last paper, reasons, divided by tabs.

Examples:
  coterie suggest papers.bib --for "Ada Example"
  coterie suggest papers.bib --text abstract.txt --authors "Ada Example; Ben Sample" --years 4 --distance 3`;

interface Values {
  readonly for?: string;
  readonly text?: string;
  readonly authors?: string;
  readonly reviewers?: boolean;
  readonly years: number;
  readonly distance: number;
  readonly active: number;
  readonly by: string;
  readonly conflicts?: boolean;
  readonly top: number;
  readonly json?: boolean;
}

/** `coterie suggest`: collaborators and reviewers with their reasons. */
export const suggestCommand: Command = {
  name: "suggest",
  summary: "suggest collaborators, or reviewers without conflicts, with the reasons",
  declare(program, world, done) {
    declareReading(program);
    program
      .option("--for <person>", "name or id of a person")
      .option("--text <text>", "a title and abstract, or a file with them")
      .option("--authors <names>", "authors of the text, divided by semicolons")
      .option("--reviewers", "people to judge the person's work instead of collaborators")
      .option(
        "--years <n>",
        "how long joint papers and affiliations are a conflict",
        count("--years", 0),
        4,
      )
      .option("--distance <n>", "least number of links to a reviewer", count("--distance", 0), 2)
      .option(
        "--active <years>",
        "only people with a paper in the last so many years; 0 = all",
        count("--active", 0),
        5,
      )
      .option(
        "--by <order>",
        "collaborators by blend (of all signals) or topic (closeness alone)",
        "blend",
      )
      .option("--conflicts", "list reviewers with conflicts too, each with theirs")
      .option("--top <n>", "how many to list", count("--top"), 10)
      .option("--json", "one JSON object a line")
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: Values) => {
      if ((values.for === undefined) === (values.text === undefined))
        throw new UsageError("expected either --for or --text");
      if (values.by !== "blend" && values.by !== "topic")
        throw new UsageError(`--by: expected blend or topic, got ${values.by}`);
      await withKnown(files, {...values}, world, async known => {
        const coauthor = coauthorNetwork(known.corpus, known.people);
        await suggest({...known, coauthor}, values, world);
      });
      done(0);
    });
  },
};

async function suggest(field: Field, values: Values, world: World): Promise<void> {
  const {people} = field;
  const common = {limit: values.top, activeYears: values.active === 0 ? null : values.active};
  const rules = {years: values.years, distance: values.distance};
  const tellAll = (found: readonly SuggestedPerson[]) => {
    for (const person of found) tell(field, person, values.json ?? false, world);
    if (found.length === 0)
      world.err(
        `Nobody was found: ${values.active === 0 ? "no topic is shared" : `no topic is shared with anybody active in the last ${values.active} years; --active 0 asks everybody`}.\n`,
      );
  };
  const authors = (values.authors ?? "")
    .split(";")
    .filter(name => name.trim() !== "")
    .map(name => personMeant(name.trim(), people));

  if (values.for !== undefined && !values.reviewers) {
    const person = personMeant(values.for, people);
    world.err(`Collaborators for ${people.name[person]}:\n`);
    const by = values.by === "topic" ? "topic" : "blend";
    tellAll(suggestCollaborators(field, person, {...common, by}));
    return;
  }
  const options = {...common, ...rules, authors, withConflicts: values.conflicts ?? false};
  const {title, abstract} = await textMeant(values.text ?? "");
  const found =
    values.for === undefined
      ? suggestReviewersOf(field, `${title}.\n${abstract}`, options)
      : suggestReviewers(field, personMeant(values.for, people), options);
  world.err(
    `Reviewers${authors.length === 0 && values.for === undefined ? "; without --authors no conflict is known" : ""}; ${found.conflicted} nearer people have a conflict:\n`,
  );
  tellAll(found.people);
}

function tell(
  {corpus, people, topics}: Field,
  suggested: SuggestedPerson,
  json: boolean,
  world: World,
): void {
  const {person, score, topic, distance, lastYear} = suggested;
  const terms = suggested.terms.map(t => topics.label[t]);
  const coauthors = suggested.coauthors.map(i => people.name[i]);
  const papers = suggested.papers.map(p => textAt(corpus.title, p));
  const conflicts = suggested.conflicts.map(conflictText);
  if (json) {
    const {id, name} = {id: people.id[person], name: people.name[person]};
    world.out(
      `${JSON.stringify({id, name, score, topic, distance, lastYear, terms, coauthors, papers, conflicts})}\n`,
    );
    return;
  }
  const reasons = [
    listed("terms", terms),
    listed("co-authors of both", coauthors),
    distance === null ? "" : `${distance} links away`,
    listed("papers", papers.slice(0, 1)),
    listed("conflicts", conflicts),
  ].filter(reason => reason !== "");
  const cells = [people.id[person], people.name[person], yearText(lastYear ?? 0), reasons.join("; ")]; // biome-ignore format: one line
  world.out(`${score.toFixed(3)}\t${cells.map(cell).join("\t")}\n`);
}

function conflictText(conflict: Conflict): string {
  switch (conflict.kind) {
    case "joint paper":
      return `${conflict.papers.length} joint ${conflict.papers.length === 1 ? "paper" : "papers"}`;
    case "affiliation":
      return `both at ${conflict.affiliation}`;
    case "distance":
      return `${conflict.distance} ${conflict.distance === 1 ? "link" : "links"} away`;
  }
}

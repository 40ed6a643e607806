import type {Corpus} from "../papers/corpus.ts";
import {type Decision, parseDecisions, writeDecisions} from "../people/decisions.ts";
import {
  decisionsFrom,
  parseAlias,
  parseThesaurus,
  writeAlias,
  writeThesaurus,
} from "../people/thesaurus.ts";
import {unmetDecisions, unmetText} from "../people/unmet-decisions.ts";
import {writeAuthorships} from "../write/authorships.ts";
import {writeDoubts, writeIdentities, writeWho} from "../write/identities.ts";
import type {Out} from "../write/writer.ts";
import type {Command, World} from "./command.ts";
import {textOf, writeWhole} from "./files.ts";
import {cell} from "./lines.ts";
import {declareFiles, withCorpus} from "./read-corpus.ts";
import {resolvedPeople} from "./resolve-people.ts";

const USAGE = `
Says who signed what. Writes into the folder: people.csv (names seen, papers, why), identities.json (every join and doubt with its
reasons and weights), doubts.csv (pairs that may be one person, by what is at stake), authorships.csv, and the same people as
thesaurus.txt for VOSviewer and alias.txt for CiteSpace, which can join names but not split one.

A decisions file has one decision a line: same, different, name or group, with fields divided by tabs. It always wins, and taking
a line out undoes it:
  same\tdoi:10.1/x#2 B. Qi\tdoi:10.1/y#1 Biqing Qi
  different\tp1#1 Wei Wang\tp7#3 Wei Wang
  name\tp1#1 Wei Wang\tWei Wang (Tsinghua)
  group\tATLAS

Examples:
  coterie people papers.bib --out who
  coterie people papers.bib --out who --decisions decisions.txt
  coterie people scopus.csv --out who --thesaurus authors.txt`;

interface Values {
  readonly out: string;
  readonly json?: boolean;
  readonly decisions?: string;
  readonly thesaurus?: string;
  readonly alias?: string;
  readonly ids: boolean;
}

/** `coterie people`: who is who, with evidence. */
export const peopleCommand: Command = {
  name: "people",
  summary: "say who is who, with the reasons, the doubts and your decisions",
  declare(program, world, done) {
    declareFiles(program);
    program
      .requiredOption("--out <folder>", "where the results go; made if it is not there")
      .option("--decisions <file>", "what you decided; it always wins")
      .option("--thesaurus <file>", "a VOSviewer thesaurus of author names, as decisions")
      .option("--alias <file>", "a CiteSpace alias file, as decisions")
      .option("--no-ids", "do not look at ORCID and other identifiers")
      .option("--json", "what was found, as JSON")
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: Values) => {
      await withCorpus(files, values, world, async (corpus, watch) => {
        const decisions = await allDecisions(values, corpus, world);
        const people = await resolvedPeople(corpus, {useIds: values.ids, decisions}, watch);
        for (const decision of unmetDecisions(corpus, people, decisions))
          world.err(`${cell(unmetText(decision))}\n`);
        const thesaurus = writeThesaurus(corpus, people);
        const alias = writeAlias(corpus, people);
        for (const lost of thesaurus.lost.slice(0, 5)) world.err(`thesaurus.txt: ${cell(lost)}\n`);
        const outputs = [
          {name: "people.csv", write: (out: Out) => writeWho({corpus, people}, out)},
          {name: "identities.json", write: (out: Out) => writeIdentities({corpus, people}, out)},
          {name: "doubts.csv", write: (out: Out) => writeDoubts({corpus, people}, out)},
          {name: "authorships.csv", write: (out: Out) => writeAuthorships({corpus, people}, out)},
          {name: "thesaurus.txt", write: (out: Out) => out(thesaurus.text)},
          {name: "alias.txt", write: (out: Out) => out(alias.text)},
          ...(decisions.length === 0
            ? []
            : [{name: "decisions.txt", write: (out: Out) => out(writeDecisions(decisions))}]),
        ];
        await world.stoppable(signal => writeWhole(values.out, outputs, signal));
        const counts = {
          people: people.count,
          authorships: corpus.authorName.length,
          papers: corpus.size,
          doubts: people.doubts.length,
        };
        world.out(
          values.json
            ? `${JSON.stringify({...counts, out: values.out, files: outputs.map(({name}) => name)})}\n`
            : `${counts.people} people signed ${counts.authorships} times in ${counts.papers} papers; ${counts.doubts} doubtful pairs\n${outputs.length} files are in ${values.out}\n`,
        );
      });
      done(0);
    });
  },
};

/** What --decisions names; lines that make no sense are told and passed over. */
export async function decisionsIn(
  {decisions: path}: {readonly decisions?: string | undefined},
  world: World,
): Promise<readonly Decision[]> {
  if (path === undefined) return [];
  const {decisions, problems} = parseDecisions(await textOf(path));
  for (const {line, what} of problems) world.err(`${path}, line ${line}: ${cell(what)}\n`);
  return decisions;
}

async function allDecisions(values: Values, corpus: Corpus, world: World): Promise<Decision[]> {
  const all: Decision[] = [];
  for (const [path, parse] of [
    [values.thesaurus, parseThesaurus],
    [values.alias, parseAlias],
  ] as const) {
    if (path === undefined) continue;
    const {decisions: made, unused} = decisionsFrom(corpus, parse(await textOf(path)));
    all.push(...made);
    if (unused.length > 0)
      world.err(`${path}: ${unused.length} lines name nobody here, first line ${unused[0].line}\n`);
  }
  return [...all, ...(await decisionsIn(values, world))];
}

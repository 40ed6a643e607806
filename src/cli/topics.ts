import {cowordNetwork} from "../graphs/coword.ts";
import {normaliseCoword} from "../graphs/coword-similarity.ts";
import type {Similarity} from "../graphs/topic-similarity.ts";
import {leiden} from "../metrics/communities/leiden.ts";
import type {Corpus} from "../papers/corpus.ts";
import {communityTerms} from "../topics/labels.ts";
import {termSentences} from "../topics/term-sentences.ts";
import {parseThesaurus} from "../topics/thesaurus.ts";
import type {TermKind, Topics} from "../topics/topics.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {part} from "../util/watch.ts";
import {oneOf, unknownValue} from "./choice.ts";
import type {Command} from "./command.ts";
import {textOf} from "./files.ts";
import {foundTopics} from "./find-topics.ts";
import {cell, count} from "./lines.ts";
import {declareOptions} from "./option-flags.ts";
import {declareFiles, withPeople} from "./read-corpus.ts";
import {similarityIn, TERM_OPTIONS, TERM_SIMILARITY} from "./read-topics.ts";

const USAGE = `
Says what papers are about: the terms of titles and abstracts (or of keywords and categories, with --kinds), the communities
that they form, and with --sentences where each was found.

Writes one term a line: papers, id, label, kind, relevance, community, its label, divided by tabs; then a line a sentence,
indented. --thesaurus takes a file with VOSviewer's columns label and "replace by": a term without a replacement goes.

Examples:
  coterie topics papers.bib --top 40 --sentences 2
  coterie topics scopus.csv --kinds "author keyword,text" --thesaurus thesaurus.txt`;

const KINDS: readonly TermKind[] = ["text", "author keyword", "index keyword", "category"];

interface Values {
  readonly kinds: string;
  readonly counting: string;
  readonly thesaurus?: string;
  readonly sentences: number;
  readonly top: number;
  readonly json?: boolean;
  readonly minTermPapers?: number;
  readonly maxTerms?: number;
  readonly termSimilarity?: Similarity;
}

/** `coterie topics`: what papers are about. */
export const topicsCommand: Command = {
  name: "topics",
  summary: "list the terms of papers, their communities and where they were found",
  declare(program, world, done) {
    declareFiles(program);
    declareOptions(program, [...TERM_OPTIONS, ...TERM_SIMILARITY]);
    program
      .option("--kinds <names>", `where terms are taken from: ${KINDS.join(", ")}`, "text")
      .option(
        "--counting <how>",
        "whether the least number is of papers (binary) or occurrences (full)",
        "binary",
      )
      .option("--thesaurus <file>", "terms to replace or leave out")
      .option(
        "--sentences <n>",
        "sentences that are shown of each term",
        count("--sentences", 0),
        0,
      )
      .option("--json", "one JSON object a line")
      .option("--top <n>", "how many terms to list", count("--top"), 40)
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: Values) => {
      const kinds = values.kinds.split(",").map(name => kindOf(name.trim()));
      const counting = oneOf("--counting", ["binary", "full"], values.counting);
      const thesaurus =
        values.thesaurus === undefined ? null : parseThesaurus(await textOf(values.thesaurus));
      for (const {line, what} of thesaurus?.problems ?? [])
        world.err(`${values.thesaurus}, line ${line}: ${what}\n`);
      await withPeople(files, {...values}, world, async ({corpus}, watch) => {
        const topics = await foundTopics(
          corpus,
          {
            kinds,
            termCounting: counting,
            minTermPapers: values.minTermPapers ?? null,
            maxTerms: values.maxTerms ?? null,
            ...(thesaurus === null ? {} : {thesaurus: thesaurus.replace}),
          },
          part(watch, 0, 0.9),
        );
        for (const line of linesOf(corpus, topics, values)) world.out(`${line}\n`);
      });
      done(0);
    });
  },
};

function kindOf(name: string): TermKind {
  const kind = KINDS.find(known => known === name);
  if (kind === undefined) throw unknownValue("--kinds", "some of", KINDS, name);
  return kind;
}

function* linesOf(
  corpus: Corpus,
  topics: Topics,
  {top, sentences, json = false, ...values}: Values,
): Iterable<string> {
  const graph = normaliseCoword(cowordNetwork(corpus, topics), topics, {
    kind: similarityIn(values),
  });
  const {community, count: communities} = leiden(graph);
  const labels = communityTerms(topics, topics.papers, community, communities);
  for (let t = 0; t < Math.min(top, topics.count); t++) {
    const papers = listAt(topics.papers, t);
    const cells = [
      String(papers.length),
      topics.id[t],
      topics.label[t],
      topics.kind[t],
      topics.relevance[t].toFixed(3),
      String(community[t] + 1),
      labels[community[t]].label,
    ];
    const found: {paper: string; text: string}[] = [];
    for (const p of papers)
      for (const {text} of found.length < sentences ? termSentences(corpus, topics, t, p) : [])
        if (found.length < sentences) found.push({paper: textAt(corpus.id, p), text});
    if (json) {
      const term = {id: topics.id[t], label: topics.label[t], kind: topics.kind[t]};
      const group = {community: community[t] + 1, communityLabel: labels[community[t]].label};
      const rest = {papers: papers.length, relevance: topics.relevance[t], ...group};
      yield JSON.stringify({...term, ...rest, ...(sentences > 0 ? {sentences: found} : {})});
      continue;
    }
    yield cells.map(cell).join("\t");
    for (const {paper, text} of found) yield `  ${paper}\t${cell(text)}`;
  }
}

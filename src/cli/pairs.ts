import {coauthorNetwork} from "../graphs/coauthor.ts";
import {acrossTopics, neverTogether, type TwoPeople} from "../metrics/suggestions/across.ts";
import type {Command} from "./command.ts";
import {cell, count, listed} from "./lines.ts";
import {declareReading, withKnown} from "./read-topics.ts";
import {peopleByTopics} from "./share-topics.ts";

const USAGE = `
Puts co-authorship and topics beside each other: people who write about the same and never wrote together, and people who
write together though their other papers are about different things.

Writes one pair a line: how alike (0 to 1, without joint papers), joint papers, both names, terms in common.

Examples:
  coterie pairs papers.bib --top 20`;

/** `coterie pairs`: where co-authorship and topics disagree. */
export const pairsCommand: Command = {
  name: "pairs",
  summary: "people of the same topics who never wrote together, and the other way round",
  declare(program, world, done) {
    declareReading(program);
    program
      .option("--json", "both lists, as JSON")
      .option("--top <n>", "how many to list of each", count("--top"), 10)
      .addHelpText("after", USAGE);
    program.action(async (files: string[], values: {top: number; json?: boolean}) => {
      await withKnown(files, {...values}, world, async ({corpus, people, topics}, watch) => {
        const field = {corpus, people, topics, coauthor: coauthorNetwork(corpus, people)};
        const shared = await peopleByTopics({corpus, people, topics}, watch);
        const tell = (title: string, pairs: readonly TwoPeople[]) => {
          world.out(`${title}\n`);
          for (const {a, b, topic, terms, jointPapers} of pairs) {
            const names = `${cell(people.name[a])}\t${cell(people.name[b])}`;
            const reasons = listed("terms", terms.map(t => topics.label[t])); // biome-ignore format: short
            world.out(`${topic.toFixed(3)}\t${jointPapers}\t${names}\t${cell(reasons)}\n`);
          }
        };
        const never = neverTogether(field, shared, values.top);
        const across = acrossTopics(field, {limit: values.top});
        if (values.json) {
          const named = ({a, b, topic, terms, jointPapers}: TwoPeople) => ({
            a: {id: people.id[a], name: people.name[a]},
            b: {id: people.id[b], name: people.name[b]},
            topic,
            jointPapers,
            terms: terms.map(t => topics.label[t]),
          });
          const lists = {neverTogether: never.map(named), acrossTopics: across.map(named)};
          world.out(`${JSON.stringify(lists, null, 2)}\n`);
          return;
        }
        tell("Same topics, never wrote together", never);
        tell("Write together across topics", across);
      });
      done(0);
    });
  },
};

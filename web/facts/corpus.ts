import {type Analysis, listAt} from "../../src/index.ts";
import {words} from "../words.ts";
import {plural, yearSpan} from "./format.ts";
import {timeline} from "./time.ts";

/** How much of the corpus has what. */
export interface Coverage {
  readonly papers: number;
  readonly withNames: readonly number[];
  readonly withoutNames: readonly number[];
  readonly whole: readonly number[];
  readonly dated: readonly number[];
  readonly cited: readonly number[];
  readonly withAbstract: readonly number[];
}

/** Which papers have names, dates, counts and abstracts. Time: O(papers). */
export function coverage({corpus}: Analysis): Coverage {
  const all = Array.from({length: corpus.size}, (_, i) => i);
  // Groups sign papers too, but a group is no name of a person.
  const named = (i: number) =>
    corpus.authorIsGroup.subarray(corpus.authorStart[i], corpus.authorStart[i + 1]).includes(0);
  return {
    papers: corpus.size,
    withNames: all.filter(named),
    withoutNames: all.filter(i => !named(i)),
    whole: all.filter(i => named(i) && corpus.truncated[i] !== 1),
    dated: all.filter(i => corpus.year[i] > 0),
    cited: all.filter(i => corpus.citations[i] >= 0),
    withAbstract: all.filter(i => corpus.abstract.offset[i + 1] > corpus.abstract.offset[i]),
  };
}

/** Papers that tie people in the co-author network: those of two or more of them. O(authorships). */
export function tyingPapers({corpus, people}: Analysis): number[] {
  const found: number[] = [];
  for (let p = 0; p < corpus.size; p++) {
    const signers = people.ofAuthorship.subarray(corpus.authorStart[p], corpus.authorStart[p + 1]);
    const [first] = signers;
    if (signers.some(person => person !== first && person < people.count && first < people.count))
      found.push(p);
  }
  return found;
}

/** What a corpus is called: the name it was opened under, else its inputs. */
export function corpusName(analysis: Analysis, given: string): string {
  if (given !== "") return given;
  const {inputs} = analysis.manifest;
  if (inputs.length === 0) return words.corpus;
  return inputs.length === 1 ? inputs[0].name : plural(inputs.length, "file");
}

/** "79 papers", "46 people", "2021–2026" */
export function corpusLine(analysis: Analysis): string[] {
  const {given, edges} = analysis.networks.coauthor.network;
  if (given !== undefined)
    return [plural(analysis.people.count, "node"), plural(edges.source.length, "tie")];
  const {first, last} = timeline(analysis, "year");
  return [
    plural(analysis.corpus.size, "paper"),
    plural(analysis.people.count, "person"),
    yearSpan(first, last),
  ].filter(part => part !== null);
}

/** People with the most papers; ties by index. */
export function topPeople({people}: Analysis, most: number): {person: number; papers: number}[] {
  return Array.from({length: people.count}, (_, person) => ({
    person,
    papers: listAt(people.papers, person).length,
  }))
    .sort((a, b) => b.papers - a.papers || a.person - b.person)
    .slice(0, most);
}

import type {Analysis} from "../../src/index.ts";
import type {View} from "../state/views.ts";
import {words} from "../words.ts";
import {plural, yearSpan} from "./format.ts";
import {oncePer} from "./once.ts";
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

/** Which papers have names, dates, counts and abstracts. Time: O(authorships), once. */
export const coverage: (analysis: Analysis) => Coverage = oncePer(({corpus}) => {
  const {size, authorIsGroup, authorStart} = corpus;
  const named = new Uint8Array(size);
  // Groups sign papers too, but a group is no name of a person.
  for (let i = 0; i < size; i++)
    for (let k = authorStart[i]; k < authorStart[i + 1]; k++)
      if (authorIsGroup[k] === 0) named[i] = 1;
  const those = (fits: (paper: number) => boolean): number[] => {
    const found: number[] = [];
    for (let i = 0; i < size; i++) if (fits(i)) found.push(i);
    return found;
  };
  return {
    papers: size,
    withNames: those(i => named[i] === 1),
    withoutNames: those(i => named[i] === 0),
    whole: those(i => named[i] === 1 && corpus.truncated[i] !== 1),
    dated: those(i => corpus.year[i] > 0),
    cited: those(i => corpus.citations[i] >= 0),
    withAbstract: those(i => corpus.abstract.offset[i + 1] > corpus.abstract.offset[i]),
  };
});

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

/** A part of the line that tells a corpus: its words, and the view that lists what it counts. */
export interface CorpusPart {
  readonly text: string;
  readonly view: View | null;
}

/** "79 papers", "46 people", "2021–2026" */
export function corpusLine(analysis: Analysis): CorpusPart[] {
  const {given, edges} = analysis.networks.coauthor.network;
  if (given !== undefined)
    return [
      {text: plural(analysis.people.count, "node"), view: "people"},
      {text: plural(edges.source.length, "tie"), view: null},
    ];
  const {first, last} = timeline(analysis, "year");
  const years = yearSpan(first, last);
  return [
    {text: plural(analysis.corpus.size, "paper"), view: "papers"},
    {text: plural(analysis.people.count, "person"), view: "people"},
    ...(years === null ? [] : [{text: years, view: "timeline"} as const]),
  ];
}

/** So many people with the most papers are looked for. */
const MOST_TOP = 200;

/** People with the most papers, up to 200 of them; ties by index. O(people · log people), once. */
export const topPeople = (analysis: Analysis, most: number): readonly TopPerson[] =>
  topOf(analysis).slice(0, most);

interface TopPerson {
  readonly person: number;
  readonly papers: number;
}

const topOf: (analysis: Analysis) => readonly TopPerson[] = oncePer(({people}) => {
  const {start} = people.papers;
  const papersOf = (person: number) => start[person + 1] - start[person];
  const sorted = Uint32Array.from({length: people.count}, (_, person) => papersOf(person)).sort();
  const least = sorted[Math.max(0, sorted.length - MOST_TOP)] ?? 0;
  const found: TopPerson[] = [];
  for (let person = 0; person < people.count; person++)
    if (papersOf(person) >= least) found.push({person, papers: papersOf(person)});
  return found.sort((a, b) => b.papers - a.papers || a.person - b.person).slice(0, MOST_TOP);
});

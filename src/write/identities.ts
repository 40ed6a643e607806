import type {Analysis} from "../analysis/analysis.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {Authorship} from "../papers/paper.ts";
import {signatureOf} from "../people/decide.ts";
import type {Evidence, People} from "../people/people.ts";
import {namesSeen} from "../people/shown-names.ts";
import {listAt} from "../util/list-column.ts";
import {writeRow} from "./csv.ts";
import {csvTable} from "./csv-table.ts";
import type {Out, RowOut, TableWriter} from "./writer.ts";

/**
 * identities.json: each person with the names and identifiers seen and the reasons why the records were joined;
 * then each doubt with its reasons and the two lines that would settle it. One person a line, so that a person is
 * found again by any tool that reads lines.
 */
export function writeIdentities({corpus, people}: Who, out: Out): void {
  const reasons = reasonsKept();
  out('{"coterie":"identities","people":[');
  for (let person = 0; person < people.count; person++)
    out(`${person === 0 ? "" : ","}\n${identity(corpus, people, person, reasons)}`);
  out('\n],"doubts":[');
  for (const [i, {a, b, probability, importance, evidence}] of people.doubts.entries()) {
    const doubt = {
      a: people.id[a],
      b: people.id[b],
      probability,
      importance,
      evidence,
      signatures: [a, b].map(person => signatureOf(corpus, listAt(people.authorships, person)[0])),
    };
    out(`${i === 0 ? "" : ","}\n${JSON.stringify(doubt)}`);
  }
  out("\n]}\n");
}

/** A person as JSON. */
function identity(
  corpus: Corpus,
  people: People,
  person: number,
  reasons: (evidence: readonly Evidence[]) => string,
): string {
  const authorships = listAt(people.authorships, person);
  const unsure = authorships.filter(k => people.unsure[k] === 1);
  const known = JSON.stringify({
    id: people.id[person],
    name: people.name[person],
    papers: listAt(people.papers, person).length,
    names: namesSeen(corpus, authorships),
    ids: identifiersOf(corpus, authorships),
  });
  const signed = JSON.stringify(Array.from(unsure, k => signatureOf(corpus, k)));
  return `${known.slice(0, -1)},"evidence":${reasons(people.evidence[person])},"unsure":${signed}}`;
}

/** Gives evidence as JSON, and remembers it: most people were joined for the same few reasons, which are kept once. */
function reasonsKept(): (evidence: readonly Evidence[]) => string {
  const known = new Map<readonly Evidence[], string>();
  return evidence => {
    let text = known.get(evidence);
    if (text === undefined) {
      text = JSON.stringify(evidence);
      if (known.size < MOST_KEPT) known.set(evidence, text);
    }
    return text;
  };
}

const MOST_KEPT = 100_000;

/** Identifiers by scheme, each once, as they first appear. */
function identifiersOf({authorRest, authorRests}: Corpus, authorships: Uint32Array) {
  const found: Record<string, string[]> = {};
  const rests = authorships.map(k => authorRest[k]).filter(rest => rest < authorRests.length);
  for (const rest of new Set(rests)) {
    const {ids = {}} = JSON.parse(authorRests[rest]) as Partial<Authorship>;
    for (const [scheme, id] of Object.entries(ids)) {
      found[scheme] ??= [];
      if (!found[scheme].includes(id)) found[scheme].push(id);
    }
  }
  return found;
}

/** identities.json as one of the files of an analysis. */
export const identitiesTable: TableWriter = {
  file: "identities.json",
  label: "Identities and why",
  write: writeIdentities,
  rows: null,
};

type Who = Pick<Analysis, "corpus" | "people">;

/** doubts.csv: two people who may be one, the most important first. */
function doubtRows({people}: Who, row: RowOut): void {
  const papers = (person: number) => listAt(people.papers, person).length;
  row([
    "person_a",
    "name_a",
    "papers_a",
    "person_b",
    "name_b",
    "papers_b",
    "probability",
    "importance",
    "reasons",
  ]);
  for (const {a, b, probability, importance, evidence} of people.doubts)
    row([
      people.id[a],
      people.name[a],
      papers(a),
      people.id[b],
      people.name[b],
      papers(b),
      probability,
      importance,
      reasonsText(evidence),
    ]);
}

/** The same as CSV, for those who have no analysis. */
export const writeDoubts = (who: Who, out: Out): void =>
  doubtRows(who, cells => writeRow(cells, out));

/** people.csv of who is who alone: names seen, papers and reasons, without any figure of a network. */
export function writeWho({corpus, people}: Who, out: Out): void {
  writeRow(["person_id", "name", "papers", "names_seen", "unsure_papers", "reasons"], out);
  for (let person = 0; person < people.count; person++) {
    const signed = listAt(people.authorships, person);
    writeRow(
      [
        people.id[person],
        people.name[person],
        listAt(people.papers, person).length,
        namesSeen(corpus, signed)
          .map(({name, count}) => (count === 1 ? name : `${name} (${count})`))
          .join("; "),
        signed.reduce((n, k) => n + people.unsure[k], 0),
        reasonsText(people.evidence[person]),
      ],
      out,
    );
  }
}

/** "same full name +2.1; years apart -0.3". */
const reasonsText = (evidence: readonly Evidence[]): string =>
  evidence.map(({reason, weight}) => `${reason} ${weight > 0 ? "+" : ""}${weight}`).join("; ");

/** doubts.csv as one of the files of an analysis. */
export const doubtsTable = csvTable({
  file: "doubts.csv",
  label: "Doubtful identities",
  rows: doubtRows,
});

import type {Analysis} from "../analysis/analysis.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {Authorship} from "../papers/paper.ts";
import {signatureOf} from "../people/decide.ts";
import type {Evidence, People} from "../people/people.ts";
import {namesSeen} from "../people/shown-names.ts";
import {type BytePen, bytePen, specialIn} from "../util/byte-pen.ts";
import {heldTexts, listsOf} from "../util/held-fields.ts";
import {textOf} from "../util/held-texts.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import type {RowOut} from "./cell.ts";
import {writeRow} from "./csv.ts";
import {csvTable} from "./csv-table.ts";
import type {BytesOut, Out, TableWriter} from "./writer.ts";

/**
 * identities.json: each person with the names and identifiers seen and the reasons why the records were joined;
 * then each doubt with its reasons and the two lines that would settle it. One person a line, so that a person is
 * found again by any tool that reads lines.
 */
export function writeIdentities(who: Who, out: Out): void {
  const decoder = new TextDecoder("utf-8", {ignoreBOM: true});
  writeIdentityBytes(who, bytes => out(decoder.decode(bytes))); // a pen cuts between texts, never within a character
}

/** The same as UTF-8. */
function writeIdentityBytes({corpus, people}: Who, out: BytesOut): void {
  const pen = bytePen(out);
  const writeEvidence = evidencePen(pen);
  const evidenceOf = listsOf(people, "evidence");
  const called = {id: jsonTextPen(people, "id", pen), name: jsonTextPen(people, "name", pen)};
  pen.text('{"coterie":"identities","people":[');
  for (let person = 0; person < people.count; person++) {
    pen.text(person === 0 ? "\n" : ",\n");
    writeIdentity({corpus, people, called, evidenceOf}, person, pen, writeEvidence);
  }
  pen.text('\n],"doubts":[');
  for (const [i, {a, b, probability, importance, evidence}] of people.doubts.entries()) {
    const doubt = {
      a: textOf(people, "id", a),
      b: textOf(people, "id", b),
      probability,
      importance,
      evidence,
      signatures: [a, b].map(person => signatureOf(corpus, listAt(people.authorships, person)[0])),
    };
    pen.text(`${i === 0 ? "" : ","}\n${JSON.stringify(doubt)}`);
  }
  pen.text("\n]}\n");
  pen.end();
}

/** What writes the id and the name of a person. */
interface CalledPens {
  id(person: number): void;
  name(person: number): void;
}

/** A person as JSON. */
function writeIdentity(
  {
    corpus,
    people,
    called,
    evidenceOf,
  }: Who & {
    readonly called: CalledPens;
    readonly evidenceOf: (person: number) => readonly Evidence[];
  },
  person: number,
  pen: BytePen,
  writeEvidence: (evidence: readonly Evidence[]) => void,
): void {
  const {authorships, papers, unsure} = people;
  const [from, to] = [authorships.start[person], authorships.start[person + 1]];
  pen.text('{"id":');
  called.id(person);
  pen.text(',"name":');
  called.name(person);
  pen.text(',"papers":');
  pen.number(papers.start[person + 1] - papers.start[person]);
  pen.text(',"names":[');
  const own = authorships.item.subarray(from, to);
  if (own.length === 1) writeName(corpus.names[corpus.authorName[own[0]]], 1, pen);
  else
    for (const [i, {name, count}] of namesSeen(corpus, own).entries()) {
      if (i > 0) pen.text(",");
      writeName(name, count, pen);
    }
  pen.text('],"ids":');
  const ids = identifiersOf(corpus, own);
  pen.text(ids === null ? "{}" : JSON.stringify(ids));
  pen.text(',"evidence":');
  writeEvidence(evidenceOf(person));
  pen.text(',"unsure":[');
  let signatures = 0;
  for (let i = 0; i < own.length; i++) {
    if (unsure[own[i]] !== 1) continue;
    const {paper, place, name} = signatureOf(corpus, own[i]);
    pen.text(signatures++ === 0 ? '{"paper":' : ',{"paper":');
    writeJsonText(paper, pen);
    pen.text(',"place":');
    pen.number(place);
    pen.text(',"name":');
    writeJsonText(name, pen);
    pen.text("}");
  }
  pen.text("]}");
}

function writeName(name: string, count: number, pen: BytePen): void {
  pen.text('{"name":');
  writeJsonText(name, pen);
  pen.text(',"count":');
  pen.number(count);
  pen.text("}");
}

const QUOTE = 34;

/** What JSON escapes, but half characters. */
const ESCAPED = specialIn(
  `"\\${Array.from({length: 32}, (_, code) => String.fromCharCode(code)).join("")}`,
);

function writeJsonText(text: string, pen: BytePen): void {
  pen.byte(QUOTE);
  if (pen.plain(text, ESCAPED)) pen.byte(QUOTE);
  else pen.text(JSON.stringify(text).slice(1));
}

/** Writes what people are called as JSON: from bytes to bytes where it is held so. */
function jsonTextPen(people: People, field: keyof CalledPens, pen: BytePen) {
  const texts = heldTexts(people, field);
  if (texts === undefined) return (person: number) => writeJsonText(people[field][person], pen);
  const {bytes, offset} = texts;
  return (person: number) => {
    pen.byte(QUOTE);
    if (pen.plainBytes(bytes, offset[person], offset[person + 1], ESCAPED)) pen.byte(QUOTE);
    else pen.text(JSON.stringify(textAt(texts, person)).slice(1));
  };
}

/** Writes evidence as JSON. Most people were joined for the same few reasons: what is one object is made to text once. */
function evidencePen(pen: BytePen): (evidence: readonly Evidence[]) => void {
  const known = new Map<Evidence, Uint8Array>();
  const textOf = (reason: Evidence): Uint8Array => {
    const text = known.get(reason) ?? encoder.encode(JSON.stringify(reason));
    if (known.size < MOST_KEPT) known.set(reason, text);
    return text;
  };
  return evidence => {
    pen.text("[");
    for (let i = 0; i < evidence.length; i++) {
      if (i > 0) pen.text(",");
      pen.bytes(textOf(evidence[i]));
    }
    pen.text("]");
  };
}

const MOST_KEPT = 100_000;

const encoder = new TextEncoder();

/** Identifiers by scheme, each once, as they first appear; null where there are none. */
function identifiersOf({authorRest, authorRests}: Corpus, authorships: Uint32Array) {
  if (!authorships.some(k => authorRest[k] < authorRests.length)) return null;
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
export const identitiesTable: TableWriter<Who> = {
  file: "identities.json",
  label: "Identities and why",
  write: writeIdentities,
  writeBytes: writeIdentityBytes,
  rows: null,
  plain: null,
};

type Who = Pick<Analysis, "corpus" | "people">;

/** doubts.csv: two people who may be one, the most important first. */
function doubtRows({people}: Who, row: RowOut): void {
  const id = (person: number) => textOf(people, "id", person);
  const name = (person: number) => textOf(people, "name", person);
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
      id(a),
      name(a),
      papers(a),
      id(b),
      name(b),
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
  const evidenceOf = listsOf(people, "evidence");
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
        reasonsText(evidenceOf(person)),
      ],
      out,
    );
  }
}

/** "same full name +2.1; years apart -0.3". */
const reasonsText = (evidence: readonly Evidence[]): string =>
  evidence.map(({reason, weight}) => `${reason} ${weight > 0 ? "+" : ""}${weight}`).join("; ");

/** doubts.csv as one of the files of an analysis. */
export const doubtsTable = csvTable<Who>({
  file: "doubts.csv",
  label: "Doubtful identities",
  rows: doubtRows,
});

import type {Analysis} from "../analysis/analysis.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {Authorship} from "../papers/paper.ts";
import type {People} from "../people/people.ts";
import {namesSeen} from "../people/shown-names.ts";
import {type BytePen, specialIn} from "../util/byte-pen.ts";
import {heldLists, heldTexts} from "../util/held-fields.ts";
import {textOf} from "../util/held-texts.ts";
import {objectLists} from "../util/object-lists.ts";
import {type TextColumn, textAt} from "../util/text-column.ts";
import {textPen} from "../util/texts.ts";

/**
 * Gives what writes a person as JSON: id, name, number of papers, names and identifiers seen, the reasons why the records
 * were joined, and the signatures that little joins. O(signatures of the person).
 */
export function identityPen(
  {corpus, people}: Pick<Analysis, "corpus" | "people">,
  pen: BytePen,
): (person: number) => void {
  const {authorships, papers, unsure} = people;
  const {authorStart, authorName} = corpus;
  const writeId = calledPen(people, "id", pen);
  const writeName = calledPen(people, "name", pen);
  const writePrinted = calledPen(corpus, "names", pen);
  const writeEvidence = evidencePen(people, pen);

  const writeNames = (from: number, to: number) => {
    const {item} = authorships;
    const first = authorName[item[from]];
    let alike = from + 1;
    while (alike < to && authorName[item[alike]] === first) alike += 1;
    if (alike === to) return writeSeen(textOf(corpus, "names", first), to - from, pen);
    for (const [i, {name, count}] of namesSeen(corpus, item.subarray(from, to)).entries()) {
      if (i > 0) pen.text(",");
      writeSeen(name, count, pen);
    }
  };
  const writeUnsure = (person: number, from: number, to: number) => {
    let signatures = 0;
    let place = papers.start[person];
    for (let i = from; i < to; i++) {
      const k = authorships.item[i];
      if (unsure[k] !== 1) continue;
      // Papers of a person rise as their signatures do.
      while (authorStart[papers.item[place] + 1] <= k) place += 1;
      const paper = papers.item[place];
      pen.text(signatures++ === 0 ? '{"paper":' : ',{"paper":');
      writeTextAt(corpus.id, paper, pen);
      pen.text(',"place":');
      pen.number(k - authorStart[paper] + 1);
      pen.text(',"name":');
      writePrinted(authorName[k]);
      pen.text("}");
    }
  };

  return person => {
    const [from, to] = [authorships.start[person], authorships.start[person + 1]];
    pen.text('{"id":');
    writeId(person);
    pen.text(',"name":');
    writeName(person);
    pen.text(',"papers":');
    pen.number(papers.start[person + 1] - papers.start[person]);
    pen.text(',"names":[');
    writeNames(from, to);
    pen.text('],"ids":');
    if (corpus.authorRests.length === 0) pen.text("{}");
    else pen.text(JSON.stringify(identifiersOf(corpus, authorships.item.subarray(from, to))));
    pen.text(',"evidence":');
    writeEvidence(person);
    pen.text(',"unsure":[');
    writeUnsure(person, from, to);
    pen.text("]}");
  };
}

function writeSeen(name: string, count: number, pen: BytePen): void {
  pen.text('{"name":');
  writeText(name, pen);
  pen.text(',"count":');
  pen.number(count);
  pen.text("}");
}

const QUOTE = 34;

/** What JSON escapes, but half characters. */
const ESCAPED = specialIn(
  `"\\${Array.from({length: 32}, (_, code) => String.fromCharCode(code)).join("")}`,
);

function writeText(text: string, pen: BytePen): void {
  pen.byte(QUOTE);
  if (pen.plain(text, ESCAPED)) pen.byte(QUOTE);
  else pen.text(JSON.stringify(text).slice(1));
}

/** The same from bytes to bytes. */
function writeTextAt(texts: TextColumn, i: number, pen: BytePen): void {
  pen.byte(QUOTE);
  writeBareAt(texts, i, pen);
  pen.byte(QUOTE);
}

/** What stands between the quotes. */
function writeBareAt(texts: TextColumn, i: number, pen: BytePen): void {
  if (!pen.plainBytes(texts.bytes, texts.offset[i], texts.offset[i + 1], ESCAPED))
    pen.text(JSON.stringify(textAt(texts, i)).slice(1, -1));
}

/** Writes text i of a field. */
function calledPen<Field extends string>(
  data: {readonly [Each in Field]: readonly string[]},
  field: Field,
  pen: BytePen,
): (i: number) => void {
  const texts = heldTexts(data, field);
  if (texts === undefined) return i => writeText(data[field][i], pen);
  const write = textPen(texts, writeBareAt, pen);
  return i => {
    pen.byte(QUOTE);
    write(i);
    pen.byte(QUOTE);
  };
}

/** Writes the evidence of people. Most were joined for the same few reasons: each is made to text once. */
function evidencePen(people: People, pen: BytePen): (person: number) => void {
  const {items, lists} =
    heldLists(people, "evidence") ?? objectLists(people.count, person => people.evidence[person]);
  const texts: (Uint8Array | undefined)[] = new Array(items.length);
  const reasonAt = (place: number): Uint8Array => {
    const known = texts[place];
    if (known !== undefined) return known;
    const text = encoder.encode(JSON.stringify(items[place]));
    if (place < MOST_KEPT) texts[place] = text;
    return text;
  };
  return person => {
    pen.text("[");
    const [from, to] = [lists.start[person], lists.start[person + 1]];
    for (let k = from; k < to; k++) {
      if (k > from) pen.text(",");
      pen.bytes(reasonAt(lists.item[k]));
    }
    pen.text("]");
  };
}

const MOST_KEPT = 100_000;

const encoder = new TextEncoder();

/** Identifiers by scheme, each once, as they first appear. */
function identifiersOf({authorRest, authorRests}: Corpus, authorships: Uint32Array) {
  const found: Record<string, string[]> = {};
  if (!authorships.some(k => authorRest[k] < authorRests.length)) return found;
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

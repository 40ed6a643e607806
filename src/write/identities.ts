import type {Analysis} from "../analysis/analysis.ts";
import {signatureOf} from "../people/decide.ts";
import type {Evidence} from "../people/people.ts";
import {namesSeen} from "../people/shown-names.ts";
import {bytePen} from "../util/byte-pen.ts";
import {listsOf} from "../util/held-fields.ts";
import {textOf} from "../util/held-texts.ts";
import {listAt} from "../util/list-column.ts";
import type {RowOut} from "./cell.ts";
import {writeRow} from "./csv.ts";
import {csvTable} from "./csv-table.ts";
import {identityPen} from "./identity-pen.ts";
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
function writeIdentityBytes(who: Who, out: BytesOut): void {
  const {corpus, people} = who;
  const pen = bytePen(out);
  const writeIdentity = identityPen(who, pen);
  pen.text('{"coterie":"identities","people":[');
  for (let person = 0; person < people.count; person++) {
    pen.text(person === 0 ? "\n" : ",\n");
    writeIdentity(person);
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

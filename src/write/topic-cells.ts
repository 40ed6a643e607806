import type {BytePen} from "../util/byte-pen.ts";
import {textColumn} from "../util/text-column.ts";
import {textCell} from "./csv.ts";
import {QUOTED, writeTextBytes} from "./csv-bytes.ts";
import {type JointWork, jointTerms, termsText} from "./joint-topics.ts";

/** Writes as a cell what `jointTopics` says: labels go to bytes as they lie. */
export function topicCellsPen(work: JointWork, pen: BytePen): (a: number, b: number) => void {
  const {label} = work.topics;
  const of = jointTerms(work);
  const {bytes, offset} = textColumn(label);
  const isPlain = Uint8Array.from(label, text => (textCell(text) === text ? 1 : 0));
  return (a, b) => {
    const terms = of(a, b);
    for (let i = 0; i < terms.length; i++)
      if (isPlain[terms[i]] === 0) {
        writeTextBytes(termsText(terms, label) ?? "", pen);
        return;
      }
    for (let i = 0; i < terms.length; i++) {
      if (i > 0) pen.text("; ");
      pen.plainBytes(bytes, offset[terms[i]], offset[terms[i] + 1], QUOTED);
    }
  };
}

import type {Origin} from "../papers/paper.ts";
import type {Severity} from "../papers/problem.ts";
import type {Fit, Format, ReadOptions, Sink} from "./format.ts";
import {headItems} from "./json-head.ts";
import {jsonItems} from "./json-items.ts";
import {type Fields, isFields} from "./json-values.ts";

/** Lists a problem of the record that is being read. */
export type Tell = (severity: Severity, what: string) => void;

/** Reads the records of one file of a kind. */
export interface RecordTaker {
  /** Gives a record to the sink, or tells in an error why it is no paper. */
  take(record: Fields, origin: Origin, tell: Tell): void;
  /** What stands around a list of records: what came before it when it begins, all but the items when it is over. */
  around?(value: Fields, begins: boolean): void;
  end?(): void;
}

/** What differs between kinds of JSON. */
export interface JsonKind {
  readonly id: string;
  readonly label: string;
  /** Dotted paths of the lists of items in an object around them. */
  readonly lists: readonly string[];
  /** How surely an item is of this kind; null = it is not. */
  fit(item: Fields): Fit | null;
  /** Whether a value is an item and no part of one; where nothing is said, what fits is one. */
  looks?(item: Fields): boolean;
  /** The records that an item holds, where it is not itself one. */
  records?(item: Fields): readonly unknown[];
  open(sink: Sink, file: string, options: ReadOptions): RecordTaker;
}

/** Makes a format of a kind of JSON: one object, a list of them, a list in an object, or one object a line. */
export function jsonFormat(kind: JsonKind): Format {
  const looks = kind.looks ?? ((value: Fields) => kind.fit(value) !== null);
  return {
    id: kind.id,
    label: kind.label,
    fit(head) {
      let best: Fit | null = null;
      for (const item of headItems(head, kind.lists, looks)) {
        const fit = kind.fit(item);
        if (fit !== null && fit.certainty > (best?.certainty ?? 0)) best = fit;
      }
      return best;
    },
    open(sink, file, options) {
      const taker = kind.open(sink, file, options);
      let records = 0;
      const take = (record: unknown, line: number | null) => {
        records += 1;
        const tell: Tell = (severity, what) =>
          sink.problem({record: records, line, severity, what});
        if (isFields(record)) taker.take(record, {file, record: records, line}, tell);
        else tell("error", "the record is no object");
      };
      const splitter = jsonItems(
        {lists: kind.lists, looks},
        {
          item(value, line) {
            const inner = isFields(value) ? kind.records?.(value) : undefined;
            if (inner === undefined) take(value, line);
            else for (const record of inner) take(record, line);
          },
          around: (value, begins) => taker.around?.(value, begins),
          damage(what, line, isItem) {
            if (isItem) records += 1;
            sink.problem({
              record: isItem ? records : null,
              line,
              severity: isItem ? "error" : "warning",
              what,
            });
          },
        },
      );
      return {
        push: splitter.push,
        end() {
          splitter.end();
          taker.end?.();
        },
        get records() {
          return records;
        },
      };
    },
  };
}

import type {Analysis} from "../analysis/analysis.ts";
import {writeRow} from "./csv.ts";
import {writePlainTable} from "./plain-bytes.ts";
import {type PlainTable, plainRows} from "./plain-table.ts";
import type {TableWriter} from "./writer.ts";

/** A table of an analysis as CSV, from its columns. */
export const plainTableWriter = <Of = Analysis>({
  plain,
  ...described
}: Pick<TableWriter, "file" | "label"> & {
  readonly plain: (analysis: Of) => PlainTable;
}): TableWriter<Of> => ({
  ...described,
  plain,
  rows: (analysis, row) => plainRows(plain(analysis), row),
  write: (analysis, out) => plainRows(plain(analysis), cells => writeRow(cells, out)),
  writeBytes: (analysis, out) => writePlainTable(plain(analysis), out),
});

import type {Analysis} from "../analysis/analysis.ts";
import {bytePen} from "../util/byte-pen.ts";
import {writeRow} from "./csv.ts";
import {writeRowBytes} from "./csv-bytes.ts";
import type {TableWriter} from "./writer.ts";

/** A table of an analysis as CSV, from its rows. */
export const csvTable = <Of = Analysis>({
  rows,
  ...described
}: Pick<TableWriter, "file" | "label"> & {
  readonly rows: NonNullable<TableWriter<Of>["rows"]>;
}): TableWriter<Of> => ({
  ...described,
  rows,
  plain: null,
  write: (analysis, out) => rows(analysis, cells => writeRow(cells, out)),
  writeBytes(analysis, out) {
    const pen = bytePen(out);
    rows(analysis, cells => writeRowBytes(cells, pen));
    pen.end();
  },
});

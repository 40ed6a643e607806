import {writeRow} from "./csv.ts";
import type {TableWriter} from "./writer.ts";

/** A table of an analysis as CSV, from its rows. */
export const csvTable = ({
  rows,
  ...described
}: Pick<TableWriter, "file" | "label"> & {
  readonly rows: NonNullable<TableWriter["rows"]>;
}): TableWriter => ({
  ...described,
  rows,
  write: (analysis, out) => rows(analysis, cells => writeRow(cells, out)),
});

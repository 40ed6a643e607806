import type {ComponentChildren} from "preact";
import type {Metric, NumberColumn} from "../../src/index.ts";

/** A column of a table: what it is called, how rows are sorted by it, and what stands in its cells. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly numeric?: boolean;
  readonly meaning?: string | undefined;
  readonly metric?: Metric | undefined;
  /** What rows are sorted by; null while it is not known yet. */
  readonly order: NumberColumn | null;
  readonly cell: (row: number) => ComponentChildren;
  /** What stands in the CSV file. */
  readonly plain: (row: number) => string | number | null;
  /** Opens the papers behind the number; absent = the row is opened. */
  readonly open?: ((row: number) => void) | undefined;
  /** Shown when nobody chose columns. */
  readonly usual?: boolean;
  /** Always shown, and the only one beside the sorted one on a narrow screen. */
  readonly fixed?: boolean;
}

/** A cell: null is unknown and stays empty. */
export type Cell = string | number | boolean | null;

/** Takes one row of a table. */
export type RowOut = (cells: readonly Cell[]) => void;

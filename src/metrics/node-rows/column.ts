import type {NumberColumn} from "../../util/number-column.ts";

/** A column without gaps. */
export const column = (value: Float64Array): NumberColumn => ({value, known: null});

import type {Run} from "./case.ts";
export const NAME_RUNS: Readonly<Record<string, Run>> = {};

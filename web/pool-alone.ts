import {inPlace} from "../src/index.ts";

/** Stands for `pool.ts` in the page that is one file: there is no second worker to load. */
export const execute = inPlace;

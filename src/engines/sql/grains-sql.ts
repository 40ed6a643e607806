import {GRAINS} from "../../util/grains.ts";
import type {Dialect} from "./dialect.ts";

/** 2³⁶ as SQL has it: a number with a point. */
const G = `${GRAINS}.0`;

/** Coarse grains of a summand ≥ 0, a whole number; see util/grains. */
export const coarseSql = (d: Dialect, x: string): string => d.as("bigint", `floor((${x}) * ${G})`);

/** Fine grains of what is left, a whole number. */
export const fineSql = (d: Dialect, x: string): string =>
  d.as("bigint", `floor(((${x}) * ${G} - floor((${x}) * ${G})) * ${G} + 0.5)`);

/** The sum that two totals of grains make. */
export const ofGrainsSql = (d: Dialect, coarse: string, fine: string): string =>
  `${d.as("double", coarse)} / ${G} + ${d.as("double", fine)} / ${G} / ${G}`;

import {AUTHOR_RUNS} from "./author.ts";
import {type Case, difference, type Run} from "./case.ts";
import {LINK_RUNS} from "./links.ts";
import {NAME_RUNS} from "./names.ts";
import {NETWORK_RUNS} from "./networks.ts";
import {NODE_RUNS} from "./nodes.ts";
import {NOVELTY_RUNS} from "./novelty.ts";
import {TOPIC_RUNS} from "./topics.ts";

/** Every metric that a case may name. */
export const RUNS: Readonly<Record<string, Run>> = {
  ...AUTHOR_RUNS,
  ...NODE_RUNS,
  ...NETWORK_RUNS,
  ...TOPIC_RUNS,
  ...NOVELTY_RUNS,
  ...LINK_RUNS,
  ...NAME_RUNS,
};

/** Why a case fails, in words; null where it holds. An unknown metric fails. */
export function failure({metric, input, expected, tolerance}: Case): string | null {
  if (!Object.hasOwn(RUNS, metric)) return `there is no metric ${metric}`;
  try {
    return difference(RUNS[metric](input), expected, tolerance);
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

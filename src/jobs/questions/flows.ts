import type {Analysis} from "../../analysis/analysis.ts";
import {type Flow, flowsOf, windowsOf} from "../../analysis/trends/windows.ts";
import {yearsOf} from "../../topics/timeline.ts";
import {keptFor, type Question} from "./question.ts";

export interface FlowsInput {
  readonly network: "coauthor" | "topics";
  /** Years of a window; null = so that there are about five windows. */
  readonly windowYears: number | null;
  /** Smaller communities are left out. */
  readonly leastSize: number;
}

export interface FlowsAnswer {
  /** First and last year of each window, the oldest first; empty where no paper has a year. */
  readonly windows: readonly (readonly [number, number])[];
  readonly flows: readonly Flow[];
  /** The size below which communities are left out. */
  readonly leastSize: number;
}

const madeOf = keptFor(() => new Map<string, FlowsAnswer>());

/** Communities followed through windows of years. Time: that of a network and of Leiden for each window, once for each input. */
export const flowsQuestion: Question<FlowsInput, FlowsAnswer> = (analysis, input, watch) => {
  const made = madeOf(analysis, watch);
  const key = JSON.stringify(input);
  const found = made.get(key) ?? flowsAnswer(analysis, input);
  made.set(key, found);
  return found;
};

function flowsAnswer(
  {corpus, people, topics, manifest}: Analysis,
  {network, windowYears, leastSize}: FlowsInput,
): FlowsAnswer {
  const years = yearsOf(corpus.year);
  if (years === null) return {windows: [], flows: [], leastSize};
  const {seed, resolution, termSimilarity} = manifest.options;
  const options = {windowYears, leastSize, seed, resolution, termSimilarity};
  return {
    windows: windowsOf(years, windowYears),
    flows: flowsOf(network, corpus, people, topics, options),
    leastSize,
  };
}

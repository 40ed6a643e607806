import {type Analysis, listAt, paperMask} from "../../src/index.ts";
import type {State} from "../state/state.ts";

/** Papers of what is selected; where nothing with papers is, those that the filters leave. Rising numbers. */
export function chosenPapers(
  analysis: Analysis,
  {trail, filter}: Pick<State, "trail" | "filter">,
): readonly number[] {
  const selection = trail.at(-1);
  switch (selection?.kind) {
    case "papers":
      return [...selection.papers].sort((a, b) => a - b);
    case "paper":
      return [selection.paper];
    case "person":
      return [...listAt(analysis.people.papers, selection.person)];
    case "term":
      return [...listAt(analysis.topics.papers, selection.term)];
    case "several": {
      if (selection.of === "paper") return selection.items;
      const column = selection.of === "person" ? analysis.people.papers : analysis.topics.papers;
      const all = new Set(selection.items.flatMap(item => [...listAt(column, item)]));
      return [...all].sort((a, b) => a - b);
    }
    default: {
      const mask = paperMask(analysis, filter);
      const all = Array.from({length: analysis.corpus.size}, (_, i) => i);
      return mask === null ? all : all.filter(i => mask[i] === 1);
    }
  }
}

import {type Theme, thematicMap} from "../../topics/thematic-map.ts";
import {listAt} from "../../util/list-column.ts";
import {keptFor, type Question} from "./question.ts";

/** A theme on the thematic map, with when it was written about. */
export interface PlacedTheme extends Theme {
  /** Mean year of its papers, each once; null where none has a year. */
  readonly meanYear: number | null;
}

export interface ThemesAnswer {
  readonly themes: readonly PlacedTheme[];
  /** Communities of a single topic, which are no themes. */
  readonly alone: number;
  /** Where the quadrants meet; null with fewer than four themes. */
  readonly middle: {readonly centrality: number; readonly density: number} | null;
}

const answerOf = keptFor(({corpus, topics, networks}): ThemesAnswer => {
  const {communities, communityLabels} = networks.topics;
  const themes = thematicMap(topics, communities.community, communityLabels);
  return {
    themes: themes.map(theme => ({...theme, meanYear: meanYear(theme)})),
    alone: communities.count - themes.length,
    middle:
      themes.length < 4
        ? null
        : {
            centrality: median(themes.map(({centrality}) => centrality)),
            density: median(themes.map(({density}) => density)),
          },
  };

  function meanYear({terms}: Theme): number | null {
    const papers = new Set(terms.flatMap(t => [...listAt(topics.papers, t)]));
    let sum = 0;
    let dated = 0;
    for (const p of papers)
      if (corpus.year[p] !== 0) {
        sum += corpus.year[p];
        dated += 1;
      }
    return dated === 0 ? null : sum / dated;
  }
});

/** Callon's thematic map of the topic communities that the analysis has. O(Σ over papers of terms²), once. */
export const themesQuestion: Question<Record<string, never>, ThemesAnswer> = (analysis, _, watch) =>
  answerOf(analysis, watch);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

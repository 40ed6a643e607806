import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {findTopics} from "../../src/topics/find.ts";
import {topTerms} from "../../src/topics/top-terms.ts";
import {keywordAgreement} from "../bench/topics/keyword-agreement.ts";
import {visPapers} from "../bench/topics/made-abstracts.ts";
import {paper} from "../help/papers.ts";
import {hasShared} from "../help/shared.ts";

describe("the top terms of a paper", () => {
  test("stand in it often or in its title, and in few others", async () => {
    const corpus = corpusOf([
      paper("Glacier melting", ["A"], {
        abstract: "We measure sea ice, and sea ice again, and once more sea ice.",
      }),
      paper("Sea ice", ["B"], {abstract: "Sea ice and ocean salinity."}),
      paper("Ocean salinity", ["C"], {abstract: "Glacier melting and ocean salinity."}),
    ]);
    const topics = await findTopics(corpus, {minTermPapers: 1, relevantShare: 1});
    const labels = (p: number) => topTerms(corpus, topics, p).map(t => topics.label[t]);
    // All three terms are in two of three papers: three times in the abstract, then twice for the title.
    expect(labels(0)).toEqual(["sea ice", "glacier melting"]);
    expect(labels(1)).toEqual(["sea ice", "ocean salinity"]);
    expect(topTerms(corpus, topics, 0, 1)).toHaveLength(1);
    expect(() => topTerms(corpus, topics, 3)).toThrow(/paper: expected a number below 3/);
  });

  test.skipIf(!hasShared)(
    "agree with author keywords of IEEE VIS in more than 55 % of papers",
    async () => {
      const {papers, terms, words} = await keywordAgreement(await visPapers());
      expect(papers).toBeGreaterThan(1000);
      expect(terms.loose).toBeGreaterThan(0.55);
      // Single words stand within almost any keyword; being one is another thing.
      expect(terms.exact).toBeGreaterThan(words.exact);
    },
  );
});

import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {vetoes} from "../../src/people/block-clusters.ts";
import {findDecisions} from "../../src/people/decide.ts";
import {identityModel, openBlock} from "../../src/people/identity-model.ts";
import {paper} from "../help/papers.ts";

const ORCIDS = ["0000-0002-1825-0097", "0000-0001-5109-3700"];

/** The block of Adlers: given names by paper, and which of two ORCIDs each has. */
function adlers(given: readonly string[], orcid: readonly (number | null)[] = []) {
  const papers = given.map((name, i) => {
    const others = i % 2 === 0 ? ["Zoe Zimmer", "Bob Brown"] : ["Bob Brown", "Zoe Zimmer"];
    const {authors, ...rest} = paper(`Title ${i}`, [`${name} Adler`, ...others], {
      ids: {id: `p${i}`},
    });
    const which = orcid[i] ?? null;
    const ids: Readonly<Record<string, string>> = which === null ? {} : {orcid: ORCIDS[which]};
    return {...rest, authors: [{...authors[0], ids}, ...authors.slice(1)]};
  });
  const corpus = corpusOf(papers);
  const model = identityModel(corpus, true, findDecisions(corpus, []), {});
  const block = openBlock(model, model.blocks.ofForm[model.ofAuthorship[0]]);
  return {model, block};
}

test("names of a block are numbered in their order, each once", () => {
  const {block} = adlers(["Jon", "Jane", "Jon", "J.", "Jane"]);
  expect(block.records.map(({name}) => name)).toEqual([2, 1, 2, 0, 1]);
});

test("names on a byline rise by their blocks", () => {
  const {signed, start} = adlers(["Jane", "Jon"]).model.coauthors;
  for (const p of [0, 1]) {
    const blocks = Array.from({length: 3}, (_, c) => signed[2 * (start[p] + c)]);
    expect(blocks).toEqual([...blocks].sort((a, b) => a - b));
    expect(new Set(blocks).size).toBe(3);
  }
});

test("what one list was called by is not held against the next", () => {
  const {model, block} = adlers(["Jane", "Jon", "Jane", "Jane", "Jane"], [null, null, 0, 1, 1]);
  const apart = vetoes(block, model.differ);
  expect(apart([0], [1])).toBe(true);
  expect(apart([0], [2])).toBe(false);
  expect(apart([2], [3])).toBe(true);
  expect(apart([3], [4])).toBe(false);
  expect(apart([0], [4])).toBe(false);
});

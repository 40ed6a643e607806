import fc from "fast-check";
import {expect, test} from "vitest";
import {coauthorNetwork} from "../../src/graphs/coauthor.ts";
import {coauthorPapers, countedPapers} from "../../src/graphs/coauthor-papers.ts";
import {jointPapersOf} from "../../src/graphs/joint-papers.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {paper} from "../help/papers.ts";

const NAMES = ["Ada Example", "Ben Sample", "Cy Third", "Dan Other"];

test("papers behind many pairs are those behind each, in whichever order pairs are asked for", () => {
  const bylines = fc.array(fc.subarray(NAMES, {minLength: 1}), {minLength: 1, maxLength: 8});
  const pairs = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), {minLength: 20, maxLength: 40});
  fc.assert(
    fc.property(bylines, pairs, fc.constantFrom(2, 3, null), (papers, asked, maxAuthors) => {
      const corpus = corpusOf(
        papers.map((names, i) =>
          paper(`Paper ${i}`, names, {date: {year: 2000 + i, month: null, day: null}}),
        ),
      );
      const people = resolvePeople(corpus);
      const network = coauthorNetwork(corpus, people, {maxAuthors, years: [2001, 2020]});
      const jointOf = jointPapersOf({
        papers: people.papers,
        counts: countedPapers(network, corpus, people),
      });
      for (const [x, y] of asked) {
        const [a, b] = [x % people.count, y % people.count];
        const behind = coauthorPapers(network, corpus, people, a, b);
        expect(jointOf(a, b)).toEqual(behind.map(({index}) => index));
      }
    }),
  );
});

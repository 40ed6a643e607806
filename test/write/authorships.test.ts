import fc from "fast-check";
import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {authorshipsTable} from "../../src/write/authorships.ts";
import type {TextCells} from "../../src/write/plain-table.ts";
import {isMadeNumbers} from "../../src/write/plain-table.ts";
import {paper} from "../help/papers.ts";

test("papers of any run of authorships are those whose bylines have them, some of which are empty", () => {
  const sizes = fc.array(fc.nat(3), {minLength: 1, maxLength: 9});
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), (bylines, one, other) => {
      const corpus = corpusOf(
        bylines.map((size, i) =>
          paper(`Paper ${i}`, ["Ada Example", "Ben Sample", "Cy Third"].slice(0, size)),
        ),
      );
      const {rows, columns} = authorshipsTable({corpus, people: resolvePeople(corpus)});
      const {place} = columns.paper_id as TextCells;
      if (place === null || !isMadeNumbers(place)) throw new Error("papers are held");
      const [from, to] = [one % (rows + 1), other % (rows + 1)].sort((a, b) => a - b);
      const papers = Array.from({length: corpus.size}, (_, p) => {
        const own = corpus.authorStart[p + 1] - corpus.authorStart[p];
        return new Array<number>(own).fill(p);
      });
      expect([...place.made(from, to)]).toEqual(papers.flat().slice(from, to));
    }),
  );
});

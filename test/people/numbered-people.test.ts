import fc from "fast-check";
import {expect, test} from "vitest";
import {NONE} from "../../src/papers/corpus.ts";
import {papersOfPeople, renumbered} from "../../src/people/numbered-people.ts";
import {listAt, placesOf} from "../../src/util/list-column.ts";
import {sharedRoom} from "../../src/util/share.ts";

test("people are numbered as they first appear, in the array of their groups", () => {
  const group = Uint32Array.of(3, NONE, 0, 3, 7, 0);
  const {ofAuthorship, groupOf} = renumbered(group);
  expect(ofAuthorship).toBe(group);
  expect([...ofAuthorship]).toEqual([0, NONE, 1, 0, 2, 1]);
  expect([...groupOf]).toEqual([3, 0, 7]);
  const nobody = renumbered(Uint32Array.of(NONE, NONE));
  expect([[...nobody.ofAuthorship], nobody.groupOf.length]).toEqual([[NONE, NONE], 0]);
});

test("a person has each paper once, though a byline prints a name twice", () => {
  const byline = fc.array(fc.oneof(fc.nat(4), fc.constant(NONE)), {maxLength: 4});
  fc.assert(
    fc.property(fc.array(byline), bylines => {
      const paperOf = Uint32Array.from(bylines.flatMap((people, p) => people.map(() => p)));
      const authorships = placesOf(Uint32Array.from(bylines.flat()), 5);
      const {start, item} = papersOfPeople(paperOf, authorships);
      for (let person = 0; person < 5; person++) {
        const papers = [...bylines.keys()].filter(p => bylines[p].includes(person));
        expect([...listAt({start, item}, person)]).toEqual(papers);
      }
      expect(item).toHaveLength(start[5]);
      expect(start === authorships.start).toBe(authorships.item.length === item.length);
    }),
  );
});

test("papers of people lie in memory of the kind that is asked for", () => {
  const authorships = placesOf(Uint32Array.of(0, 0, 1), 2);
  for (const paperOf of [Uint32Array.of(0, 0, 1), Uint32Array.of(0, 1, 1)]) {
    const {start, item} = papersOfPeople(paperOf, authorships, sharedRoom());
    expect(item.buffer).toBeInstanceOf(SharedArrayBuffer);
    if (start !== authorships.start) expect(start.buffer).toBeInstanceOf(SharedArrayBuffer);
  }
});

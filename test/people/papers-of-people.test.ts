import {expect, test} from "vitest";
import {papersOfPeople} from "../../src/people/shown-names.ts";
import {listColumn} from "../../src/util/list-column.ts";
import {sharedRoom} from "../../src/util/share.ts";

test("papers of people start where authorships do, unless a byline prints somebody twice", () => {
  const authorships = listColumn([[0, 3], [1], [2, 4]]);
  const once = papersOfPeople(Uint32Array.of(0, 0, 0, 1, 1), authorships);
  expect(once).toEqual(listColumn([[0, 1], [0], [0, 1]]));
  expect(once.start).toBe(authorships.start);
  for (const room of [undefined, sharedRoom()]) {
    const twice = papersOfPeople(Uint32Array.of(0, 0, 0, 0, 1), authorships, room);
    expect(twice).toEqual(listColumn([[0], [0], [0, 1]]));
  }
  const {item} = papersOfPeople(Uint32Array.of(0, 0, 0, 0, 1), authorships, sharedRoom());
  expect(item.buffer).toBeInstanceOf(SharedArrayBuffer);
});

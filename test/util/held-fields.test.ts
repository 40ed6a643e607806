import {expect, test} from "vitest";
import {
  heldLists,
  heldTexts,
  isHeld,
  listsOf,
  roomFor,
  withFields,
  withHeldFields,
} from "../../src/util/held-fields.ts";
import {objectLists, objectsAt} from "../../src/util/object-lists.ts";
import {textColumn} from "../../src/util/text-column.ts";

const TEXTS = ["wei-wang", "", "zoë", "𝔸da"];
const [A, B, LIKE_A] = [{why: "a"}, {why: "b"}, {why: "a"}];
const LISTS = [[B, A], [], [A, B, A], [LIKE_A]];
const plain = {count: 4, id: TEXTS, why: LISTS, more: [1, 2]};
const columns = {id: textColumn(TEXTS), why: objectLists(4, i => LISTS[i])};
const held = withHeldFields(plain, columns);

test("an object is the same however its fields are held, in their order", () => {
  expect(held).toEqual(plain);
  expect(Object.keys(held)).toEqual(["count", "id", "why", "more"]);
  expect(structuredClone(held)).toEqual(plain);
  expect({...held, count: 5}).toEqual({...plain, count: 5});
  expect(held.id).toBe(held.id); // looks in turn make one array
  expect(held.id).not.toBe(TEXTS);
  expect(held.why[2][0]).toBe(A);
  expect(held.more).toBe(plain.more);
});

test("with other fields, and more, it holds what it held but for those", () => {
  const other = withFields(held, {why: ["none"], count: 5, last: true});
  expect(other).toEqual({...plain, why: ["none"], count: 5, last: true});
  expect(heldTexts(other, "id")).toBe(columns.id);
  expect(isHeld(other, "why")).toBe(false);
  expect(withFields({count: 4, last: false}, {count: 5})).toEqual({count: 5, last: false});
});

test("it can be told what a field is held as", () => {
  expect([heldTexts(held, "id"), heldLists(held, "id")]).toEqual([columns.id, undefined]);
  expect([heldTexts(held, "why"), heldLists(held, "why")]).toEqual([undefined, columns.why]);
  expect([heldTexts(held, "more"), heldLists(held, "more")]).toEqual([undefined, undefined]);
  expect([heldTexts(plain, "id"), heldLists(plain, "why")]).toEqual([undefined, undefined]);
  expect(["id", "why", "more", "toString"].map(field => isHeld(held, field))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isHeld(plain, "id")).toBe(false);
});

test("a field may be texts that stand elsewhere", () => {
  const place = Uint32Array.of(3, 0);
  const more = withHeldFields({id: [] as string[]}, {id: {place, among: {first: columns.id, more: textColumn([])}}}); // biome-ignore format: one line
  expect(more).toEqual({id: ["𝔸da", "wei-wang"]});
  expect(isHeld(more, "id")).toBe(true);
});

test("lists are found without their array, and have the same objects", () => {
  for (const data of [held, plain]) {
    const of = listsOf(data, "why");
    for (const [i, list] of LISTS.entries()) {
      expect(of(i)).toHaveLength(list.length);
      for (const [k, item] of list.entries()) expect(of(i)[k]).toBe(item);
    }
  }
});

test("lists are the same whether it is known how long they are or not", () => {
  for (const items of [1, 6, 60]) {
    const found = objectLists(4, i => LISTS[i], items);
    expect(found).toEqual(columns.why);
    expect(found.lists.item.byteLength).toBe(4 * 6);
  }
});

test("different objects are kept once each, as they first appear, though others be like them", () => {
  const {items, lists} = columns.why;
  expect(items).toHaveLength(3);
  for (const [k, item] of [B, A, LIKE_A].entries()) expect(items[k]).toBe(item);
  expect([...lists.start]).toEqual([0, 2, 2, 5, 6]);
  expect([...lists.item]).toEqual([0, 1, 1, 0, 1, 2]);
  expect(objectsAt(columns.why, 1)).toEqual([]);
});

test("numbers of very many lie where threads reach them, others do not", () => {
  const buffers = [roomFor(200_001), roomFor(200_000), roomFor(2, 1)].map(
    room => room.whole(3).buffer,
  );
  expect(buffers.map(each => each instanceof SharedArrayBuffer)).toEqual([true, false, true]);
});

import {expect, test} from "vitest";
import {readingBuilder, readingsOf} from "../../src/people/readings.ts";
import {withHeldFields} from "../../src/util/held-fields.ts";
import {joinedAt} from "../../src/util/joined-texts.ts";
import {textAt, textColumn, textCount} from "../../src/util/text-column.ts";

const NAMES = ["Biqing Qi", "Qi, Biqing", "B. Qi", "王小明"];

test("names are shown at their own places, or at those of texts of their own behind them", () => {
  const readings = readingsOf({names: NAMES});
  expect(NAMES.map((_, name) => readings.placeOf(name))).toEqual([0, 4, 2, 3]);
  expect(readings.placeOf(1)).toBe(4);
  expect(NAMES.map((_, name) => readings.isFull(name))).toEqual([true, true, false, true]);
  expect(readings.add("Q. Biqing")).toBe(5);
  const shown = [...NAMES, "Biqing Qi", "Q. Biqing"];
  expect(shown.map((_, place) => readings.at(place))).toEqual(shown);
  const {texts, isExact} = readings.finish();
  expect(shown.map((_, place) => joinedAt(texts, place))).toEqual(shown);
  expect(shown.map((_, place) => readings.at(place))).toEqual(shown);
  expect([isExact, textCount(texts.more)]).toEqual([true, 2]);
});

test("what is learnt of a name counts, not what would be found out", () => {
  const learning = readingBuilder(NAMES.length);
  learning.learn(0, NAMES[0], {shown: "Somebody", full: false});
  learning.learn(2, NAMES[2], {shown: "\ud800 Qi", full: true});
  const readings = readingsOf({names: NAMES}, structuredClone(learning.finish()));
  const shown = NAMES.map((_, name) => readings.at(readings.placeOf(name)));
  expect(shown).toEqual(["Somebody", "Biqing Qi", "\ud800 Qi", NAMES[3]]);
  expect(NAMES.map((_, name) => readings.isFull(name))).toEqual([false, true, true, true]);
  const {texts, isExact} = readings.finish();
  expect([textCount(texts.more), isExact]).toEqual([3, false]);
  expect(["Somebody", "Biqing Qi"]).toEqual([0, 2].map(number => textAt(texts.more, number)));
});

test("half a character stays in a name, and columns say that they have lost it", () => {
  const half = readingsOf({names: ["Ann\ud800 Li"]});
  expect(half.at(half.placeOf(0))).toBe("Ann\ud800 Li");
  expect(half.finish().isExact).toBe(false);
  const turned = readingsOf({names: ["Ann Li"]});
  const place = turned.add("Ann \ud800");
  expect(turned.at(place)).toBe("Ann \ud800");
  expect(turned.finish().isExact).toBe(false);
  expect(turned.at(place)).toBe("Ann \ud800");
});

test("names that are held as a column are read there", () => {
  const readings = readingsOf(withHeldFields({names: [] as string[]}, {names: textColumn(NAMES)}));
  expect([0, 1].map(name => readings.at(readings.placeOf(name)))).toEqual([NAMES[0], NAMES[0]]);
  expect(readings.finish().isExact).toBe(true);
});

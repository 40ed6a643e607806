import {expect, test} from "vitest";
import {nameDiversity} from "../../src/analysis/name-diversity.ts";

test("initials tell apart who has other ones, the first alone fewer", () => {
  const names = nameDiversity();
  for (const name of ["Wei Wang", "Wen Wang", "Wei K. Wang", "Wei L. Wang", "Ana Wang", "Ana Li"])
    names.add(name);
  // W Wang, W K Wang, W L Wang, A Wang, A Li; of first initials W Wang, A Wang, A Li.
  expect(names.finish()).toEqual({allInitials: 5, firstInitial: 3 / 5});
});

test("of no names nothing is known", () => {
  expect(nameDiversity().finish()).toEqual({allInitials: 0, firstInitial: null});
});

import {expect, test} from "vitest";
import {familyName} from "../../src/papers/family-name.ts";

test.each([
  ["J. van der Berg", "berg"],
  ["van der Berg, J.", "berg"],
  ["Berg JV", "berg"],
  ["Gabriel García Márquez", "marquez"],
  ["García Márquez, G.", "marquez"],
  ["Smith-Jones, Ann", "jones"],
  ["Martin Luther King Jr.", "king"],
  ["King, Jr., Martin Luther", "king"],
  ["B. Qi", "qi"],
  ["QI B", "qi"],
  ["王伟", "王伟"],
  ["J", "j"],
  ["Jr.", "jr"],
  ["", ""],
])("the family name of %j is %j", (name, family) => {
  expect(familyName({name, parts: null})).toBe(family);
});

test("the source's own parts come first", () => {
  const parts = {given: "Biqing", family: "Qi", particle: "", suffix: ""};
  expect(familyName({name: "Qi Biqing", parts})).toBe("qi");
});

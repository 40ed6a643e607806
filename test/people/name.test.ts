import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseName} from "../../src/people/name.ts";
import {
  allInitialsKey,
  blockKey,
  fullNameKey,
  hybridGroups,
  normaliseName,
} from "../../src/people/name-keys.ts";
import {readingsOf} from "../../src/people/readings.ts";
import {shownNames} from "../../src/people/shown-names.ts";
import {PRINTED_NAMES} from "./printed-names.ts";

const CASES = PRINTED_NAMES.split("\n")
  .filter(line => line.includes(" = "))
  .map(line => {
    const at = line.lastIndexOf(" = ");
    const [given = "", particle = "", family = "", suffix = ""] = line
      .slice(at + 3)
      .split("|")
      .map(part => part.trim());
    return {printed: line.slice(0, at), given, particle, family, suffix};
  });

test("there are more than 300 printed names", () => {
  expect(CASES.length).toBeGreaterThan(300);
});

test.each(CASES)("$printed", ({printed, ...parts}) => {
  expect(parseName(printed)).toMatchObject(parts);
});

test("any text is taken apart without an exception, and again from its parts", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({unit: "binary"})), text => {
      const {kind, family, given, particle} = parseName(text);
      if (kind === "none") return;
      expect(family).not.toBe("");
      expect(`${given}${particle}${family}`.length).toBeLessThanOrEqual(2 * text.length + 4);
    }),
  );
});

describe("what is no person's name", () => {
  test.each([
    "ATLAS Collaboration",
    "The ALICE Collaboration",
    "World Health Organization",
    "IEEE Computer Society",
    "NVIDIA Corporation",
    "Department of Physics",
    "on behalf of the CMS Collaboration",
  ])("%s is a group", name => {
    expect(parseName(name).kind).toBe("group");
  });
  test.each(["et al.", "et al", "and others", "others", "", "  ", "-", "n/a", "Anonymous"])(
    "%s is nobody",
    name => {
      expect(parseName(name).kind).not.toBe("person");
    },
  );
});

test("a number that tells people of one name apart is no part of it", () => {
  expect(parseName("Wei Wang 0012")).toMatchObject({homonym: "0012", family: "Wang"});
});

describe("keys", () => {
  test.each([
    ["Dupont, Jean-René", "Jean-René Dupont"],
    ["Mei-Chun Lee", "Meichun Lee"],
    ["WANG Xiaoming", "Xiaoming Wang"],
    ["O’Neill, Tom", "Tom O'Neill"],
    ["Müller, Karl", 'Karl M{\\"u}ller'],
  ])("%s and %s are one full name", (a, b) => {
    expect(fullNameKey(a)).toBe(fullNameKey(b));
  });
  test("folded names are folded already", () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const once = normaliseName(text);
        expect(normaliseName(once)).toBe(once);
      }),
    );
  });
  test("the block of a name is the beginning of its key by all initials", () => {
    for (const {printed} of CASES)
      expect(allInitialsKey(printed).startsWith(blockKey(printed))).toBe(true);
  });
  test("one middle initial more parts no name, two do", () => {
    expect(new Set(hybridGroups(["Doe, K.", "Doe, K. M."])).size).toBe(1);
    expect(new Set(hybridGroups(["Smith, J.", "Smith, J. A.", "Smith, J. B."])).size).toBe(3);
  });
});

describe("the name to show", () => {
  /** The name of one person who signed with each of these names in turn. */
  const shown = (...printed: string[]) => {
    const names = [...new Set(printed)];
    const authorName = Uint32Array.from(printed, name => names.indexOf(name));
    const all = {
      start: Uint32Array.of(0, printed.length),
      item: Uint32Array.from(printed, (_, k) => k),
    };
    const readings = readingsOf({names});
    return readings.at(shownNames({authorName, names}, all, readings)[0]);
  };
  test("stands given names first, with capitals lowered", () => {
    expect(shown("QI, Biqing")).toBe("Biqing Qi");
    expect(shown("van der Berg, J. P.")).toBe("J. P. van der Berg");
    expect(shown("King, Martin Luther, Jr.")).toBe("Martin Luther King, Jr.");
  });
  test("has the first name written out where one form has", () => {
    expect(shown("B. Qi", "B. Qi", "B. Qi", "Biqing Qi")).toBe("Biqing Qi");
  });
  test("is the one printed most, then the longest", () => {
    expect(shown("Biqing Qi", "Bi-Qing Qi", "Biqing Qi")).toBe("Biqing Qi");
    expect(shown("Biqing Qi", "Bi-Qing Qi")).toBe("Bi-Qing Qi");
  });
  test("keeps characters as they are", () => {
    expect(shown("王小明")).toBe("王小明");
  });
});

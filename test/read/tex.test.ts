import {parse} from "@retorquere/bibtex-parser";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {texToText} from "../../src/read/tex.ts";
import {everydayTex} from "../../src/read/tex-letters.ts";

describe("everyday TeX", () => {
  test.each([
    ['M{\\"u}ller', "Müller"],
    ['M\\"uller', "Müller"],
    ["\\'{\\i}x", "íx"],
    ["{\\'\\i}x", "íx"],
    ["{\\c c}a\\v{s}", "çaš"],
    ["stra\\ss e", "straße"],
    ["{\\o}re \\O{}x \\l odz", "øre Øx łodz"],
    ["a~b--c---d", "a b–c—d"],
    ["``x'' `y'", "“x” `y'"],
    ["50\\% of {X \\& Y}", "50% of X & Y"],
    ["50% of {X}", "50% of X"],
    ["\\emph{E. coli} {\\em x}", "E. coli x"],
    ["vs.\\ Gallen", "vs. Gallen"],
    ["a\\-b", "ab"],
    ["a < b > c", "a < b > c"],
  ])("%j is %j", (tex, text) => {
    expect(everydayTex(tex)).not.toBeNull();
    expect(texToText(tex)).toBe(text);
  });

  test.each(["$x$", "\\alpha", "\\'{ab}", "}", "{", "<<x>>", "\\"])("%j is left to others", tex => {
    expect(everydayTex(tex)).toBeNull();
  });

  test("is what a parser of TeX makes of it", () => {
    const options = {
      english: false,
      sentenceCase: false,
      caseProtection: false,
      unsupported: "ignore",
    } as const;
    const part = fc.constantFrom(
      "a", "b c", "é", "{", "}", "{x}", '\\"u', "\\'{e}", "{\\~n}", "\\c{c}", "\\v s", "{\\o}", "\\ss{}", "~", "--", "---", "``", "''",
      "\\&", "\\_", "\\emph{y}", "{\\it z}", "\\aa ", "\\L{}", "- ", ".",
    ); // biome-ignore format: a list
    fc.assert(
      fc.property(fc.array(part, {minLength: 1, maxLength: 8}), parts => {
        const tex = parts.join("");
        const mine = everydayTex(tex);
        if (mine === null) return;
        const {entries} = parse(`@misc{k,title={${tex}}}`, options);
        const theirs = String(entries[0]?.fields.title ?? "").replace(/<\/?[a-z][^<>]*>/g, "");
        const tidy = (text: string) =>
          text
            .replace(/[\s\u00a0]+/g, " ")
            .trim()
            .normalize("NFC");
        expect(tidy(mine)).toBe(tidy(theirs));
      }),
      {numRuns: 300},
    );
  });
});

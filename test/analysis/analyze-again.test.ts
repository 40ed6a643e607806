import {expect, test} from "vitest";
import {analyzeAgain} from "../../src/analysis/analyze-again.ts";
import {writeAnalysis} from "../../src/analysis/save.ts";
import type {Analysis} from "../../src/index.ts";
import {signatureOf} from "../../src/people/decide.ts";
import type {Decision} from "../../src/people/decisions.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const bytes = (made: Analysis): string => {
  let text = "";
  writeAnalysis(made, piece => {
    text += piece;
  });
  return text;
};

test("with nothing changed the same analysis comes again, bit for bit", async () => {
  expect(bytes(await analyzeAgain(analysis, {}, []))).toBe(bytes(analysis));
});

test("a decision joins two people, and taking it back gives the same bytes as before", async () => {
  const {authorships, count} = analysis.people;
  const [a, b] = [0, 1].map(person =>
    signatureOf(analysis.corpus, authorships.item[authorships.start[person]]),
  );
  const same: Decision = {kind: "same", a, b};
  const joined = await analyzeAgain(analysis, {}, [same]);
  expect(joined.manifest.decisions).toEqual([same]);
  const unmet = joined.problems.filter(({file}) => file === "decisions").length;
  expect(joined.people.count).toBe(unmet === 0 ? count - 1 : count);
  expect(bytes(await analyzeAgain(joined, {}, []))).toBe(bytes(analysis));
});

test("other options are taken, and told in the manifest", async () => {
  const again = await analyzeAgain(analysis, {seed: 7}, []);
  expect(again.manifest.options.seed).toBe(7);
  expect(again.manifest.inputs).toEqual(analysis.manifest.inputs);
});

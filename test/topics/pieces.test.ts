import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {acronymsIn} from "../../src/topics/acronyms.ts";
import {candidatePool, formsOf} from "../../src/topics/candidate-pool.ts";
import {calmed, seeWord, wordCases} from "../../src/topics/casing.ts";
import {cleanText} from "../../src/topics/clean.ts";
import {englishTagger} from "../../src/topics/english.ts";
import {languageOf} from "../../src/topics/language.ts";
import {withoutNested} from "../../src/topics/nesting.ts";
import {nounPhrases} from "../../src/topics/noun-phrases.ts";
import {sentencesOf} from "../../src/topics/sentences.ts";
import {american, singular} from "../../src/topics/spelling.ts";
import {termKey} from "../../src/topics/unify.ts";

describe("cleaning", () => {
  test.each([
    ["a gain of 7.4\\% in \\textbf{bold} text", "a gain of 7.4% in bold text"],
    ["on 64times 64 images", "on ; images"],
    ["E^2C and $k$-means, $\\sum_i x_i$ too", "E2C and k-means, ; too"],
    ["<p>Heat &amp; <i>light</i></p>", "Heat & light"],
    ["BACKGROUND: Sleep. METHODS: We slept. Results: Rest.", "Sleep. We slept. Rest."],
    ["Background. Sleep. Methods. We slept.", "Sleep. We slept."],
    ["BACKGROUND Sleep is rest. METHODS We slept.", "Sleep is rest. We slept."],
    ["Methods of rest. RESULTS OF SLEEP.", "Methods of rest. RESULTS OF SLEEP."],
    ["Good. © 2020 Elsevier B.V. All rights reserved.", "Good."],
    ["See https://github.com/a/b. Done", "See Done"],
    ["``think with videos''", '"think with videos"'],
  ])("of %j leaves %j", (before, after) => {
    expect(cleanText(before)).toBe(after);
  });

  test("never throws, and adds no more than it takes, on any text", () => {
    fc.assert(
      fc.property(fc.string({maxLength: 400}), text => {
        expect(cleanText(text).length).toBeLessThanOrEqual(text.length * 3 + 10);
      }),
    );
  });

  test("of a very long line of brackets ends", () => {
    expect(cleanText("\\a{".repeat(100_000)).length).toBeLessThan(30_000);
  });
});

test("sentences do not end after et al., e.g., figures and initials", () => {
  expect(
    sentencesOf("As Smith et al. 2020 say, e.g. Fig. 2 shows it. J. Doe agrees! Really? Yes"),
  ).toEqual([
    "As Smith et al. 2020 say, e.g. Fig. 2 shows it.",
    "J. Doe agrees!",
    "Really?",
    "Yes",
  ]);
});

test.each([
  ["en", "Deep learning for graphs"],
  ["de", "Untersuchung der Wirkung von Zucker auf die Zähne"],
  ["fr", "Étude de la dynamique des populations dans les forêts"],
  ["es", "Análisis de las redes sociales en la educación superior"],
  ["pt", "Análise de redes e o impacto da tecnologia na saúde"],
  ["it", "Analisi delle reti sociali per la salute di una città"],
  ["nl", "Het effect van de rivier op het landschap"],
  ["zh", "深度学习在医学中的应用"],
  ["ja", "深層学習による画像認識の研究"],
  ["ru", "Обучение нейронных сетей"],
])("the language is %s of %j", (code, text) => {
  expect(languageOf(text)).toBe(code);
});

describe("keys", () => {
  test.each([
    ["entities", "entity"],
    ["classes", "class"],
    ["analysis", "analysis"],
    ["analyses", "analysis"],
    ["corpus", "corpus"],
    ["bias", "bias"],
    ["loss", "loss"],
    ["physics", "physics"],
    ["metrics", "metric"],
    ["matrices", "matrix"],
    ["species", "species"],
    ["LLMs", "llm"],
  ])("%s is %s in the singular", (plural, one) => {
    expect(singular(plural.toLowerCase())).toBe(one);
  });

  test.each([
    ["optimisation", "optimization"],
    ["behaviour", "behavior"],
    ["modelling", "modeling"],
    ["analysed", "analyzed"],
    ["noise", "noise"],
    ["exercise", "exercise"],
    ["supervised", "supervised"],
    ["promising", "promising"],
    ["four", "four"],
  ])("%s is %s in America", (british, there) => {
    expect(american(british)).toBe(there);
  });

  test("forget case, accents, hyphens and closed prefixes", () => {
    expect(termKey("Multi-Modal Čech–Complexes")).toBe("multimodal cech complex");
    expect(termKey("pre-training")).toBe(termKey("pretraining"));
    expect(termKey("Bayes' rule")).toBe(termKey("Bayes rule"));
  });

  test("are their own keys", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,3}$/), text => {
        const key = termKey(text);
        expect(termKey(key.toUpperCase())).toBe(termKey(key));
      }),
    );
  });
});

test.each([
  ["We use Test-Time Reinforcement Learning (TTRL).", "TTRL", "Test-Time Reinforcement Learning"],
  ["of large language models (LLMs)", "LLM", "large language models"],
  ["Chain-of-Thought (CoT) reasoning", "CoT", "Chain-of-Thought"],
  ["the von Mises-Fisher (vMF) law", "vMF", "von Mises-Fisher"],
])("of %j the acronym is %s", (text, short, long) => {
  expect(acronymsIn(text)).toEqual([{short, long}]);
});

test("a bracket that abbreviates nothing is no acronym", () => {
  expect(acronymsIn("we went home (USA) and slept (2020) or (see ABC)")).toEqual([]);
});

describe("noun phrases", async () => {
  const tagger = await englishTagger();
  const phrases = (text: string) =>
    nounPhrases(tagger(text)).map(p => p.map(u => u.text).join(" "));

  test("are runs of adjectives and nouns, hyphens kept", () => {
    expect(phrases("We train heterogeneous information networks.")).toContain(
      "heterogeneous information networks",
    );
    expect(phrases("It uses low-rank message-passing networks.")).toContain(
      "low-rank message-passing networks",
    );
  });

  test("end before a word that ties: LLM-based agents are an LLM and agents", () => {
    expect(phrases("The LLM-based agents fail.")).toEqual(["LLM", "agents"]);
  });

  test("hold gerunds but not the verbs of the sentence", () => {
    expect(phrases("Continual learning suffers catastrophic forgetting.")).toEqual([
      "Continual learning",
      "catastrophic forgetting",
    ]);
  });
});

test("case is calmed where a word is mostly written small, and kept in names", () => {
  const cases = wordCases();
  for (const word of ["language", "model", "Markov", "Large", "large"]) seeWord(cases, word);
  expect(calmed(cases, "Large Language Model")).toBe("large language model");
  expect(calmed(cases, "Markov model")).toBe("Markov model");
  expect(calmed(cases, "LLM model")).toBe("LLM model");
});

describe("nesting", () => {
  const list = (...papers: number[]) => Uint32Array.from(papers);

  test("drops a term that lives inside a longer one, and keeps one that also lives alone", () => {
    const kept = withoutNested(
      new Map([
        ["reinforcement learning", list(0, 1, 2)],
        ["reinforcement", list(0, 1, 2)],
        ["learning", list(0, 1, 2, 3, 4, 5)],
      ]),
    );
    expect([...kept].sort()).toEqual(["learning", "reinforcement learning"]);
  });
});

describe("the pool of candidates", () => {
  test("counts papers, not occurrences, and remembers forms", () => {
    const pool = candidatePool();
    pool.startPaper();
    pool.add("graph", "graph", true, true);
    pool.add("graph", "graphs", false, false);
    pool.startPaper();
    pool.add("graph", "graphs", true, false);
    const candidates = pool.finish();
    const {papers, alone, inTitle, occurrences, ofPaper} = candidates;
    expect([papers, alone, inTitle, occurrences]).toEqual([[2], [2], [1], [3]]);
    expect([...formsOf(candidates, 0)]).toEqual([["graph", 1], ["graphs", 2]]); // biome-ignore format: short
    expect([...ofPaper.start]).toEqual([0, 1, 2]);
  });

  test("forgets only what one paper has had, when it is full", () => {
    const pool = candidatePool(4);
    for (let p = 0; p < 20; p++) {
      pool.startPaper();
      pool.add("common", "common", true, false);
      pool.add(`rare ${p}`, "rare", true, false);
    }
    const {key, papers, ofPaper} = pool.finish();
    const common = key.indexOf("common");
    expect(papers[common]).toBe(20);
    expect(key.length).toBeLessThan(8);
    for (let p = 0; p < 20; p++)
      expect([...ofPaper.item.subarray(ofPaper.start[p], ofPaper.start[p + 1])]).toContain(common);
  });
});

import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {adaptedMaximum, adaptedMinimum, extractTerms, findTopics} from "../../src/topics/find.ts";
import {mergedExtractions} from "../../src/topics/merge-extractions.ts";
import {termSentences} from "../../src/topics/term-sentences.ts";
import type {Topics} from "../../src/topics/topics.ts";
import {listAt} from "../../src/util/list-column.ts";
import {hasShared} from "../help/shared.ts";
import {authorPage, dailyPage} from "./seed-papers.ts";
import {paper, tinyCorpus} from "./tiny-corpus.ts";

const all = {relevantShare: 1, minTermPapers: 1, maxTerms: 1000};
const papersOf = (topics: Topics, label: string) => {
  const i = topics.label.indexOf(label);
  return i < 0 ? null : [...listAt(topics.papers, i)];
};

describe("topics of English texts", () => {
  const corpus = tinyCorpus([
    paper(
      "Test-Time Scaling of Language Models",
      "We study test-time scaling (TTS). TTS improves accuracy.",
    ),
    paper(
      "Scaling at the test",
      "Our experiments show that test time scaling outperforms graph neural networks.",
    ),
    paper(
      "Graph neural networks",
      "A graph neural network is a neural network. In this paper, we propose a novel approach.",
    ),
    paper("Optimisation", "The optimisation of knowledge graphs."),
    paper(
      "More on graphs",
      "Knowledge graph optimization is hard; see https://example.org/knowledge-graph.",
    ),
  ]);

  test("hyphens, case, number and British spelling make no new term", async () => {
    const topics = await findTopics(corpus, all);
    expect(papersOf(topics, "test-time scaling")).toEqual([0, 1]);
    expect(papersOf(topics, "graph neural networks")).toEqual([1, 2]);
    expect(topics.label.filter(label => /knowledge graph/i.test(label)).length).toBeGreaterThan(0);
  });

  test("an acronym counts as its long form, and remains among the forms", async () => {
    const texts = [
      paper("", "Continual learning (CL) suffers catastrophic forgetting."),
      paper("", "CL protects old tasks."),
    ];
    const topics = await findTopics(tinyCorpus(texts), all);
    expect(papersOf(topics, "continual learning")).toEqual([0, 1]);
    expect(topics.forms[topics.label.indexOf("continual learning")]).toContain("CL");
  });

  test("no term is a word of academic prose, a verb, or a leftover of TeX and addresses", async () => {
    const texts = [
      paper(
        "A novel approach",
        "In this paper, we propose \\textbf{adversarial training}. Results improve by 7.4\\%.",
      ),
      paper(
        "",
        "Adversarial training on 64times 64 images of $\\mathbb{R}^n$ by E^2C. Code: https://github.com/a/b.",
      ),
    ];
    const {label} = await findTopics(tinyCorpus(texts), all);
    expect(label).toContain("adversarial training");
    for (const term of label)
      expect(term).not.toMatch(
        /paper|approach|result|textbf|mathbb|times|github|http|propose|improve|code/i,
      );
  });

  test("what one longer term swallows is no term of its own", async () => {
    const {label} = await findTopics(corpus, all);
    expect(label).not.toContain("graph neural");
    expect(label).not.toContain("neural");
  });

  test("terms found earlier stand in for a text that is not carried along", async () => {
    const topics = await findTopics(
      tinyCorpus([
        {terms: ["Link prediction", "Citation analysis"]},
        {terms: ["link predictions"]},
        paper("", "Nothing of the kind."),
      ]),
      all,
    );
    expect(papersOf(topics, "link prediction")).toEqual([0, 1]);
  });

  test("where every paper brings its terms along they are taken as they are", async () => {
    const given = tinyCorpus([{terms: ["results", "Link prediction"]}, {terms: ["results"]}]);
    const topics = await findTopics(given, {...all, minTermPapers: 1});
    expect(topics.label).toEqual(["results", "Link prediction"]);
  });

  test("the minimum counts papers, or every occurrence where full counting is asked for", async () => {
    const twice = tinyCorpus([
      paper("", "Link prediction is hard. We like link prediction."),
      paper("", "Nothing."),
    ]);
    const two = {...all, minTermPapers: 2};
    expect((await findTopics(twice, two)).label).toEqual([]);
    expect((await findTopics(twice, {...two, termCounting: "full"})).label).toEqual([
      "link prediction",
    ]);
  });

  test("stop terms and the thesaurus are obeyed", async () => {
    const topics = await findTopics(corpus, {
      ...all,
      stops: ["graph neural networks"],
      thesaurus: new Map([
        ["test-time scaling", "inference scaling"],
        ["optimisation", ""],
      ]),
    });
    expect(papersOf(topics, "inference scaling")).toEqual([0, 1]);
    expect(topics.label).not.toContain("graph neural networks");
    expect(topics.label.filter(label => /^optimi[sz]ation$/i.test(label))).toEqual([]);
  });

  test("a wrong share, minimum or maximum is refused by name", async () => {
    await expect(findTopics(corpus, {relevantShare: 2})).rejects.toThrow(
      /relevantShare: expected 0 to 1, got 2/,
    );
    await expect(findTopics(corpus, {minTermPapers: 0})).rejects.toThrow(/minTermPapers.*got 0/);
    await expect(findTopics(corpus, {maxTerms: 1.5})).rejects.toThrow(/maxTerms.*got 1.5/);
  });

  test("a signal stops the search", async () => {
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(findTopics(corpus, {}, {signal: stop.signal})).rejects.toThrow("enough");
  });
});

describe("topics of other languages", () => {
  test("are runs between stop words: German", async () => {
    const topics = await findTopics(
      tinyCorpus([
        paper(
          "Untersuchung der Wirkung von Zucker auf die Zähne",
          "Die Wirkung von Zucker und das maschinelle Lernen werden in der Studie betrachtet.",
        ),
        paper(
          "Maschinelles Lernen",
          "Das maschinelle Lernen ist für die Medizin und die Chemie von Bedeutung.",
        ),
      ]),
      all,
    );
    expect(papersOf(topics, "maschinelle Lernen")).toEqual([0, 1]);
    expect(topics.label).not.toContain("Bedeutung");
  });

  test("keep the little words inside: French and Spanish", async () => {
    const topics = await findTopics(
      tinyCorpus([
        paper("", "Nous avons étudié les réseaux de neurones dans le cadre de la vision."),
        paper("", "Les réseaux de neurones sont au centre de cette étude et de la thèse."),
        paper("", "El aprendizaje por refuerzo es la base de los robots y de las máquinas."),
        paper("", "En este trabajo el aprendizaje por refuerzo se usa para los juegos."),
      ]),
      all,
    );
    expect(papersOf(topics, "réseaux de neurones")).toEqual([0, 1]);
    expect(papersOf(topics, "aprendizaje por refuerzo")).toEqual([2, 3]);
  });

  test("of Chinese are cut into words", async () => {
    const topics = await findTopics(
      tinyCorpus([paper("深度学习在医学中的应用"), paper("基于深度学习的图像识别")]),
      {...all, minTermPapers: 2},
    );
    expect(topics.label.join(" ")).toMatch(/深度/);
  });
});

describe("the sentences of a term", async () => {
  const corpus = tinyCorpus([
    paper(
      "On graph mining",
      "We mine graphs. Nothing here. Graphs, e.g. trees, are old. A paragraph!",
    ),
    paper("Other", "No such thing."),
  ]);
  const topics = await findTopics(corpus, {
    ...all,
    thesaurus: new Map([["graph mining", "mining of graphs"]]),
  });

  test("hold it as whole words in any number, title first", () => {
    const forms = topics.label.map(() => ["graph"]);
    const t = topics.label.findIndex((_, i) => listAt(topics.papers, i).includes(0));
    expect(termSentences(corpus, {...topics, forms}, t, 0).map(({text}) => text)).toEqual([
      "On graph mining",
      "We mine graphs.",
      "Graphs, e.g. trees, are old.",
    ]);
  });

  test("are none in a paper without it, and a wrong number is refused", () => {
    expect(termSentences(corpus, topics, 0, 1)).toEqual([]);
    expect(() => termSentences(corpus, topics, topics.count, 0)).toThrow(/term: expected 0 to/);
    expect(() => termSentences(corpus, topics, 0, 2)).toThrow(/paper: expected 0 to 1, got 2/);
  });
});

describe("keywords and categories", () => {
  test("are terms of their own kind with an id of their own", async () => {
    const topics = await findTopics(
      tinyCorpus([
        {
          title: "Deep learning for trees",
          keywords: {author: ["Deep Learning"], index: []},
          categories: ["cs.CL"],
        },
        {
          title: "Trees by deep learning",
          keywords: {author: ["deep learning"], index: []},
          categories: ["cs.CL"],
        },
      ]),
      {...all, kinds: ["text", "author keyword", "category"], minTermPapers: 2},
    );
    const kinds = topics.label.map((label, i) => [
      label.toLowerCase(),
      topics.kind[i],
      topics.id[i],
    ]);
    expect(kinds).toContainEqual([
      "deep learning",
      "author keyword",
      expect.stringMatching(/^deep-learning/),
    ]);
    expect(kinds).toContainEqual(["cs.cl", "category", "cs-cl"]);
    expect(new Set(topics.id).size).toBe(topics.count);
  });
});

describe("any corpus", () => {
  const word = fc.constantFrom(
    "graph",
    "neural",
    "network",
    "Markov",
    "chain",
    "of",
    "the",
    "is",
    "trained",
    "large",
    "language",
    "models",
    "(LLM)",
    "LLM",
    "$x^2$",
    "\\textbf{a}",
    "—",
    "Größe",
    "深度",
    ".",
    "we",
  );
  const text = fc.array(word, {maxLength: 25}).map(words => words.join(" "));
  const corpora = fc.array(fc.tuple(text, text), {maxLength: 8});

  test("gives terms most papers first, the same relation both ways round, and unique ids", async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async texts => {
        const corpus = tinyCorpus(texts.map(([title, abstract]) => paper(title, abstract)));
        const topics = await findTopics(corpus, {minTermPapers: 1});
        expect(new Set(topics.id).size).toBe(topics.count);
        let last = Number.POSITIVE_INFINITY;
        for (let t = 0; t < topics.count; t++) {
          const own = listAt(topics.papers, t);
          expect(own.length).toBeGreaterThan(0);
          expect(own.length).toBeLessThanOrEqual(last);
          last = own.length;
          for (const p of own) expect(listAt(topics.terms, p)).toContain(t);
          expect(topics.relevance[t]).toBeGreaterThanOrEqual(0);
        }
        expect(topics.terms.item.length).toBe(topics.papers.item.length);
        expect(await findTopics(corpus, {minTermPapers: 1})).toEqual(topics);
      }),
      {numRuns: 60},
    );
  });

  test("gives the same topics however its papers are split among readers", async () => {
    await fc.assert(
      fc.asyncProperty(corpora, fc.nat(8), async (texts, cut) => {
        const corpus = tinyCorpus(texts.map(([title, abstract]) => paper(title, abstract)));
        const middle = Math.min(cut, corpus.size);
        const split = await findTopics(corpus, {
          minTermPapers: 1,
          extract: async (whole, options) =>
            mergedExtractions([
              await extractTerms(whole, {...options, to: middle}),
              await extractTerms(whole, {...options, from: middle}),
            ]),
        });
        expect(split).toEqual(await findTopics(corpus, {minTermPapers: 1}));
      }),
      {numRuns: 40},
    );
  });

  test("the adapted minimum and maximum never fall as the corpus grows", () => {
    expect([79, 1000, 10_000, 100_000].map(adaptedMinimum)).toEqual([2, 5, 10, 17]);
    expect([79, 1000, 10_000, 100_000].map(adaptedMaximum)).toEqual([106, 379, 1200, 2000]);
    fc.assert(
      fc.property(fc.nat(1e7), fc.nat(1e6), (n, more) => {
        expect(adaptedMinimum(n + more)).toBeGreaterThanOrEqual(adaptedMinimum(n));
        expect(adaptedMaximum(n + more)).toBeGreaterThanOrEqual(adaptedMaximum(n));
      }),
    );
  });
});

describe.skipIf(!hasShared)("the two pages of machine learning", async () => {
  const pages = hasShared ? [...authorPage(), ...dailyPage()] : [];
  const corpus = tinyCorpus(pages.map(({title, abstract, year}) => paper(title, abstract, year)));
  const topics = await findTopics(corpus);

  test("have the same terms in any order of their papers", async () => {
    const turned = pages.map(({title, abstract, year}) => paper(title, abstract, year)).reverse();
    const again = await findTopics(tinyCorpus(turned));
    const told = ({id, label, papers, terms}: typeof topics, at: (p: number) => number) =>
      id
        .map((name, t) => [name, label[t], [...listAt(papers, t)].map(at).sort((a, b) => a - b)])
        .concat([[String(terms.item.length)]]);
    expect(told(again, p => pages.length - 1 - p)).toEqual(told(topics, p => p));
    for (let t = 0; t < topics.count; t++)
      expect(again.relevance[t]).toBeCloseTo(topics.relevance[t], 9);
  });

  test("have 79 papers, and a map of 60 to 150 terms in at least 2 papers each", () => {
    expect(corpus.size).toBe(79);
    expect(topics.count).toBeGreaterThanOrEqual(60);
    expect(topics.count).toBeLessThanOrEqual(150);
    expect(topics.minPapers).toBe(2);
  });

  test("are about what they are about", () => {
    const obvious = [
      "large language models", "reasoning", "chain-of-thought", "reinforcement learning", "test-time scaling",
      "continual learning", "diffusion models", "supervised fine-tuning", "catastrophic forgetting", "distillation",
      "question answering", "machine unlearning", "few-shot class-incremental learning", "retrieval-augmented generation",
      "small language models", "vision-language models", "preference optimization", "deep learning", "speculative decoding",
    ]; // biome-ignore format: a list
    expect(topics.label).toEqual(expect.arrayContaining(obvious));
  });

  test("hold no fragment, verb, or word of academic prose", () => {
    const bad = /textbf|times|\d+ authors|\\|%|\$|http|github|\b(paper|papers|results?|approach|approaches|methods?|propose|proposed|novel|experiments?|experimental|state-of-the-art|framework|code|improve|improves|show|shows|outperforms?|performance|tasks?|et al|art)$/i; // biome-ignore format: one pattern
    expect(topics.label.filter(label => bad.test(label))).toEqual([]);
    expect(topics.label.filter(label => label.length < 2)).toEqual([]);
  });

  test("open each term at a sentence of each of its papers", () => {
    const lost: string[] = [];
    for (let t = 0; t < topics.count; t++)
      for (const p of listAt(topics.papers, t))
        if (termSentences(corpus, topics, t, p).length === 0)
          lost.push(`${topics.label[t]} in ${p}`);
    expect(lost).toEqual([]);
  });
});

import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {decided} from "../../src/analysis/decide.ts";
import {analysisOptions} from "../../src/analysis/options.ts";
import {paperFacts} from "../../src/analysis/portfolios.ts";
import {readAnalysis, writeAnalysis} from "../../src/analysis/save.ts";
import {type Executor, inPlace} from "../../src/analysis/splits.ts";
import {edgeList} from "../../src/graphs/build-graph.ts";
import {edgeBetweenness} from "../../src/metrics/edge-betweenness.ts";
import {AUTHOR_INDICES, FIRST_INDICES} from "../../src/metrics/indices/table.ts";
import {corpusOf} from "../../src/papers/build.ts";
import type {Corpus} from "../../src/papers/corpus.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {isHeld} from "../../src/util/held-fields.ts";
import {withTextsHeld} from "../../src/util/held-texts.ts";
import {madeOf} from "../../src/util/made-fields.ts";
import {numbers} from "../../src/util/number-column.ts";
import {TABLES} from "../../src/write/tables.ts";

const corpus = corpusOf([...synth({papers: 400})].map(({paper}) => paper));
const essential = await analyze(corpus, {detail: "essential", betweennessPaths: 5000});
const full = await analyze(corpus, {detail: "full", maxTerms: 60});

const written = (analysis: typeof full) => {
  let text = "";
  writeAnalysis(analysis, piece => {
    text += piece;
  });
  return text;
};

describe("an analysis of what is essential", () => {
  const {coauthor} = essential.networks;

  test("has the measures that large networks allow, equal to those of all but betweenness", () => {
    expect(Object.keys(coauthor.scores).sort()).toEqual(
      ["betweenness", "clustering", "core", "degree", "pagerank", "strength"].sort(),
    );
    for (const id of ["clustering", "core", "degree", "pagerank", "strength"])
      expect(coauthor.scores[id]).toEqual(full.networks.coauthor.scores[id]);
    expect(coauthor.ties).toBeNull();
  });

  test("estimates betweenness within the bound that its manifest states", () => {
    const {bound, risk} = essential.manifest.decided!.betweennessBound!;
    expect(risk).toBe(0.1);
    const exact = full.networks.coauthor.scores.betweenness.value;
    const {value} = coauthor.scores.betweenness;
    for (let i = 0; i < exact.length; i++)
      expect(Math.abs(value[i] - exact[i])).toBeLessThan(bound);
    expect(bound).toBeLessThan(0.03);
    expect(full.manifest.decided!.betweennessBound).toBeNull();
  });

  test("finds communities nearly as good as with all rounds", () => {
    const best = full.networks.coauthor.communities.modularity!;
    expect(coauthor.communities.modularity!).toBeGreaterThan(best - 0.01);
  });

  test("has the ties of its graph, without arrays of them until somebody looks", () => {
    const {graph, edges} = coauthor.network;
    expect(madeOf(edges, "source")).toBeDefined();
    expect(edges).toEqual(edgeList(graph));
    expect(edges).toEqual(full.networks.coauthor.network.edges);
    expect(madeOf(full.networks.coauthor.network.edges, "source")).toBe(undefined);
    const isShared = (array: ArrayBufferView) => array.buffer instanceof SharedArrayBuffer;
    expect([graph.start, graph.target, graph.strength].map(isShared)).toEqual([true, true, true]);
    expect(isShared(full.networks.coauthor.network.graph.target)).toBe(false);
  });

  test("has tables of the same bytes as of the same texts, also of ties that are made for them", () => {
    for (const {file, write, writeBytes} of TABLES) {
      let text = "";
      write(essential, piece => {
        text += piece;
      });
      const bytes: Uint8Array[] = [];
      writeBytes(essential, piece => bytes.push(piece.slice()));
      expect(Buffer.concat(bytes).toString(), file).toBe(text);
    }
  });

  test("has the indices to show first alone", () => {
    expect(Object.keys(essential.indices)).toEqual(FIRST_INDICES);
    for (const id of FIRST_INDICES) expect(essential.indices[id]).toEqual(full.indices[id]);
  });

  test("has the indices that each portfolio gives, also of people who share their only paper", () => {
    const {people, manifest} = essential;
    const facts = paperFacts(corpus, people, {now: manifest.referenceYear!});
    const portfolios = Array.from({length: people.count}, (_, person) => facts.ofPerson(person));
    for (const index of AUTHOR_INDICES)
      expect([...full.indices[index.id].value]).toEqual(
        portfolios.map(portfolio => index.run(portfolio) ?? 0),
      );
  });

  test("is computed beside the groups, of which what fails is told", async () => {
    const seen: string[] = [];
    const execute: Executor = (name, input, watch) => {
      seen.push(name);
      return name === "groups"
        ? Promise.reject(new Error("no groups"))
        : inPlace(name, input, watch);
    };
    const run = analyze(
      corpus,
      {detail: "essential", betweennessPaths: 5000},
      {
        execute,
        onProgress: stage => seen.push(stage),
      },
    );
    await expect(run).rejects.toThrow("no groups");
    expect(seen.indexOf("Author indices")).toBeGreaterThan(seen.indexOf("groups"));
    expect(seen).toContain("Checking papers");
  });

  test("as a whole one has betweenness of ties shared out, where that is wanted", async () => {
    const wanted = ["simmelian", "edge_betweenness"];
    for (const detail of ["essential", "full"] as const)
      for (const edgeMetrics of [wanted, ["simmelian"]]) {
        const seen: string[] = [];
        const execute: Executor = (name, input, watch) => {
          seen.push(name);
          return inPlace(name, input, watch);
        };
        const options = {detail, edgeMetrics, betweennessPaths: 5000, maxTerms: 60};
        const {networks} = await analyze(corpus, options, {execute});
        const times = edgeMetrics === wanted ? (detail === "full" ? 2 : 1) : 0;
        expect(seen.filter(name => name === "betweenness of ties").length).toBe(times);
        const {network, ties} = networks.coauthor;
        expect(Object.keys(ties ?? {})).toEqual(detail === "full" || times > 0 ? edgeMetrics : []);
        if (times > 0)
          expect(numbers(ties!.edge_betweenness)).toEqual([...edgeBetweenness(network.graph)]);
      }
  });

  test("lets go of what each measure took", async () => {
    const told: number[] = [];
    const order = essential.people.count;
    await analyze(
      corpus,
      {detail: "essential", betweennessPaths: 1000},
      {onLetGo: bytes => told.push(bytes / order)},
    );
    expect(told.filter(bytes => bytes === 16)).toHaveLength(6);
  });

  test("holds labels of very many communities as a column, which all tables are written from alike", () => {
    const held = withTextsHeld(coauthor, "communityLabels", 3);
    const isColumn = [coauthor, held].map(result => isHeld(result, "communityLabels"));
    expect(isColumn).toEqual([false, true]);
    const {length} = coauthor.communityLabels;
    expect(withTextsHeld(coauthor, "communityLabels", length)).toBe(coauthor);
    expect(held).toEqual(coauthor);
    const other = {...essential, networks: {...essential.networks, coauthor: held}};
    const textOf = (table: (typeof TABLES)[number], analysis: typeof essential) => {
      let text = "";
      table.write(analysis, piece => {
        text += piece;
      });
      return text;
    };
    for (const table of TABLES)
      expect(textOf(table, other), table.file).toBe(textOf(table, essential));
    expect(written(other)).toBe(written(essential));
  });

  test("leaves shared topics out, says so, and writes no groups of them", () => {
    const shared = essential.networks["shared-topic"];
    const {network, communities, component} = shared;
    expect(madeOf(shared, "component")!.made(3, 5)).toEqual(Uint32Array.of(3, 4));
    expect(component).toEqual(Uint32Array.from({length: network.graph.order}, (_, i) => i));
    expect(network.graph.start).toEqual(new Uint32Array(network.graph.order + 1));
    expect(network.notes.made).toBe(false);
    expect(network.graph.order).toBe(essential.people.count);
    expect([network.edges.source.length, communities.count]).toEqual([0, 1]);
    let text = "";
    TABLES.find(({file}) => file === "communities.csv")!.write(essential, piece => {
      text += piece;
    });
    expect(text).toMatch(/^coauthor,1,/m);
    expect(text).not.toMatch(/^shared-topic,/m);
  });

  test("can be saved and opened, and is the same again", async () => {
    const text = written(essential);
    expect(readAnalysis(text).networks).toEqual(essential.networks);
    expect(written(await analyze(corpus, {detail: "essential", betweennessPaths: 5000}))).toBe(
      text,
    );
  });
});

describe("what follows the size of a corpus", () => {
  const sized = (size: number, keywordsOf: (p: number) => number): Corpus => {
    const start = new Uint32Array(size + 1);
    for (let p = 0; p < size; p++) start[p + 1] = start[p] + keywordsOf(p);
    const none = {start: new Uint32Array(size + 1), item: new Uint32Array(0)};
    return {...corpus, size, authorKeywords: {...none, start}, indexKeywords: none};
  };
  const choose = (of: Corpus, given = {}) => decided(of, analysisOptions(given));

  test("is everything up to 50,000 papers, and what is essential above", () => {
    expect(choose(sized(50_000, () => 1)).detail).toBe("full");
    expect(choose(sized(50_001, () => 1)).detail).toBe("essential");
    expect(
      choose(
        sized(50_001, () => 1),
        {detail: "full"},
      ).detail,
    ).toBe("full");
    expect(
      choose(
        sized(10, () => 1),
        {detail: "essential"},
      ).detail,
    ).toBe("essential");
  });

  test("takes keywords for terms where most papers of a large corpus have some", () => {
    expect(choose(sized(60_000, p => p % 3)).terms).toBe("keywords");
    expect(choose(sized(60_000, p => (p % 2 === 0 ? 1 : 0))).terms).toBe("text");
    expect(choose(sized(600, () => 1)).terms).toBe("text");
    expect(
      choose(
        sized(600, () => 1),
        {terms: "none"},
      ).terms,
    ).toBe("none");
  });

  test("is said in the manifest, the author cap too", () => {
    expect(full.manifest.decided).toMatchObject({detail: "full", terms: "text", maxAuthors: null});
    expect(choose(sized(501, () => 1)).maxAuthors).toBe(25);
    expect(
      choose(
        sized(501, () => 1),
        {maxAuthors: 0},
      ).maxAuthors,
    ).toBeNull();
  });
});

test("topics can be left out altogether, or taken from keywords", async () => {
  const small = corpusOf([...synth({papers: 60})].map(({paper}) => paper));
  const without = await analyze(small, {terms: "none"});
  expect([without.topics.count, without.networks.topics.network.graph.order]).toEqual([0, 0]);
  const keywords = await analyze(small, {terms: "keywords"});
  expect(new Set(keywords.topics.kind)).toEqual(new Set(["author keyword"]));
});

import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Analysis} from "../../src/analysis/analysis.ts";
import {analyze} from "../../src/analysis/analyze.ts";
import {contributions} from "../../src/analysis/contributions.ts";
import {readGraphText} from "../../src/graphs/read/read-graph.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {infoDescription} from "../../src/write/vosviewer-descriptions.ts";
import {GRAPH_WRITERS} from "../../src/write/writers.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {hostileText} from "../help/hostile.ts";
import {paper} from "../help/papers.ts";
import {hasShared, shared} from "../help/shared.ts";

/** What the import of VOSviewer Online asks of a file, by its documentation and by what it trips over. */
interface Item {
  readonly [field: string]: unknown;
  readonly id: number;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly cluster: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly scores: Readonly<Record<string, number>>;
  readonly description?: string;
}
interface Link {
  readonly source_id: number;
  readonly target_id: number;
  readonly strength: number;
  readonly description?: string;
}

const analysis = await smallAnalysis();
const writer = GRAPH_WRITERS.find(({id}) => id === "vosviewer")!;

function written(
  of: Analysis = analysis,
  network: "coauthor" | "shared-topic" | "topics" = "coauthor",
) {
  let text = "";
  writer.write(of, network, piece => {
    text += piece;
  });
  return JSON.parse(text);
}

/** Every check at once, for any file of ours. */
function check({network, config, info}: ReturnType<typeof written>): void {
  const {items, links, clusters} = network as {
    items: Item[];
    links: Link[];
    clusters: {cluster: number; label: string}[];
  };
  // Ids that look like numbers become numbers on one side only: they are 1 … n.
  expect(items.map(({id}) => id)).toEqual(items.map((_, i) => i + 1));
  // Fewer than three items are refused, and so are places that are all the same.
  expect(items.length).toBeGreaterThan(2);
  expect(new Set(items.map(({x, y}) => `${x} ${y}`)).size).toBeGreaterThan(1);
  const own = new Set(["cluster", "weights", "scores"]);
  const [weights, scores] = [new Set<string>(), new Set<string>()];
  for (const item of items) {
    expect(typeof item.label).toBe("string");
    expect(item.label.trim()).not.toMatch(/^(|null|nan)$/i);
    expect(Number.isFinite(item.x) && Number.isFinite(item.y)).toBe(true);
    expect(Number.isInteger(item.cluster) && item.cluster >= 1 && item.cluster <= 1000).toBe(true);
    for (const [name, value] of Object.entries(item.weights)) {
      weights.add(name);
      expect(value).toBeGreaterThanOrEqual(0);
    }
    for (const [name, value] of Object.entries(item.scores)) {
      scores.add(name);
      expect(Number.isFinite(value)).toBe(true);
    }
    for (const [name, value] of Object.entries(item)) {
      if (own.has(name)) continue;
      expect(name, "any name with cluster in it is taken for the cluster").not.toMatch(/cluster/i);
      expect(name, "names are made small").toBe(name.toLowerCase());
      expect(value, "empty values become null").not.toBe("");
    }
  }
  expect([...weights][0], "the first weight sizes the items").toBe("Documents");
  // A loop is dropped, a pair that comes twice is summed; both ends are there.
  const pairs = links.map(({source_id: a, target_id: b}) => `${Math.min(a, b)} ${Math.max(a, b)}`);
  expect(new Set(pairs).size).toBe(links.length);
  for (const {source_id, target_id, strength} of links) {
    expect(source_id).not.toBe(target_id);
    for (const end of [source_id, target_id]) expect(items[end - 1]?.id).toBe(end);
    expect(strength).toBeGreaterThan(0);
  }
  // Names of clusters stand here alone.
  const used = [...new Set(items.map(({cluster}) => cluster))].sort((a, b) => a - b);
  expect(clusters.map(({cluster}) => cluster)).toEqual(used);
  for (const {label} of clusters) expect(label).not.toBe("");
  for (const {color} of config.color_schemes.cluster_colors)
    expect(color).toMatch(/^#[0-9a-f]{6}$/);
  expect(Object.keys(config.terminology).sort()).toEqual([
    "cluster", "clusters", "item", "items", "link", "link_strength", "links", "total_link_strength",
  ]); // biome-ignore format: as the documentation lists them
  // "{field}" of a template is a field of an item, or of a link and its two ends.
  const known = new Set(["label", "source_label", "target_label", "strength"]);
  for (const template of Object.values(config.templates as Record<string, string>))
    for (const [, field] of template.matchAll(/\{(.*?)\}/g)) expect(known).toContain(field);
  expect(config.parameters).toEqual({item_size: 1, item_color: 1});
  expect(info.title).not.toBe("");
}

describe("VOSviewer JSON", () => {
  test.each(["coauthor", "shared-topic", "topics"] as const)(
    "of %s passes every check of VOSviewer Online's import",
    id => check(written(analysis, id)),
  );

  test("passes them with names full of signs", () => {
    const {count} = analysis.people;
    fc.assert(
      fc.property(fc.array(hostileText, {minLength: count, maxLength: count}), names => {
        const name = names.map(text => (/^\s*(null|nan)?\s*$/i.test(text) ? "x" : text));
        check(written({...analysis, people: {...analysis.people, name}}));
      }),
      {numRuns: 20},
    );
  });

  test("starts without a mark of UTF-8, which JSON does not have", () => {
    let first = "";
    writer.write(analysis, "coauthor", piece => {
      first ||= piece;
    });
    expect(first[0]).toBe("{");
  });

  test("a link lists the papers behind it, newest first, and as many as it has", () => {
    const {items, links} = written().network as {items: Item[]; links: Link[]};
    for (const [e, {description}] of links.entries())
      expect(description!.match(/<li>/g)!.length).toBe(
        contributions(analysis, "coauthor", e).length,
      );
    const at = (name: string) => items.find(({label}) => label === name)!.id;
    const tie = links.find(
      ({source_id, target_id}) => source_id === at("Ada Example") && target_id === at("Ben Sample"),
    )!;
    expect([...tie.description!.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line)).toEqual([
      "Paper number 2 on water (2020)",
      "Paper number 1 on water (2019)",
    ]);
    expect(tie.description).toContain("<div class='description_label'>Ben Sample</div>");
    expect(tie.description).toContain("2 papers");
  });

  test("a link of shared topics lists the terms", () => {
    const {links} = written(analysis, "shared-topic").network as {links: Link[]};
    const lists = links.map(({description}) => [...description!.matchAll(/<li>(.*?)<\/li>/g)]);
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists)
      for (const [, term] of list) expect(analysis.topics.label).toContain(term);
  });

  test("a name in braces is no placeholder, which would empty the text around it", () => {
    const name = analysis.people.name.map((_, i) => `The {K${i}}-means group`);
    const {items, links} = written({...analysis, people: {...analysis.people, name}}).network;
    for (const {description} of [...items, ...links]) {
      expect(description).toContain("{<wbr>K");
      // VOSviewer looks for placeholders in each piece of text between tags.
      for (const piece of description.split(/<[^>]*>/)) expect(piece).not.toMatch(/\{.*?\}/);
    }
  });

  test("the mean year is that of the papers whose year is known", () => {
    const {items} = written().network as {items: Item[]};
    const of = (name: string) => items.find(({label}) => label === name)!.scores["Avg. pub. year"];
    expect(of("Ada Example")).toBe((2019 + 2020 + 2023 + 2023) / 4);
    expect(of("Fay Sixth")).toBe(2022); // one of two papers has no year
  });

  test("lists 25 papers of a person, 10 of a tie, in the order of records within a year, and counts the rest", async () => {
    const many = Array.from({length: 30}, (_, i) =>
      paper(i === 0 ? "" : `Paper ${i}`, ["Ada Example", "Ben Sample"], {
        ids: i === 29 ? {doi: "10.1000/o'{b}"} : {id: String(i)},
        date: i === 0 ? null : {year: i === 29 ? 2021 : 2020, month: null, day: null},
        terms: ["a < b", "c & d"],
      }),
    );
    const alone = paper("Alone", ["Cleo Third"], {date: null, terms: ["a < b", "c & d"]});
    const of = await analyze(corpusOf([...many, alone]), {minTermPapers: 1});
    const {items, links} = written(of).network as {items: Item[]; links: Link[]};
    const lines = (text: string) => [...text.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line);
    const item = (name: string) => items.find(({label}) => label === name)!;
    const ada = item("Ada Example").description!;
    expect(ada).toContain("<div class='description_text'>30 papers</div>");
    expect(lines(ada).length).toBe(25);
    expect(lines(ada)[0]).toMatch(
      /^<a class='description_url' href='https:[^'{}]*%27%7[Bb]b%7[Dd]'>Paper 29<\/a> \(2021\)$/,
    );
    expect(lines(ada).slice(1, 3)).toEqual(["Paper 1 (2020)", "Paper 2 (2020)"]);
    expect(ada.endsWith("</ul><div class='description_text'>and 5 more</div>")).toBe(true);
    expect(lines(links[0].description!).length).toBe(10);
    expect(links[0].description).toContain("and 20 more");
    const cleo = item("Cleo Third");
    expect(cleo.description).toContain(">1 paper<");
    expect(lines(cleo.description!)).toEqual(["Alone"]); // its year is unknown
    expect(cleo.scores["Avg. pub. year"]).toBeUndefined();
    const [tie] = written(of, "shared-topic").network.links as Link[];
    expect(lines(tie.description!).sort()).toEqual(["a &lt; b", "c &amp; d"]);
    const nameless = await analyze(corpusOf([paper("", ["Ada Example"], {ids: {id: "1"}})]));
    expect(JSON.stringify(written(nameless))).toContain("<li>(without a title)</li>");
  });

  test("escapes how strength was counted, and calls a network by its title", () => {
    const about = JSON.stringify({strength: {strength: "a < b"}});
    expect(infoDescription(about)).toContain("<p>Strength of a link: a &lt; b.</p>");
    expect(written(analysis, "topics").config.terminology.items).toBe("Terms");
    expect(written().info.title).toBe("Co-authorship");
  });

  test("says in words how strength was counted, and gives back what made the file", async () => {
    const text = JSON.stringify(written());
    expect(JSON.parse(text).info.description).toContain("<p>Strength of a link: each paper adds");
    const {described} = await readGraphText(text);
    expect(JSON.parse(described.about!)).toMatchObject({coterie: analysis.manifest.coterie});
  });

  test("a file that says nothing of what made it still says nothing when it is written again", async () => {
    const bare =
      '{"network":{"items":[{"id":1},{"id":2},{"id":3}],"links":[{"source_id":1,"target_id":2}]}}';
    const again = async (text: string) => {
      const {described} = await readGraphText(text);
      let out = "";
      writer.writeGraph!(described, piece => {
        out += piece;
      });
      return {about: described.about, out};
    };
    const one = await again(bare);
    const two = await again(one.out);
    expect([one.about, two.about]).toEqual([null, null]);
    expect(two.out).toBe(one.out);
  });
});

const FILES = [
  "Dimensions_scientometrics_researcher_co-authorship_network.json",
  "Economics_journal_co-citation_network.json",
  "JOI_2007-2016_co-authorship_network.json",
];

test.skipIf(!hasShared).each(FILES)(
  "%s, written again, keeps items, strengths, clusters, weights and scores",
  async name => {
    const path = shared(`data/vosviewer/${name}`);
    const was = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, "")).network;
    const {described} = await readGraphText(readFileSync(path, "utf8"));
    let text = "";
    writer.writeGraph!(described, piece => {
      text += piece;
    });
    const is = JSON.parse(text).network;
    const brief = ({label, x, y, cluster, weights, scores = {}}: Item) => ({
    label, x: x + 0, y: y + 0, cluster, weights, scores,
  }); // biome-ignore format: the fields
    expect(is.items.map(brief)).toEqual(was.items.map(brief));
    const sum = (links: Link[]) => links.reduce((total, {strength}) => total + strength, 0);
    expect(is.links.length).toBe(was.links.length);
    expect(sum(is.links)).toBeCloseTo(sum(was.links), 6);
  },
);

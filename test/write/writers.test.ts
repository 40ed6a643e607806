import fc from "fast-check";
import {UndirectedGraph} from "graphology";
import Papa from "papaparse";
import {SaxesParser} from "saxes";
import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {readText} from "../../src/read/read.ts";
import {writeRow} from "../../src/write/csv.ts";
import {TABLES} from "../../src/write/tables.ts";
import {fileName, GRAPH_WRITERS} from "../../src/write/writers.ts";
import {xmlText} from "../../src/write/xml.ts";
import {SMALL, smallAnalysis} from "../help/analysis.ts";
import {paper} from "../help/papers.ts";

const analysis = await smallAnalysis();

function textOf(write: (out: (text: string) => void) => void): string {
  let text = "";
  write(piece => {
    text += piece;
  });
  return text;
}
const table = (file: string, of = analysis) =>
  Papa.parse<Record<string, string>>(
    textOf(out => TABLES.find(t => t.file === file)!.write(of, out)).trimEnd(),
    {header: true},
  );
const graph = (id: string, of = analysis) =>
  textOf(out => GRAPH_WRITERS.find(w => w.id === id)!.write(of, "coauthor", out));

/** Elements of a well-formed document with their attributes; throws where it is not well-formed. */
function elements(xml: string): {name: string; attributes: Record<string, string>; text: string}[] {
  const found: {name: string; attributes: Record<string, string>; text: string}[] = [];
  const open: number[] = [];
  const parser = new SaxesParser({xmlns: false});
  parser.on("error", error => {
    throw error;
  });
  parser.on("opentag", tag => {
    open.push(found.length);
    found.push({name: tag.name, attributes: tag.attributes as Record<string, string>, text: ""});
  });
  parser.on("text", text => {
    if (open.length > 0) found[open[open.length - 1]].text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return found;
}

describe("tables", () => {
  test("are those of the contract, by name", () => {
    expect(TABLES.map(({file}) => file)).toEqual([
      "people.csv",
      "papers.csv",
      "topics.csv",
      "authorships.csv",
      "identities.json",
      "doubts.csv",
      "coauthor.edges.csv",
      "shared-topic.edges.csv",
      "topics.edges.csv",
      "communities.csv",
      "problems.csv",
    ]);
  });

  test("have the columns of the contract", () => {
    expect(table("authorships.csv").meta.fields).toEqual([
      "paper_id",
      "position",
      "name",
      "person_id",
    ]);
    expect(table("coauthor.edges.csv").meta.fields).toEqual([
      "source",
      "target",
      "strength",
      "papers",
      "first_year",
      "last_year",
      "topics",
      "simmelian",
      "disparity",
      "embeddedness",
    ]);
    expect(table("problems.csv").meta.fields).toEqual([
      "file",
      "record",
      "line",
      "severity",
      "what",
    ]);
    expect(table("people.csv").meta.fields).toEqual(
      expect.arrayContaining([
        "person_id",
        "name",
        "papers",
        "h_index",
        "degree",
        "betweenness",
        "community",
      ]),
    );
  });

  test("hold one row a person, tie and authorship, and leave unknown empty", () => {
    expect(table("people.csv").data.length).toBe(6);
    expect(table("authorships.csv").data.length).toBe(17);
    const [first] = table("coauthor.edges.csv").data;
    expect(first).toMatchObject({
      source: "ada-example",
      target: "ben-sample",
      strength: "1.5",
      papers: "2",
      first_year: "2019",
      last_year: "2020",
      simmelian: "1",
      embeddedness: "0.5",
    });
    const alone = table("people.csv").data.find(({name}) => name === "Fay Sixth")!;
    expect(alone.constraint).not.toBe("");
    expect(table("papers.csv").data.find(({id}) => id === "9")).toMatchObject({
      year: "",
      citations: "",
    });
  });

  test("papers.csv is read again as the same papers", async () => {
    const text = textOf(out => TABLES[1].write(analysis, out));
    const {found, problems} = await readText(text, "papers.csv");
    expect(problems.filter(({severity}) => severity !== "notice")).toEqual([]);
    expect(found.length).toBe(9);
    const facts = found.map(({ids, title, authors, authorCount, truncated, date, citations}) => ({
      ids,
      title,
      names: authors.map(({name}) => name),
      authorCount,
      truncated,
      date,
      citations,
    }));
    expect(facts).toEqual(
      SMALL.map(({ids, title, authors, authorCount, truncated, date, citations}) => ({
        ids,
        title,
        names: authors.map(({name}) => name),
        authorCount,
        truncated,
        date,
        citations,
      })),
    );
  });

  test("no cell can run as a formula or break its row, whatever it holds", () => {
    const hostile = fc.array(
      fc.oneof(
        fc.string({unit: "grapheme"}),
        fc.constantFrom("=1+1", "@x", "-a", 'q"q', "l\nl", "\tx"),
      ),
      {
        minLength: 2,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(hostile, cells => {
        const text = textOf(out => writeRow(cells, out));
        const [row] = Papa.parse<string[]>(text.slice(0, -1), {delimiter: ",", newline: "\n"}).data;
        const guarded = cells.map(cell => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell));
        expect(row).toEqual(guarded);
      }),
    );
  });
});

describe("graph files", () => {
  test("are named for their network", () => {
    expect(GRAPH_WRITERS.map(writer => fileName("shared-topic", writer))).toEqual(
      expect.arrayContaining([
        "shared-topic.gexf",
        "shared-topic.graphml",
        "shared-topic.graphology.json",
      ]),
    );
  });

  test("GEXF has the parts that its schema asks for, in order, and every value is declared", () => {
    const all = elements(graph("gexf"));
    const named = (name: string) => all.filter(element => element.name === name);
    expect(all.slice(0, 5).map(({name}) => name)).toEqual([
      "gexf",
      "meta",
      "creator",
      "description",
      "graph",
    ]);
    expect(all[0].attributes).toMatchObject({version: "1.3", xmlns: "http://gexf.net/1.3"});
    expect(named("node").length).toBe(6);
    expect(named("edge").length).toBe(6);
    const declared = new Set(named("attribute").map(({attributes}) => attributes.id));
    for (const {attributes} of named("attvalue")) expect(declared).toContain(attributes.for);
    const ids = new Set(named("node").map(({attributes}) => attributes.id));
    expect(ids.size).toBe(6);
    for (const {attributes} of named("edge")) {
      expect(ids).toContain(attributes.source);
      expect(ids).toContain(attributes.target);
      expect(Number(attributes.weight)).toBeGreaterThan(0);
    }
    for (const {attributes} of named("attribute"))
      expect(["integer", "double", "string"]).toContain(attributes.type);
    expect(JSON.parse(named("description")[0].text)).toMatchObject({
      coterie: "0.1.0",
      network: "coauthor",
    });
  });

  test("GraphML declares a typed key for all of its data", () => {
    const all = elements(graph("graphml"));
    const keys = new Set(
      all.filter(({name}) => name === "key").map(({attributes}) => attributes.id),
    );
    for (const {name, attributes} of all)
      if (name === "data") expect(keys).toContain(attributes.key);
    expect(all.filter(({name}) => name === "node").length).toBe(6);
    expect(all.filter(({name}) => name === "edge").length).toBe(6);
  });

  test("the JSON is what graphology itself reads", () => {
    const read = UndirectedGraph.from(JSON.parse(graph("json")));
    expect([read.order, read.size]).toEqual([6, 6]);
    expect(read.getEdgeAttribute("ada-example", "ben-sample", "weight")).toBe(1.5);
    expect(read.getNodeAttribute("ada-example", "h_index")).toBe(2);
  });

  test("names full of signs come through every XML format", async () => {
    const odd = [
      'A "quoted" & <b>',
      "]]> end",
      "\u202eright to left",
      "emoji 🧪",
      "NUL\u0000 \ud800half",
      "x".repeat(10_000),
    ];
    const papers = odd.map((name, i) =>
      paper(`T${i}`, [name, "Partner Person"], {ids: {id: `${i}`}, terms: []}),
    );
    const hostile = await analyze(corpusOf(papers));
    for (const id of ["gexf", "graphml", "svg"]) {
      const all = elements(graph(id, hostile));
      expect(all.length).toBeGreaterThan(7);
    }
    const labels = elements(graph("gexf", hostile))
      .filter(({name}) => name === "node")
      .map(({attributes}) => attributes.label);
    const shown = hostile.people.name;
    expect(shown.some(name => name.includes("&"))).toBe(true);
    expect(shown.some(name => name.includes("]]>"))).toBe(true);
    for (const name of shown.filter(text => /&|\]\]>|🧪/u.test(text)))
      expect(labels).toContain(name);
  });

  test("XML text gives back any text, but for what XML cannot hold", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), text => {
        const [{attributes}] = elements(`<a b="${xmlText(text)}"/>`);
        const holdable = text.replace(
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
          "\ufffd",
        );
        expect(attributes.b).toBe(holdable);
      }),
    );
  });
});

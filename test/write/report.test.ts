import {describe, expect, test} from "vitest";
import {analyzeGraph} from "../../src/analysis/analyze-graph.ts";
import {readGraphText} from "../../src/graphs/read/read-graph.ts";
import {LAYOUT_METRICS} from "../../src/layout/layout-metrics.ts";
import {layoutQuality} from "../../src/layout/layout-quality.ts";
import {boundsText} from "../../src/write/bounds-text.ts";
import {closenessText} from "../../src/write/closeness-text.ts";
import {chartFiles} from "../../src/write/report/bars.ts";
import {reportOf} from "../../src/write/report/report.ts";
import {REPORT_FILES} from "../../src/write/report/report-files.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {readXml} from "../help/graph-files.ts";

const analysis = await smallAnalysis();
const written = (ending: string, of = analysis, title = "A title") => {
  let text = "";
  REPORT_FILES.find(form => form.ending === ending)!.write(of, title, piece => {
    text += piece;
  });
  return text;
};
const table = (title: RegExp) =>
  reportOf(analysis).find(block => block.kind === "table" && title.test(block.title)) as Extract<
    ReturnType<typeof reportOf>[number],
    {kind: "table"}
  >;

describe("a report", () => {
  test("says how well its map shows the network, in a sentence and in figures", () => {
    const {network, positions} = analysis.networks.coauthor;
    const {connectedCloseness, stress} = layoutQuality(network.graph, positions);
    const map = reportOf(analysis).find(block => block.kind === "map")!;
    expect(map.title).toBe(`The map: ${closenessText(connectedCloseness)}`);
    const {rows} = table(/^How well the map shows/);
    expect(rows.map(([label]) => label)).toEqual(LAYOUT_METRICS.map(({label}) => label));
    expect(Number(rows[2][1])).toBeCloseTo(stress!, 3);
    const [[, diameter]] = table(/^The network$/).rows.filter(([label]) => label === "diameter");
    expect(diameter).toMatch(/^\d+$/);
  });

  test("has its parts in the order of reading", () => {
    const headings = reportOf(analysis).flatMap(block =>
      block.kind === "heading" ? [block.text] : [],
    );
    expect(headings.filter(text => text !== "What was wrong")).toEqual([
      "Data",
      "People",
      "Ties",
      "Communities",
      "Topics",
      "Years",
      "Laws",
      "Methods",
    ]);
  });

  test("shows people by papers, with what is known of them", () => {
    const {head, rows} = table(/people with most papers/);
    expect(head.slice(0, 4)).toEqual(["name", "papers", "citations", "h_index"]);
    // Ada signed papers 1, 2, 7 and 8, with 12 + 5 + 0 + 2 citations; two of them have at least 2.
    expect(rows[0].slice(0, 4)).toEqual(["Ada Example", "4", "19", "2"]);
    expect(rows.length).toBe(6);
  });

  test("says under every table what has to be known to read it", () => {
    for (const block of reportOf(analysis))
      if (block.kind === "table" || block.kind === "bars")
        expect(block.caveat.length).toBeGreaterThan(20);
    expect(table(/What the papers have/).caveat).toMatch(
      /^(No byline is cut|\d+ bylines? (is|are) cut, so .*); 2 papers have no citation count, which is not 0\.$/,
    );
    expect(table(/strongest ties/).caveat).toContain("1/(n − 1)");
  });

  test("has charts that stand alone as SVG, a bar for each year and each number of papers", () => {
    const charts = chartFiles(analysis);
    expect(charts.map(({name}) => name)).toEqual([
      "papers-by-year.svg",
      "people-by-number-of-papers.svg",
    ]);
    const [years, people] = charts.map(({write}) => {
      const pieces: string[] = [];
      write(piece => pieces.push(piece));
      return readXml(pieces.join(""));
    });
    expect([years.name, years.attributes.xmlns]).toEqual(["svg", "http://www.w3.org/2000/svg"]);
    // 2019, 2020, 2021, 2022, 2023: one paper, two, one, two, two.
    const titles = (of: typeof years) =>
      of.children.filter(({name}) => name === "rect").map(({children}) => children[0].text);
    expect(titles(years)).toEqual(["2019: 1", "2020: 2", "2021: 1", "2022: 2", "2023: 2"]);
    expect(titles(people).join()).toContain("4: 1"); // Ada alone wrote four
  });

  test("names the methods with their sources", () => {
    const methods = reportOf(analysis).findLast(block => block.kind === "text")!;
    expect(methods.kind === "text" && methods.text).toMatch(
      /seed 42.*Newman 2001.*Leiden.*doi:10\.1038/,
    );
  });

  test("of a graph speaks of nodes, and of no papers", async () => {
    const graph = await analyzeGraph(await readGraphText("source,target\na,b\nb,c\n"));
    const text = written(".md", graph);
    expect(text).toContain("## Nodes");
    expect(text).not.toMatch(/## (Data|Topics|Laws|Years)/);
    expect(text).toContain("The graph was read from a file");
  });
});

describe("written", () => {
  const hostile = {
    ...analysis,
    people: {...analysis.people, name: analysis.people.name.map(() => "<img src=x>|*`_\n]]>")},
  };

  test("as HTML it is one page of tags that close, without script, whatever names hold", () => {
    const html = written(".html", hostile, "</title><script>");
    expect(html).not.toMatch(/<script|<img/i);
    const xml = html.replace("<!doctype html>\n", "").replace(/<meta[^>]*>/g, "");
    const root = readXml(xml);
    expect(root.name).toBe("html");
    expect(html).toContain("<svg");
    expect(html).toContain("Papers by year");
  });

  test("as Markdown every row of a table has as many cells as its head, whatever names hold", () => {
    const lines = written(".md", hostile)
      .split("\n")
      .filter(line => line.startsWith("|"));
    const cells = (line: string) => line.replace(/\\./g, "").split("|").length;
    let width = 0;
    for (const [i, line] of lines.entries()) {
      if (/^\|( --:| ---)/.test(lines[i + 1] ?? "")) width = cells(line);
      expect(cells(line), line).toBe(width);
    }
    expect(lines.length).toBeGreaterThan(30);
  });
});

test("bounds are told as such where they differ", () => {
  expect(boundsText({least: 17, most: 17})).toBe("17");
  expect(boundsText({least: 17, most: 19})).toBe("17 to 19");
  expect(boundsText(null)).toBe("–");
});

test("nearness is told where it says something", () => {
  const found = {distance: 2, ofSide: 0.0477, ties: 0.8915, pairs: 0.0374, closeness: 0.8541, tied: 0.025}; // biome-ignore format: one
  expect(closenessText(found)).toBe(
    "89 % of ties are shorter than 4.8 % of the map's longer side, of all pairs 3.7 %",
  );
  expect(closenessText({...found, closeness: 0.09})).toMatch(/says next to nothing$/);
  expect(closenessText({...found, ofSide: null})).toMatch(/says next to nothing$/);
  expect(closenessText(null)).toBe("there are no ties");
});

import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readGraphText} from "../../src/graphs/read/read-graph.ts";
import {call, folder, written} from "../help/world.ts";

const measured = async (files: readonly string[], ...more: string[]) => {
  const out = join(folder(), "deep", "nodes.csv");
  const said = await call("measure", ...files, "--out", out, ...more);
  return {...said, rows: said.code === 0 ? readFileSync(out, "utf8").trimEnd().split("\n") : []};
};

describe("coterie measure", () => {
  test("of a path of three the middle lies between the others", async () => {
    const {code, out, rows} = await measured(
      [written("edges.csv", "a,b\nb,c\n")],
      "--metrics",
      "degree,betweenness,component",
    );
    expect(code).toBe(0);
    expect(rows).toEqual(["id,degree,betweenness,component", "a,1,0,1", "b,2,1,1", "c,1,0,1"]);
    expect(out).toMatch(/nodes +3\nties +2\n/);
  });

  test("without a file it tells the graph and its first nodes by the first measure", async () => {
    const file = written("edges.csv", "a,b,2\nb,c,3\n");
    const {code, out} = await call("measure", file);
    expect(code).toBe(0);
    expect(out).toMatch(/nodes +3\n/);
    expect(out).toMatch(/node +strength +degree +betweenness +pagerank +community\nb +5 +2 +1 /);
    const some = await call("measure", file, "--metrics", "degree");
    expect(some.out).toMatch(/node +degree\nb +2\na +1\nc +1\n$/);
    const star = Array.from({length: 30}, (_, i) => `hub,leaf${i}`).join("\n");
    const long = await call("measure", written("star.csv", star), "--metrics", "degree");
    expect(long.out).toMatch(/hub +30\n/);
    expect(long.out).toMatch(/… and 11 more; --out writes all\n$/);
    expect((await call("measure", file, "--json")).code).toBe(2);
  });

  test("labels stand beside ids where they say more", async () => {
    const gml =
      'graph [ node [ id 7 label "Ada, A." ] node [ id 8 label "Ben" ] edge [ source 7 target 8 ] ]';
    const {rows} = await measured([written("g.gml", gml)], "--metrics", "degree");
    expect(rows).toEqual(["id,label,degree", '7,"Ada, A.",1', "8,Ben,1"]);
  });

  test.each([
    ["three columns with a header", "source,target,weight\nx,y,2\ny,z,3\n"],
    ["three columns without one", "x,y,2\ny,z,3\n"],
    ["tabs", "x\ty\t2\ny\tz\t3\n"],
    ["other names of columns", "from;to;strength\nx;y;2\ny;z;3\n"],
  ])("takes %s", async (_, text) => {
    const {rows} = await measured([written("e.txt", text)], "--metrics", "strength");
    expect(rows).toEqual(["id,strength", "x,2", "y,5", "z,3"]);
  });

  test("by default gives every measure, and the same bytes each time", async () => {
    const file = written("e.tsv", "a\tb\nb\tc\nc\ta\nc\td\n");
    const [one, two] = [await measured([file]), await measured([file])];
    expect(one.rows).toEqual(two.rows);
    expect(one.rows[0]).toMatch(/^id,degree,strength,betweenness,/);
    expect(one.rows.length).toBe(5);
  });

  test("joins a table of nodes with its ties: isolated nodes count", async () => {
    const files = [
      written("nodes.csv", "Id,Label\na,Ada\nb,Ben\nc,Cleo\n"),
      written("edges.csv", "Source,Target\na,b\n"),
    ];
    const {rows} = await measured(files, "--metrics", "degree,component");
    expect(rows).toEqual(["id,label,degree,component", "a,Ada,1,1", "b,Ben,1,1", "c,Cleo,0,2"]);
  });

  test("says which lines are no ties, and ends with 1 where nothing is a graph", async () => {
    const {code, err} = await measured([written("e.csv", "source,target,weight\na,b,1\na,c,-2\n")]);
    expect(code).toBe(0);
    expect(err).toContain("line 3: Expected a strength above 0, found -2.");
    const nothing = await measured([written("x.txt", "Once upon a time there was a graph.\n")]);
    expect(nothing.code).toBe(1);
    expect(nothing.err).toContain("No graph was found");
  });

  test("refuses measures that are none", async () => {
    const {code, err} = await measured([written("e.csv", "a,b\n1,2\n")], "--metrics", "fame");
    expect(code).toBe(2);
    expect(err).toContain("--metrics: expected some of degree");
  });
});

describe("coterie analyze of a graph", () => {
  test("measures it, keeps places and groups of the file, and claims no papers", async () => {
    const out = join(folder(), "result");
    const file = written(
      "map.json",
      '{"info":{"title":"Mine"},"network":{"items":[{"id":1,"label":"a","x":0,"y":0,"cluster":2},{"id":2,"label":"b","x":3,"y":4,"cluster":2},{"id":3,"label":"c","x":0,"y":5,"cluster":1}],"links":[{"source_id":1,"target_id":2,"strength":2},{"source_id":2,"target_id":3}],"clusters":[{"cluster":2,"label":"Two"}]}}',
    );
    const {code, out: said} = await call("analyze", file, "--out", out, "--format", "gexf,svg");
    expect(code).toBe(0);
    expect(said).toContain("3 nodes, 2 ties, 2 communities; there are no papers behind them");
    const people = readFileSync(join(out, "people.csv"), "utf8").split("\n");
    const head = people[0].split(",");
    const ada = people[1].split(",");
    expect(ada[head.indexOf("h_index")]).toBe("");
    expect(ada[head.indexOf("strength")]).toBe("2");
    expect(ada[head.indexOf("community_label")]).toBe("Two");
    const {described} = await readGraphText(readFileSync(join(out, "coauthor.gexf"), "utf8"));
    const {x, y} = described.places!;
    const length = (a: number, b: number) => Math.hypot(x[a] - x[b], y[a] - y[b]);
    expect(length(0, 1) / length(0, 2)).toBeCloseTo(1);
    const again = join(folder(), "again");
    expect((await call("analyze", file, "--out", again)).code).toBe(0);
    expect(readFileSync(join(again, "analysis.json"), "utf8")).toBe(
      readFileSync(join(out, "analysis.json"), "utf8"),
    );
  });
});

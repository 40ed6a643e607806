import {describe, expect, test} from "vitest";
import {readGraphText} from "../../../src/graphs/read/read-graph.ts";

type Row = Readonly<Record<string, string>>;

/** GraphML with these values of nodes that are called by `id`. */
const graphml = (rows: readonly Row[], id = (i: number) => `n${i}`, type = "string") => {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const keys = names.map(
    (name, k) => `<key id="d${k}" for="node" attr.name="${name}" attr.type="${type}"/>`,
  );
  const nodes = rows.map((row, i) => {
    const data = Object.entries(row).map(
      ([name, value]) => `<data key="d${names.indexOf(name)}">${value}</data>`,
    );
    return `<node id="${id(i)}">${data.join("")}</node>`;
  });
  return `<graphml>${keys.join("")}<graph edgedefault="undirected">${nodes.join("")}<edge source="${id(0)}" target="${id(1)}"/></graph></graphml>`;
};
const labels = async (text: string) => (await readGraphText(text)).described.nodeLabel;

const PEOPLE = ["Ada Example", "Ben Sample", "Cleo Third"];
const rowsOf = (of: (name: string, i: number) => Row) => PEOPLE.map(of);

describe("nodes that a file calls by numbers", () => {
  test.each(["Name", "title", "full_name", "Author", "displayName", "v_name", "LABEL", "TEXT"])(
    "are called by %s",
    async attribute => {
      const rows = rowsOf(name => ({[attribute]: name}));
      expect(await labels(graphml(rows))).toEqual(PEOPLE);
      expect(await labels(graphml(rows, String))).toEqual(PEOPLE);
      expect(await labels(graphml(rows, i => `https://example.org/${i}a`))).toEqual(PEOPLE);
    },
  );

  test("keep their name among their values, and a name that is usual goes before one that is only different", async () => {
    const rows = rowsOf((name, i) => ({town: ["Ulm", "Bonn", "Köln"][i], "full name": name}));
    const {described} = await readGraphText(graphml(rows));
    expect(described.nodeLabel).toEqual(PEOPLE);
    expect(described.nodes.map(({id}) => id)).toEqual(["town", "full name"]);
    const both = rowsOf((name, i) => ({title: ["Prof.", "Dr.", "Dr."][i], fullname: name}));
    expect(await labels(graphml(both))).toEqual(PEOPLE);
  });

  test("are called by what is different for nearly all, where nothing is usually called so", async () => {
    const many = Array.from({length: 40}, (_, i) => ({
      group: i % 2 === 0 ? "left" : "right",
      who: `Person ${String.fromCharCode(97 + (i % 26))}${i < 26 ? "" : "x"}`,
    }));
    const twice = many.map((row, i) => (i === 1 ? {...row, who: many[0].who} : row));
    expect(await labels(graphml(twice))).toEqual(twice.map(({who}) => who));
    const often = many.map((row, i) => (i < 5 ? {...row, who: many[0].who} : row));
    expect((await labels(graphml(often)))[0]).toBe("n0");
  });

  test("stay numbers where nothing can be a name", async () => {
    const none = async (of: (name: string, i: number) => Row, type?: string) =>
      expect(await labels(graphml(rowsOf(of), undefined, type))).toEqual(["n0", "n1", "n2"]);
    await none((_, i) => ({page: `https://example.org/${i}`}));
    await none((_, i) => ({mail: `person${i}@example.org`}));
    await none((_, i) => ({orcid: `0000-000${i}`}));
    await none((name, i) => ({abstract: `${name} ${i} ${"writes on ".repeat(20)}`}));
    await none((_, i) => ({name: String(i)}), "long");
    await none((name, i): Row => (i === 0 ? {Name: name} : {}));
  });

  test("one without a name among them keeps its number", async () => {
    const rows = rowsOf((name, i): Row => (i === 2 ? {Name: " "} : {Name: ` ${name} `}));
    expect(await labels(graphml(rows))).toEqual(["Ada Example", "Ben Sample", "n2"]);
  });
});

test("nodes that a file calls by words, or gives labels, keep them", async () => {
  const rows = rowsOf(name => ({town: name}));
  expect(await labels(graphml(rows, i => ["ada", "ben", "cleo"][i]))).toEqual([
    "ada",
    "ben",
    "cleo",
  ]);
  const some = rowsOf((name, i): Row => (i === 0 ? {label: "A.", who: name} : {who: name}));
  expect(await labels(graphml(some))).toEqual(["A.", "n1", "n2"]);
});

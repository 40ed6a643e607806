import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseEdgeList} from "../../src/graphs/parse-edge-list.ts";
import {anyGraph, triples} from "../help/graphs.ts";

const read = (text: string) => {
  const {graph, names, ...rest} = parseEdgeList(text);
  return {edges: triples(graph).map(([a, b, s]) => [names[a], names[b], s]), names, ...rest};
};

describe("an edge list", () => {
  test.each([
    ["tabs", "a\tb\t2\nb\tc\t0.5\n"],
    ["commas", "a,b,2\nb,c,0.5"],
    ["semicolons", "a;b;2\r\nb;c;0.5\r\n"],
    ["spaces", "  a b   2\nb  c 5e-1 \n"],
    ["quotes", '"a","b","2"\n"b","c","0.5"\n'],
    ["a header", "Source,Target,Weight\na,b,2\nb,c,0.5\n"],
    ["a header of other words", "who whom howmuch\na b 2\nb c .5\n"],
    ["columns in another order", "Weight;Type;Target;Source\n2;x;a;b\n0.5;x;b;c\n"],
    ["comments, blank lines and a byte order mark", "\ufeff# made\n\n% so\na b 2\n \nb c 0.500\n"],
  ])("with %s is read", (_, text) => {
    const {edges, wrongLines} = read(text);
    expect(edges.map(([a, b, s]) => [...[a, b].sort(), s])).toEqual([
      ["a", "b", 2],
      ["b", "c", 0.5],
    ]);
    expect(wrongLines).toBe(0);
  });

  test("of two columns has strength 1 a line; parallel edges are summed", () => {
    expect(read("7 3\n3 7\n3 12\n").edges).toEqual([
      ["7", "3", 2],
      ["3", "12", 1],
    ]);
  });

  test("of two columns keeps carriage returns out of names", () => {
    expect(read("ada ben\r\nben cleo\r\n").names).toEqual(["ada", "ben", "cleo"]);
  });

  test("of two columns of numbers under words has a header", () => {
    expect(read("x,y\n1,2\n").names).toEqual(["1", "2"]);
    expect(read("x,y\nz,w\n").names).toEqual(["x", "y", "z", "w"]);
  });

  test("numbers nodes as they appear, and keeps 7, 07 and 7.0 apart but not a quoted 7", () => {
    expect(read('9 7\n7 07\n07 7.0\n"7" 9\n').names).toEqual(["9", "7", "07", "7.0"]);
  });

  test("may hold names with separators and quotes in them", () => {
    expect(read('"Lee, Ada","O""Hara, Ben",3\n').names).toEqual(["Lee, Ada", 'O"Hara, Ben']);
  });

  test("names the lines that are no edge, drops loops and counts both", () => {
    const {edges, loops, wrongLines, problems} = read("a,b,1\na,a,1\nc\nb,c,-1\nb,c,often\nb,c,\n");
    expect(edges).toEqual([["a", "b", 1]]);
    expect(loops).toBe(1);
    expect(wrongLines).toBe(4);
    expect(problems).toEqual([
      {line: 3, what: "expected two names, found one"},
      {line: 4, what: 'expected a strength above 0, found "-1"'},
      {line: 5, what: 'expected a strength above 0, found "often"'},
      {line: 6, what: 'expected a strength above 0, found ""'},
    ]);
  });

  test("lists a thousand problems at most, but counts all", () => {
    const {problems, wrongLines} = read(`a,b\n${"x\n".repeat(1500)}`);
    expect(problems.length).toBe(1000);
    expect(wrongLines).toBe(1500);
  });

  test("gives numbers bit for bit as JavaScript does", () => {
    fc.assert(
      fc.property(fc.double({min: 1e-9, max: 1e9, noNaN: true}), x => {
        expect(read(`a b ${x}`).edges).toEqual([["a", "b", x]]);
        const short = x.toFixed(4);
        if (Number(short) > 0) expect(read(`a b ${short}`).edges[0][2]).toBe(Number(short));
      }),
    );
  });

  test("takes large numbers for names without taking memory for them", () => {
    expect(read("999999999 1\n").names).toEqual(["999999999", "1"]);
  });

  test("of a written graph gives the graph again", () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom("\t", ",", " ", ";"), (graph, mark) => {
        const text = triples(graph)
          .map(edge => edge.join(mark))
          .join("\n");
        const {edges} = read(text);
        const by = (x: unknown, y: unknown) => Number(x) - Number(y);
        const back = edges.map(([a, b, s]) => [...[a, b].map(Number).sort(by), s]);
        expect(back.sort(([a, b], [c, d]) => by(a, c) || by(b, d))).toEqual(triples(graph));
      }),
    );
  });

  test("never throws, whatever the bytes", () => {
    const noise = fc.array(fc.constantFrom(...'a1.,;\t "#\n\r-é'), {maxLength: 60});
    fc.assert(fc.property(noise, marks => void parseEdgeList(marks.join(""))));
    fc.assert(fc.property(fc.uint8Array({maxLength: 60}), bytes => void parseEdgeList(bytes)));
  });
});

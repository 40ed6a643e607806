import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import {parseEdgeList} from "../../src/graphs/parse-edge-list.ts";
import {randomFrom} from "../../src/util/random.ts";
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

  /** What a list says, found by splitting its lines. */
  function split(lines: readonly string[], separator: string) {
    const numbers = new Map<string, number>();
    const numberOf = (name: string) =>
      numbers.get(name) ?? numbers.set(name, numbers.size).get(name)!;
    const edges: [number, number, number][] = [];
    const wrong: number[] = [];
    let loops = 0;
    for (const [at, line] of lines.entries()) {
      if (line.startsWith("#")) continue;
      const [a, b, strength = "1"] = line.split(separator);
      if (!(Number(strength) > 0 && strength !== "")) wrong.push(at + 1);
      else {
        const [i, j] = [numberOf(a), numberOf(b)];
        if (i === j) loops += 1;
        else edges.push([i, j, Number(strength)]);
      }
    }
    return {
      names: [...numbers.keys()],
      graph: graphFrom(numbers.size, edges),
      loops,
      wrong,
    };
  }

  const digits = (least: number, most: number) =>
    fc.array(fc.nat(9), {minLength: least, maxLength: most}).map(list => list.join(""));
  const anyName = fc.oneof(
    {weight: 6, arbitrary: fc.nat(6).map(String)},
    {weight: 1, arbitrary: fc.constantFrom("07", "00", "999999999", "1000000001", "4000000001", "12345678901", "x", "é")}, // biome-ignore format: names
  );
  const anyStrength = fc.oneof(
    {weight: 4, arbitrary: fc.tuple(digits(1, 13), digits(0, 10)).map(([a, b]) => `${a}.${b}`)},
    {weight: 2, arbitrary: digits(1, 22)},
    {weight: 1, arbitrary: fc.constantFrom("", "0", "0.0", "1.2.3", "1e3", "-1", ".5", "3.")},
  );
  const anyLine = fc.oneof(
    {weight: 8, arbitrary: fc.tuple(anyName, anyName, anyStrength)},
    {weight: 2, arbitrary: fc.tuple(anyName, anyName)},
    {weight: 1, arbitrary: fc.constant(["# so"])},
  );

  test("of numbers is what splitting its lines gives, strange lines among plain ones", () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, {maxLength: 40}),
        fc.constantFrom("\t", ",", ";"),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        (rest, separator, end, ended) => {
          const lines = [["1", "2", "1"], ...rest].map(fields => fields.join(separator));
          const {names, graph, loops, wrong} = split(lines, separator);
          const found = parseEdgeList(lines.join(end) + (ended ? end : ""));
          expect(found.names).toEqual(names);
          expect(found.graph).toEqual(graph);
          expect(found.loops).toBe(loops);
          expect(found.problems.map(({line}) => line)).toEqual(wrong);
        },
      ),
      {numRuns: 300},
    );
  });

  test("of long numbers keeps those apart that differ at their ends, or in where the point stands", () => {
    const long = ["1.2345678901234567", "12.345678901234567", "12345678901234567890", "123456789012345678901", "1.2345678901234560", "1.2345678901234569"]; // biome-ignore format: one list
    const {edges} = read(`0 1 1\n${long.map((text, e) => `${e + 1} ${e + 2} ${text}\n`).join("")}`);
    expect(edges.slice(1).map(([, , strength]) => strength)).toEqual(long.map(Number));
  });

  test("of many thousand numbers is what splitting its lines gives", () => {
    const {below} = randomFrom(3);
    const lines = Array.from(
      {length: 20_000},
      (_, e) => `${below(3000)} ${below(e % 7 === 0 ? 3 : 3000)} ${1 + below(50)}.${below(100)}`,
    );
    for (const at of [4096, 4097, 8191, 8192, 12_288, 15_000]) lines[at] = `${at} ${at} 2`;
    lines[9000] = "a b -1";
    const {names, graph, loops, wrong} = split(lines, " ");
    const found = parseEdgeList(lines.join("\n"));
    expect(found.names).toEqual(names);
    expect(found.graph).toEqual(graph);
    expect(found.loops).toBe(loops);
    expect(found.problems.map(({line}) => line)).toEqual(wrong);
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

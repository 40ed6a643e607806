import {readdirSync, readFileSync} from "node:fs";
import {posix} from "node:path";
import {expect, test} from "vitest";

/** Lowest first. A file may import from its own entry here and from the entries before it. */
const LAYERS = [
  "util", "papers", "read", "people", "topics", "graphs", "metrics", "layout", "analysis", "view",
  "write", "sources", "engines", "jobs", "index.ts", "node.ts", "cli",
]; // biome-ignore format: a list in the order of the road

/** Only these may know that Node exists; engines are loaded by Node alone. */
const KNOWS_NODE = ["engines", "node.ts", "cli"];

const files = (folder: string, ending: RegExp) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map(file => file.replaceAll("\\", "/"))
    .filter(file => ending.test(file));
const room = (file: string) => file.split("/")[0];
const layer = (file: string) => LAYERS.indexOf(room(file));
const imports = (path: string) =>
  [...readFileSync(path, "utf8").matchAll(/(?:from|import\() ?"([^"]+)"|^import "([^"]+)"/gm)].map(
    match => match[1] ?? match[2],
  );

test("imports of the core point one way", () => {
  const wrong: string[] = [];
  const sources = files("src", /\.ts$/);
  for (const file of sources) {
    if (layer(file) < 0) wrong.push(`src/${file} is in no layer`);
    for (const path of imports(`src/${file}`)) {
      if (!path.startsWith(".")) continue;
      const target = posix.join(posix.dirname(file), path);
      if (layer(target) < 0 || layer(target) > layer(file))
        wrong.push(`src/${file} imports src/${target}`);
    }
  }
  expect(sources.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test("only the Node side of the core imports from Node", () => {
  const wrong = files("src", /\.ts$/)
    .filter(file => !KNOWS_NODE.includes(room(file)))
    .filter(file => imports(`src/${file}`).some(path => path.startsWith("node:")));
  expect(wrong).toEqual([]);
});

test("the core knows no document", () => {
  const wrong = files("src", /\.ts$/).filter(file =>
    /\b(document|window|localStorage)\./.test(readFileSync(`src/${file}`, "utf8")),
  );
  expect(wrong).toEqual([]);
});

test("the app comes to the core through its entry and its jobs, and only the stage knows sigma", () => {
  const wrong: string[] = [];
  for (const file of files("web", /\.tsx?$/))
    for (const path of imports(`web/${file}`)) {
      const target = posix.join("web", posix.dirname(file), path);
      if (path.startsWith(".") && target.startsWith("src/"))
        if (target !== "src/index.ts" && !target.startsWith("src/jobs/"))
          wrong.push(`web/${file} imports ${target}`);
      if (/^(sigma|@sigma)(\/|$)/.test(path) && !file.startsWith("stage/"))
        wrong.push(`web/${file} imports ${path}`);
    }
  expect(wrong).toEqual([]);
});

test("no file leads back to itself", () => {
  const paths = [
    ...files("src", /\.ts$/).map(file => `src/${file}`),
    ...files("web", /\.tsx?$/).map(file => `web/${file}`),
  ];
  const leadsTo = new Map(
    paths.map(path => [
      path,
      [...readFileSync(path, "utf8").matchAll(/^(?:import|export)\b[^;]*? from "(\.[^"]+)"/gm)].map(
        match => posix.join(posix.dirname(path), match[1]),
      ),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) {
      circles.push([...way.slice(way.indexOf(path)), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    done.add(path);
    for (const next of leadsTo.get(path) ?? []) follow(next, [...way, path]);
  };
  for (const path of paths) follow(path, []);
  expect(paths.length).toBeGreaterThan(0);
  expect(circles).toEqual([]);
});

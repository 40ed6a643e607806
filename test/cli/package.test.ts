import {execFileSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {gzipSync} from "node:zlib";
import {publint} from "publint";
import {beforeAll, describe, expect, test} from "vitest";

beforeAll(() => {
  execFileSync("node", [".ci/build-once.mjs"], {stdio: "ignore"});
});

describe("the package", () => {
  test("has nothing that publint finds wrong", async () => {
    const {messages} = await publint({pkgDir: ".", level: "warning", strict: true});
    expect(messages).toEqual([]);
  });

  test("gives its types to whoever uses it, in both ways of resolving modules", () => {
    const home = mkdtempSync(join(tmpdir(), "coterie-user-"));
    const installed = join(home, "node_modules", "coterie");
    mkdirSync(installed, {recursive: true});
    cpSync("dist", join(installed, "dist"), {recursive: true});
    cpSync("package.json", join(installed, "package.json"));
    for (const name of ["graphology", "graphology-types", "hyparquet", "@types"])
      symlinkSync(resolve("node_modules", name), join(home, "node_modules", name));
    writeFileSync(join(home, "package.json"), '{"type": "module"}');
    writeFileSync(
      join(home, "user.ts"),
      `import {analyze, corpusOf, graphFrom, leiden, type Analysis} from "coterie";
import {analyzeFiles, inputFromFile, readFiles, readInputs} from "coterie/node";
const analysis: Analysis = await analyze(corpusOf([]));
const names: readonly string[] = analysis.people.name;
const q: number | null = leiden(graphFrom(2, [[0, 1, 1]])).modularity;
// @ts-expect-error a resolution is a number
leiden(graphFrom(0, []), {resolution: "high"});
const again: Promise<Analysis> = analyzeFiles(["a.bib"], {counting: "full"});
// @ts-expect-error there is no such counting
analyzeFiles(["a.bib"], {counting: "half"});
console.log(names, q, again, inputFromFile, readFiles, readInputs);
`,
    );
    for (const [module, moduleResolution] of [
      ["nodenext", "nodenext"],
      ["esnext", "bundler"],
    ])
      execFileSync(
        "node",
        [
          resolve("node_modules/typescript/bin/tsc"),
          "--noEmit",
          "--strict",
          "--target",
          "es2022",
          "--types",
          "node",
          "--module",
          module,
          "--moduleResolution",
          moduleResolution,
          "user.ts",
        ],
        {cwd: home, stdio: ["ignore", "inherit", "inherit"]},
      );
  });

  test("has declarations that name their neighbours as those who use them find them", () => {
    const files = readdirSync("dist/types", {recursive: true, encoding: "utf8"}).filter(name =>
      name.endsWith(".d.ts"),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files)
      for (const [, path] of readFileSync(join("dist/types", file), "utf8").matchAll(
        /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g,
      )) {
        expect(path, file).toMatch(/\.js$/);
        const target = join("dist/types", file, "..", path.replace(/\.js$/, ".d.ts"));
        expect(existsSync(target), `${file} names ${path}`).toBe(true);
      }
  });

  test("runs from its built files, and the browser's entry imports nothing from Node", async () => {
    const {readText} = await import(resolve("dist/index.js"));
    expect((await readText("id,title,authors\n1,T,A B\n")).papers).toBe(1);
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      const text = readFileSync(file, "utf8");
      expect(text, file).not.toMatch(/from "node:|require\("node:/);
      for (const [, path] of text.matchAll(/(?:from|import\() ?"(\.[^"]+)"/g))
        visit(resolve(file, "..", path));
    };
    visit(resolve("dist/index.js"));
    expect(reached.size).toBeGreaterThan(1);
  });

  test("loads the app's first view with at most 300 kB, packed", () => {
    const page = readFileSync("dist/app/index.html", "utf8");
    const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
      m => m[1],
    );
    const stage = readdirSync("dist/app/assets").filter(name => /^stage-.*\.js$/.test(name));
    const files = new Set([...first, ...stage.map(name => `assets/${name}`)]);
    expect(files.size).toBeGreaterThan(1);
    const size = [...files].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join("dist/app", file))).length,
      0,
    );
    expect(size).toBeLessThan(300_000);
  });
});

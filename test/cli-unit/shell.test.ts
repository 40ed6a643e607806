import {execFileSync, spawnSync} from "node:child_process";
import {mkdirSync, writeFileSync} from "node:fs";
import {join, relative} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {expandGlob} from "../../src/cli/globs.ts";
import {call, folder, written} from "../help/world.ts";

const hasBash = spawnSync("bash", ["-c", "true"]).status === 0;

/** What bash offers for the last of these words. */
async function offered(...words: string[]): Promise<string[]> {
  const script = written("coterie.bash", (await call("completion", "bash")).out);
  const asked = `source '${script}'; COMP_WORDS=(${words.map(word => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _coterie; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-c", asked], {encoding: "utf8", cwd: folder()})
    .split("\n")
    .filter(Boolean);
}

describe("completion", () => {
  test.skipIf(!hasBash)(
    "of bash offers commands, their options, and values where there are few",
    async () => {
      expect(await offered("coterie", "con")).toEqual(["convert"]);
      expect(await offered("coterie", "")).toContain("analyze");
      expect(await offered("coterie", "digest", "--sm")).toEqual(["--smtp"]);
      expect(await offered("coterie", "analyze", "x.bib", "--counting", "f")).toContain("full");
      expect(await offered("coterie", "fetch", "op")).toEqual(["openalex"]);
      expect(await offered("coterie", "completion", "z")).toEqual(["zsh"]);
      expect(await offered("coterie", "convert", "x", "--network", "sha")).toEqual([
        "shared-topic",
      ]);
    },
  );

  test("of zsh and fish knows every command and option", async () => {
    const help = (await call("--help")).out;
    const commands = [...help.matchAll(/^ {2}([a-z]+) (?=.*\S)/gm)]
      .map(([, name]) => name)
      .filter(name => name !== "help");
    expect(commands.length).toBeGreaterThan(20);
    for (const shell of ["zsh", "fish"]) {
      const {out} = await call("completion", shell);
      for (const name of commands) expect(out, `${shell} ${name}`).toContain(name);
      expect(out).toContain(shell === "zsh" ? "--smtp[" : "-l smtp");
    }
    const zsh = (await call("completion", "zsh")).out;
    expect(zsh.startsWith("#compdef coterie")).toBe(true);
    // Quotes pair up on each line that has any.
    for (const line of zsh.split("\n"))
      expect((line.replaceAll("'\\''", "").match(/'/g) ?? []).length % 2, line).toBe(0);
    expect((await call("completion", "tcsh")).code).toBe(2);
  });
});

describe("patterns", () => {
  const home = folder();
  for (const name of [
    "a.bib",
    "b.bib",
    "c.ris",
    ".hidden.bib",
    "sub/d.bib",
    "sub/deep/e.bib",
    "[x].bib",
  ]) {
    mkdirSync(join(home, name, ".."), {recursive: true});
    writeFileSync(join(home, name), "@article{k, title={T}, author={A Example}}\n");
  }
  const like = async (pattern: string) =>
    (await expandGlob(join(home, pattern))).map(path => relative(home, path).replaceAll("\\", "/"));

  test.each([
    ["*.bib", ["[x].bib", "a.bib", "b.bib"]],
    ["?.{bib,ris}", ["a.bib", "b.bib", "c.ris"]],
    ["[!a].bib", ["b.bib"]],
    ["[a-c].bib", ["a.bib", "b.bib"]],
    ["[c-a].bib", []],
    ["[b-b].bib", ["b.bib"]],
    ["[!c-a].bib", ["a.bib", "b.bib"]],
    ["[-a].bib", ["a.bib"]],
    ["**/*.bib", ["[x].bib", "a.bib", "b.bib", "sub/d.bib", "sub/deep/e.bib"]],
    ["sub/*/e.*", ["sub/deep/e.bib"]],
    [".h*", [".hidden.bib"]],
    ["none*", []],
  ])("%s stands for %j", async (pattern, files) => {
    expect((await like(pattern)).sort()).toEqual([...files].sort());
  });

  test("are read by every command; a file of that very name comes first; what nothing is like is bad input", async () => {
    const all = await call("check", join(home, "*.bib"));
    expect(all.out).toMatch(/a\.bib[\s\S]*b\.bib/);
    const own = await call("check", join(home, "[x].bib"));
    expect([own.out.includes("[x].bib"), own.out.includes("a.bib")]).toEqual([true, false]);
    const none = await call("check", join(home, "*.xyz"));
    expect([none.code, none.err.includes("no file is like this")]).toEqual([1, true]);
  });

  test("of any signs neither throw nor leave the folder", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({unit: fc.constantFrom(..."ab*?[]{},!^.\\()|+$-")}),
        async pattern => {
          for (const path of await like(pattern.replaceAll("..", ".")))
            expect(path.startsWith("..")).toBe(false);
        },
      ),
      {numRuns: 500},
    );
  });
});

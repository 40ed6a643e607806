import {readFileSync} from "node:fs";
import {expect, test} from "vitest";

const readme = readFileSync("README.md", "utf8");
const manifest = JSON.parse(readFileSync("package.json", "utf8"));

test("every npm script that the README names exists", () => {
  const named = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z:]+)/g)].map(match => match[1]);
  const builtIn = ["ci", "install", "i"];
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(name => !builtIn.includes(name) && !(name in manifest.scripts))).toEqual([]);
});

test("every file that the README links to exists", () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)|src="([^"]+)"/g)].map(m => m[1] ?? m[2]);
  for (const link of links.filter(path => !/^https?:/.test(path)))
    expect(() => readFileSync(link), link).not.toThrow();
});

import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import * as api from "../../src/index.ts";
import {VERSION} from "../../src/util/version.ts";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const lock = readFileSync("package-lock.json", "utf8");

test("versions are exact, and no lock entry names a registry", () => {
  const all = {...manifest.dependencies, ...manifest.devDependencies};
  for (const [name, version] of Object.entries(all))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  expect(lock).not.toContain('"resolved": "http');
});

test("the version in the code is the package's", () => {
  expect(VERSION).toBe(manifest.version);
});

test("the packages that must do real work are there", () => {
  for (const name of [
    "graphology",
    "graphology-metrics",
    "graphology-communities-louvain",
    "sigma",
    "d3-scale",
  ])
    expect(manifest.dependencies).toHaveProperty(name);
  expect(manifest.devDependencies).toHaveProperty("vite");
});

test("the public API is this", () => {
  expect(Object.keys(api).sort()).toMatchSnapshot();
});

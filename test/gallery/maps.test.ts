import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import type {NetworkId} from "../../src/graphs/network.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {readText} from "../../src/read/read.ts";
import {scene} from "../../src/view/draw.ts";
import {DARK, LIGHT} from "../../src/view/palette.ts";
import {writeSvg} from "../../src/write/svg.ts";

const {found, profiles} = await readText(
  readFileSync("data/samples/seeds.json", "utf8"),
  "seeds.json",
);
const analysis = await analyze(corpusOf(found, profiles));

/** Pictures to look at, and to see when they change: npx vitest run test/gallery -u draws them anew. */
test.each([
  ["people", "coauthor", "papers", "community", LIGHT],
  ["people-dark", "coauthor", "betweenness", "community", DARK],
  ["people-by-year", "coauthor", "degree", "year", LIGHT],
  ["people-by-category", "coauthor", "papers", "category", LIGHT],
  ["shared-topics", "shared-topic", "papers", "community", LIGHT],
  ["topics", "topics", "papers", "community", LIGHT],
] as const)("the picture %s is as it was", async (name, network, size, colour, palette) => {
  let svg = "";
  const {source, target} = analysis.networks[network as NetworkId].network.edges;
  writeSvg(scene(analysis, {network, size, colour}), source, target, palette, text => {
    svg += text;
  });
  await expect(svg).toMatchFileSnapshot(`pictures/${name}.svg`);
});

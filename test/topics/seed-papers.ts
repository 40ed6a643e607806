import {readFileSync} from "node:fs";
import {shared} from "../help/shared.ts";

export interface SeedPaper {
  readonly title: string;
  readonly abstract: string;
  readonly year: number;
  /** Names of the byline as printed; empty where the page prints none. */
  readonly authors: readonly string[];
}

const blocks = (file: string) =>
  readFileSync(shared(`seeds/${file}`), "utf8")
    .split(/\n\s*\n/)
    .map(block => block.trim());

/** The papers of the author page. */
export function authorPage(): SeedPaper[] {
  const all = blocks("000_0db25c8019068f0b.txt");
  return all.flatMap((block, i) => {
    const head = /^\d+\.\d[A-Z]{2}\w{3} \d+, (\d{4})(?:Code)?\n([\s\S]+)$/.exec(block);
    if (head === null) return [];
    const byline = all[i + 1].split("·")[0].replace(/ et al\./, "");
    const authors = byline.split(",").map(name => name.trim());
    return [{title: head[2].trim(), abstract: all[i + 2], year: Number(head[1]), authors}];
  });
}

/** The papers of the daily page: what is long enough for an abstract, with the block before it. */
export function dailyPage(): SeedPaper[] {
  const all = blocks("003_699f9809d4f7ccf6.txt");
  return all.flatMap((abstract, i) => {
    if (abstract.length < 300) return [];
    const year = Number(/20\d\d/.exec(all.slice(i + 1, i + 4).join(" "))?.[0] ?? 0);
    return [{title: all[i - 1], abstract, year, authors: []}];
  });
}

import type {Analysis} from "../analysis/analysis.ts";
import {type AnalysisDiff, diffAnalyses, type TieDiff} from "../analysis/diff.ts";
import type {Command, World} from "./command.ts";
import {cell, listed} from "./lines.ts";
import {runAnalysis} from "./run-analysis.ts";
import {savedAnalysis} from "./saved.ts";
import {shown, textTable} from "./text-table.ts";

const USAGE = `
Compares two analyses, or two files that are analysed with the defaults: who and what is in one alone, ties that came, went
or changed, how far communities agree (1 is the same), and the measures that differ. Exit code 0 whatever is found.

Examples:
  coterie diff before/analysis.json after/analysis.json
  coterie diff 2024.bib 2025.bib --json`;

/** `coterie diff`: what two analyses do not share. */
export const diffCommand: Command = {
  name: "diff",
  summary: "compare two analyses: people, ties, communities, numbers",
  declare(program, world, done) {
    program
      .argument("<a>", "an analysis.json, or a file or folder of papers")
      .argument("<b>", "another")
      .option("--json", "everything, as JSON")
      .addHelpText("after", USAGE);
    program.action(async (a: string, b: string, values: {json?: boolean}) => {
      const diff = diffAnalyses(await analysisOf(a, world), await analysisOf(b, world));
      world.out(values.json ? `${JSON.stringify(diff, null, 2)}\n` : told(diff));
      done(0);
    });
  },
};

const analysisOf = async (path: string, world: World): Promise<Analysis> =>
  (await savedAnalysis([path])) ?? (await runAnalysis([path], {}, {}, world));

function told({people, networks, manifest}: AnalysisDiff): string {
  const lines: string[] = [];
  const say = (line: string) => line !== "" && lines.push(line);
  if (manifest.length > 0)
    say(
      textTable(
        ["made with", "a", "b"],
        manifest.map(({name, a, b}) => [name, brief(a), brief(b)]),
      ).trimEnd(),
    );
  say(
    `people: ${people.both} in both, ${people.onlyA.length} only in a, ${people.onlyB.length} only in b`,
  );
  say(listed("  only in a", people.onlyA.map(cell)));
  say(listed("  only in b", people.onlyB.map(cell)));
  for (const [id, {ties, communities, numbers}] of Object.entries(networks)) {
    const {onlyA, onlyB, changed, same} = ties;
    if (onlyA.length + onlyB.length + changed.length + same === 0) continue;
    say(
      `${id} ties: ${same} the same, ${changed.length} of another strength, ${onlyA.length} only in a, ${onlyB.length} only in b`,
    );
    say(listed("  only in a", onlyA.map(tie)));
    say(listed("  only in b", onlyB.map(tie)));
    say(listed("  changed", changed.map(tie)));
    if (communities !== null)
      say(
        `  communities: ${communities.a} and ${communities.b}, adjusted Rand ${shown(communities.adjustedRand)}, mutual information ${shown(communities.normalisedMutualInformation)}`,
      );
    if (numbers.length > 0)
      say(
        textTable(
          ["  measure", "changed", "of", "most", "a", "b"],
          numbers.map(({measure, changed: n, of, most}) => [
            `  ${measure}`,
            shown(n),
            shown(of),
            most?.id ?? "",
            shown(most?.a),
            shown(most?.b),
          ]),
        ).trimEnd(),
      );
  }
  return `${lines.join("\n")}\n`;
}

const tie = ({source, target, a, b}: TieDiff): string =>
  `${cell(source)} – ${cell(target)} ${a === null || b === null ? shown(a ?? b) : `${shown(a)} → ${shown(b)}`}`;

const brief = (value: unknown): string =>
  typeof value === "string" && /^[0-9a-f]{64}$/.test(value)
    ? `${value.slice(0, 12)}…`
    : value === null
      ? "–"
      : String(value);

import type {Analysis} from "../../analysis/analysis.ts";
import {analyzeGraph} from "../../analysis/analyze-graph.ts";
import type {AnalysisOptions} from "../../analysis/options.ts";
import {readGraphText} from "../../graphs/read/read-graph.ts";
import type {Watch} from "../../util/watch.ts";
import {communitiesOf, communityTiesOf} from "./remote.ts";
import type {Tables} from "./tables.ts";

/** More communities than this make no map: the smaller ones are left out. */
const MOST = 2000;

/**
 * The communities of tables as a graph of their own, each a node, for a map of what is too large to show: sizes are people,
 * ties the strength between them, places the middle of their members. Beyond 2,000 communities the largest are taken.
 */
export async function communityAnalysis(
  tables: Tables,
  options: Partial<AnalysisOptions> = {},
  watch: Watch = {},
): Promise<Analysis> {
  const shown = (await communitiesOf(tables)).slice(0, MOST);
  const middle = await middlesOf(tables, shown.length);
  const nodes = shown.map(({community, label, size}) => ({
    key: String(community),
    attributes: {
      label: label === "" ? `community ${community + 1}` : label,
      people: size,
      ...(middle === null ? {} : {x: middle.x[community], y: middle.y[community]}),
    },
  }));
  const edges = (await communityTiesOf(tables))
    .filter(({a, b}) => a < shown.length && b < shown.length)
    .map(({a, b, ties, strength}) => ({
      source: String(a),
      target: String(b),
      attributes: {weight: strength, ties},
    }));
  const text = JSON.stringify({
    options: {type: "undirected", multi: false},
    attributes: {name: "Communities"},
    nodes,
    edges,
  });
  const analysis = await analyzeGraph(
    await readGraphText(text, "communities.json"),
    options,
    watch,
  );
  const {coauthor} = analysis.networks;
  const given = {...coauthor.network.given!, stored: true as const};
  const network = {...coauthor.network, given};
  return {...analysis, networks: {...analysis.networks, coauthor: {...coauthor, network}}};
}

/** The middle of the members of each community; null where nothing was laid out. */
async function middlesOf(tables: Tables, count: number) {
  const [x, y, members] = [0, 0, 0].map(() => new Float64Array(count));
  for await (const chunk of tables.chunks("scores_coauthor", ["community", "x", "y"]))
    for (let k = 0; k < chunk.community.length; k++) {
      const c = chunk.community[k] as number;
      if (chunk.x[k] === null) return null;
      if (c >= count) continue;
      x[c] += chunk.x[k] as number;
      y[c] += chunk.y[k] as number;
      members[c] += 1;
    }
  return {
    x: x.map((sum, c) => sum / (members[c] || 1)),
    y: y.map((sum, c) => sum / (members[c] || 1)),
  };
}

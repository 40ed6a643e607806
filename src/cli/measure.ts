import {basename, dirname} from "node:path";
import {edgeList} from "../graphs/build-graph.ts";
import type {Graph} from "../graphs/graph.ts";
import {type LayoutQuality, layoutQuality} from "../layout/layout-quality.ts";
import {betweenness, betweennessSources} from "../metrics/betweenness.ts";
import {leiden} from "../metrics/communities/leiden.ts";
import {components} from "../metrics/components.ts";
import {EDGE_METRICS, edgeMetrics} from "../metrics/edge-metrics.ts";
import {NODE_METRICS} from "../metrics/node-metrics.ts";
import {communitiesOf} from "../metrics/node-rows/groups.ts";
import {type GraphSummary, graphSummary} from "../metrics/summary.ts";
import {type NumberColumn, numberAt, numberColumn} from "../util/number-column.ts";
import {part, type Watch} from "../util/watch.ts";
import {boundsText} from "../write/bounds-text.ts";
import {writeRow} from "../write/csv.ts";
import {unknownValue} from "./choice.ts";
import {type Command, UsageError} from "./command.ts";
import {inputsFrom, megabytes, writeWhole} from "./files.ts";
import {graphFrom} from "./graph-input.ts";
import {count} from "./lines.ts";
import {qualityLines} from "./map-quality.ts";
import {progressFor} from "./progress.ts";
import {percent, shown, textTable} from "./text-table.ts";

/** What --metrics takes beside the measures: from 1, the largest first. */
const GROUPS = ["component", "community"] as const;
const NAMES = [...NODE_METRICS.map(({id}) => id), ...GROUPS];

/** What is told of the first nodes where nothing else is asked for. */
const USUAL = ["strength", "degree", "betweenness", "pagerank", "community"] as const;
/** So many nodes are told. */
const TOLD = 20;

const USAGE = `
Reads any graph: GEXF, GraphML, GML, Pajek, VOSviewer (JSON, or map and network file together), graphology, Cytoscape,
node-link and JSON Graph, Matrix Market, or a list of ties as CSV, TSV or text: two names and a strength a line (1 where there is
none), with or without names of columns. Directions are forgotten, parallel ties added up, loops left out.

Writes a row a node: its id in the file, its label where it has another, and the measures; without --out the first nodes by the
first measure are told. Measures: ${NODE_METRICS.map(({id}) => id).join(", ")};
component and community (Leiden) are numbered from 1, the largest first. Betweenness of more than 20,000 nodes is estimated from
2,000, chosen by the seed. Where the file says where nodes stand, the summary says how well that shows the graph.

Examples:
  coterie measure network.gexf
  coterie measure edges.csv --out nodes.csv
  coterie measure network.gexf --out nodes.csv --metrics degree,betweenness,community
  coterie measure network.gexf --out nodes.csv --ties ties.csv --edge-metrics edge_betweenness,disparity
  coterie measure map.txt network.txt --out nodes.csv --seed 7`;

/** `coterie measure`: any graph in, a table of nodes out. */
export const measureCommand: Command = {
  name: "measure",
  summary: "measure any graph: centralities and more of each node",
  declare(program, world, done) {
    program
      .argument(
        "<files...>",
        "one graph, or a table of its nodes and a list of its ties; - is standard input",
      )
      .option("--out <file>", "a CSV file with a row a node; without it the first nodes are told")
      .option("--metrics <names>", "measures, with commas; by default all but communities")
      .option("--seed <n>", "where random choices start (default 42)", count("--seed", 0), 42)
      .option("--ties <file>", "a CSV file with a row a tie")
      .option("--edge-metrics <names>", "measures of ties, with commas; by default all")
      .option("--json", "the figures of the whole graph, as JSON")
      .addHelpText("after", USAGE);
    program.action(
      async (
        paths: string[],
        values: {
          out?: string;
          metrics?: string;
          seed: number;
          ties?: string;
          edgeMetrics?: string;
          json?: boolean;
        },
      ) => {
        if (values.out === undefined && values.json === true)
          throw new UsageError("--json: expected --out with it");
        const chosen =
          values.out === undefined && values.metrics === undefined
            ? [...USUAL]
            : chosenNames(values.metrics);
        const ofTies = values.ties === undefined ? [] : chosenOfTies(values.edgeMetrics);
        const progress = progressFor(world);
        try {
          const inputs = await inputsFrom(paths, world);
          const size = megabytes(inputs);
          const reading = progress.rated(part(progress.watch, 0, 0.1), "MB", () => size);
          const {graph, described} = await graphFrom(inputs, world, reading);
          if (chosen.some(needsCommunities))
            communitiesOf.remember(graph, leiden(graph, {seed: values.seed}).community);
          const columns = chosen.map((name, i) => {
            const watch = part(
              progress.watch,
              0.1 + (0.7 * i) / chosen.length,
              0.1 + (0.7 * (i + 1)) / chosen.length,
            );
            return columnOf(graph, name, values.seed, watch);
          });
          const measured = edgeMetrics({graph}, ofTies, part(progress.watch, 0.8, 0.9));
          const summary = graphSummary(graph, {}, part(progress.watch, 0.9, 0.97));
          const {places} = described;
          const layout =
            places === null
              ? null
              : layoutQuality(graph, places, {seed: values.seed}, part(progress.watch, 0.97, 1));
          progress.end();
          const {nodeId, nodeLabel} = described;
          const named = nodeLabel.some((label, i) => label !== nodeId[i]);
          if (values.out !== undefined) {
            const table = {
              name: basename(values.out),
              write(out: (text: string) => void) {
                writeRow(["id", ...(named ? ["label"] : []), ...chosen], out);
                for (let i = 0; i < graph.order; i++) {
                  const name = named ? [nodeLabel[i]] : [];
                  writeRow([nodeId[i], ...name, ...columns.map(each => numberAt(each, i))], out);
                }
              },
            };
            const folder = dirname(values.out);
            await world.stoppable(signal => writeWhole(folder, [table], signal));
          }
          if (values.ties !== undefined) {
            const ties = {
              name: basename(values.ties),
              write: (out: (text: string) => void) =>
                writeTies(graph, described.nodeId, measured, out),
            };
            const folder = dirname(values.ties);
            await world.stoppable(signal => writeWhole(folder, [ties], signal));
          }
          if (values.json)
            world.out(`${JSON.stringify({...summary, layout, out: values.out}, null, 2)}\n`);
          else if (values.out === undefined)
            world.out(`${told(summary, layout)}\n${foremost(nodeLabel, chosen, columns)}`);
          else
            world.out(
              `${told(summary, layout)}${values.out} holds ${chosen.length} measures of each node\n`,
            );
          done(0);
        } finally {
          progress.end();
        }
      },
    );
  },
};

const needsCommunities = (name: string): boolean =>
  name === "community" ||
  NODE_METRICS.some(({id, needs}) => id === name && needs.includes("communities"));

function chosenNames(names: string | undefined): string[] {
  if (names === undefined) return NODE_METRICS.map(({id}) => id);
  const chosen = [...new Set(names.split(",").map(name => name.trim()))];
  const strange = chosen.find(name => !NAMES.includes(name));
  if (strange !== undefined) throw unknownValue("--metrics", "some of", NAMES, strange);
  return chosen;
}

function chosenOfTies(names: string | undefined): string[] {
  const known = EDGE_METRICS.filter(({needs}) => needs.length === 0).map(({id}) => id);
  if (names === undefined) return known;
  const chosen = [...new Set(names.split(",").map(name => name.trim()))];
  const strange = chosen.find(name => !known.includes(name));
  if (strange !== undefined) throw unknownValue("--edge-metrics", "some of", known, strange);
  return chosen;
}

function writeTies(
  graph: Graph,
  ids: readonly string[],
  measured: Readonly<Record<string, NumberColumn>>,
  out: (text: string) => void,
): void {
  const {source, target, strength} = edgeList(graph);
  const columns = Object.entries(measured);
  writeRow(["source", "target", "strength", ...columns.map(([id]) => id)], out);
  for (const [e, a] of source.entries())
    writeRow(
      [ids[a], ids[target[e]], strength[e], ...columns.map(([, column]) => numberAt(column, e))],
      out,
    );
}

function columnOf(graph: Graph, name: string, seed: number, watch: Watch): NumberColumn {
  const numbered = (group: Uint32Array) => numberColumn(Float64Array.from(group, c => c + 1));
  if (name === "component") return numbered(components(graph).component);
  if (name === "community") return numbered(Uint32Array.from(communitiesOf(graph, watch)));
  if (name === "betweenness" && betweennessSources(graph.order) !== null)
    return numberColumn(betweenness(graph, {seed}, watch));
  return NODE_METRICS.find(({id}) => id === name)!.run(graph, {}, watch);
}

/** The first nodes by the first measure. */
function foremost(
  labels: readonly string[],
  names: readonly string[],
  columns: readonly NumberColumn[],
): string {
  const [by] = columns;
  const value = (i: number) =>
    (by === undefined ? null : numberAt(by, i)) ?? Number.NEGATIVE_INFINITY;
  const first = Array.from(labels.keys())
    .sort((a, b) => value(b) - value(a) || a - b)
    .slice(0, TOLD);
  const rows = first.map(i => [labels[i], ...columns.map(column => figure(numberAt(column, i)))]);
  const rest = labels.length > TOLD ? `… and ${labels.length - TOLD} more; --out writes all\n` : "";
  return `${textTable(["node", ...names], rows)}${rest}`;
}

/** Four digits that say something: measures may be small. */
const figure = (value: number | null): string =>
  value === null ? "–" : String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));

/** The graph in a few lines. */
function told(summary: GraphSummary, layout: LayoutQuality | null): string {
  const {order, size, components, largest, isolated} = summary;
  const lines: [string, string][] = [
    ["nodes", shown(order)],
    ["ties", shown(size)],
    ["density", summary.density === null ? "–" : String(Number(summary.density.toPrecision(4)))],
    [
      "components",
      `${components}, the largest of ${largest} nodes (${percent(order === 0 ? null : largest / order)})`,
    ],
    ["isolated", shown(isolated)],
    ["mean degree", shown(summary.meanDegree)],
    ["transitivity", shown(summary.transitivity)],
    ["mean clustering", shown(summary.meanClustering)],
    ["degree assortativity", shown(summary.degreeAssortativity)],
    [
      "mean distance",
      summary.distances ? shown(summary.meanDistance) : "not computed, above 20,000 nodes",
    ],
    ["diameter", boundsText(summary.diameterBounds)],
  ];
  if (layout !== null)
    for (const [i, line] of qualityLines(layout).entries())
      lines.push([i === 0 ? "its picture" : "", line]);
  return lines.map(([name, value]) => `${name.padEnd(22)}${value}\n`).join("");
}

import type {NetworkId} from "../graphs/network.ts";
import {type Agreement, agreement} from "../metrics/communities/agreement.ts";
import {byCodeUnit} from "../util/fold.ts";
import {type NumberColumn, numberAt} from "../util/number-column.ts";
import type {Analysis, NetworkResult} from "./analysis.ts";

/** What is in only one of two analyses, and what is in both but not the same. */
export interface AnalysisDiff {
  readonly people: NodesDiff;
  readonly networks: Readonly<Record<NetworkId, NetworkDiff>>;
  /** Counts, options and inputs of the manifests that are not the same, by name. */
  readonly manifest: readonly {readonly name: string; readonly a: unknown; readonly b: unknown}[];
}

/** Nodes by id: those of only one analysis, in code-unit order, and how many are in both. */
export interface NodesDiff {
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  readonly both: number;
}

export interface NetworkDiff {
  readonly nodes: NodesDiff;
  readonly ties: {
    readonly onlyA: readonly TieDiff[];
    readonly onlyB: readonly TieDiff[];
    /** In both, with another strength; greatest change first. */
    readonly changed: readonly TieDiff[];
    readonly same: number;
  };
  /** How communities agree on the nodes that both have; null where there are none. */
  readonly communities: (Agreement & {readonly a: number; readonly b: number}) | null;
  /** For each measure that any node has another value of: how many, and the greatest change. */
  readonly numbers: readonly NumberDiff[];
}

export interface TieDiff {
  readonly source: string;
  readonly target: string;
  /** Strengths; null = no tie. */
  readonly a: number | null;
  readonly b: number | null;
}

export interface NumberDiff {
  readonly measure: string;
  /** Nodes of both whose value changed, became known or unknown. */
  readonly changed: number;
  readonly of: number;
  /** The node that changed most, with both values. */
  readonly most: {readonly id: string; readonly a: number | null; readonly b: number | null} | null;
}

const NETWORKS: readonly NetworkId[] = ["coauthor", "shared-topic", "topics"];

/** Compares two analyses: people, ties, communities, numbers, and how they were made. O(nodes + ties) of both. */
export function diffAnalyses(a: Analysis, b: Analysis): AnalysisDiff {
  const networks = NETWORKS.map(id => [id, networkDiff(a, b, id)]);
  return {
    people: nodesDiff(a.people.id, b.people.id),
    networks: Object.fromEntries(networks) as AnalysisDiff["networks"],
    manifest: manifestDiff(a, b),
  };
}

function nodesDiff(a: readonly string[], b: readonly string[]): NodesDiff {
  const [inA, inB] = [new Set(a), new Set(b)];
  const onlyA = a.filter(id => !inB.has(id)).sort(byCodeUnit);
  const onlyB = b.filter(id => !inA.has(id)).sort(byCodeUnit);
  return {onlyA, onlyB, both: a.length - onlyA.length};
}

function idsOf({people, topics, networks}: Analysis, id: NetworkId): readonly string[] {
  return networks[id].network.nodeKind === "person" ? people.id : topics.id;
}

function networkDiff(a: Analysis, b: Analysis, id: NetworkId): NetworkDiff {
  const [idsA, idsB] = [idsOf(a, id), idsOf(b, id)];
  const [resultA, resultB] = [a.networks[id], b.networks[id]];
  const numberB = new Map(idsB.map((name, i) => [name, i]));
  /** Nodes of both, as pairs of numbers. */
  const both = idsA.flatMap((name, i) => {
    const j = numberB.get(name);
    return j === undefined ? [] : [[i, j] as const];
  });
  const people = resultA.network.nodeKind === "person" && id === "coauthor";
  const columns = (analysis: Analysis, {scores}: NetworkResult) =>
    people ? {...analysis.indices, ...scores} : scores;
  return {
    nodes: nodesDiff(idsA, idsB),
    ties: tiesDiff(resultA, idsA, resultB, idsB),
    communities:
      both.length === 0
        ? null
        : {
            ...agreement(
              both.map(([i]) => resultA.communities.community[i]),
              both.map(([, j]) => resultB.communities.community[j]),
            ),
            a: resultA.communities.count,
            b: resultB.communities.count,
          },
    numbers: numbersDiff(columns(a, resultA), columns(b, resultB), both, idsA),
  };
}

function tiesDiff(
  a: NetworkResult,
  idsA: readonly string[],
  b: NetworkResult,
  idsB: readonly string[],
): NetworkDiff["ties"] {
  const ties = ({network: {edges}}: NetworkResult, ids: readonly string[]) =>
    new Map(
      Array.from(edges.source, (s, e): [string, TieDiff & {strength: number}] => {
        const [source, target] = [ids[s], ids[edges.target[e]]].sort(byCodeUnit);
        const strength = edges.strength[e];
        return [`${source}\u0000${target}`, {source, target, a: null, b: null, strength}];
      }),
    );
  const [inA, inB] = [ties(a, idsA), ties(b, idsB)];
  const [onlyA, onlyB, changed]: [TieDiff[], TieDiff[], TieDiff[]] = [[], [], []];
  let same = 0;
  for (const [key, {source, target, strength}] of inA) {
    const other = inB.get(key)?.strength ?? null;
    if (other === strength) same += 1;
    else (other === null ? onlyA : changed).push({source, target, a: strength, b: other});
  }
  for (const [key, {source, target, strength}] of inB)
    if (!inA.has(key)) onlyB.push({source, target, a: null, b: strength});
  const byName = (x: TieDiff, y: TieDiff) =>
    byCodeUnit(x.source, y.source) || byCodeUnit(x.target, y.target);
  const change = (tie: TieDiff) => Math.abs(tie.a! - tie.b!);
  return {
    onlyA: onlyA.sort(byName),
    onlyB: onlyB.sort(byName),
    changed: changed.sort((x, y) => change(y) - change(x) || byName(x, y)),
    same,
  };
}

function numbersDiff(
  a: Readonly<Record<string, NumberColumn>>,
  b: Readonly<Record<string, NumberColumn>>,
  both: readonly (readonly [number, number])[],
  ids: readonly string[],
): NumberDiff[] {
  const found: NumberDiff[] = [];
  for (const [measure, columnA] of Object.entries(a)) {
    const columnB = b[measure];
    if (columnB === undefined) continue;
    let changed = 0;
    let greatest = -1;
    let most: NumberDiff["most"] = null;
    for (const [i, j] of both) {
      const [x, y] = [numberAt(columnA, i), numberAt(columnB, j)];
      if (x === y) continue;
      changed += 1;
      const change = x === null || y === null ? 0 : Math.abs(x - y);
      if (change > greatest) [greatest, most] = [change, {id: ids[i], a: x, b: y}];
    }
    if (changed > 0) found.push({measure, changed, of: both.length, most});
  }
  return found;
}

function manifestDiff({manifest: a}: Analysis, {manifest: b}: Analysis): AnalysisDiff["manifest"] {
  const flat = (manifest: typeof a): Map<string, unknown> =>
    new Map<string, unknown>([
      ["version", manifest.coterie],
      ["reference year", manifest.referenceYear],
      ...Object.entries(manifest.options),
      ...Object.entries(manifest.counts),
      ...manifest.inputs.map(({name, sha256}): [string, unknown] => [`input ${name}`, sha256]),
    ]);
  const [inA, inB] = [flat(a), flat(b)];
  const names = [...new Set([...inA.keys(), ...inB.keys()])];
  return names
    .map(name => ({name, a: inA.get(name) ?? null, b: inB.get(name) ?? null}))
    .filter(entry => JSON.stringify(entry.a) !== JSON.stringify(entry.b));
}

import {NONE} from "../papers/corpus.ts";
import {growingArray} from "../util/growing-array.ts";
import type {ListColumn} from "../util/list-column.ts";
import {lowerBound} from "../util/lower-bound.ts";
import type {Split} from "../util/split.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {blockClusterer, vetoes} from "./block-clusters.ts";
import {type EvidenceTable, evidenceLists, evidenceTable} from "./evidence-table.ts";
import type {IdentityColumns} from "./identity-columns.ts";
import {type IdentityModel, openBlock, openModel} from "./identity-model.ts";
import type {Evidence} from "./people.ts";
import {gathered, reasonsOf} from "./reasons.ts";
import {WEIGHTS} from "./weights.ts";

/** Records a part, about; a block is never cut. The same whoever works on them. */
const RECORDS_A_PART = 1 << 13;

/** Elementary steps that a record takes, about. */
const STEPS_A_RECORD = 20_000;

/** Groups of authorships that are one person each, as far as evidence tells. */
export interface Groups {
  readonly count: number;
  /** Authorship → group, or NONE for what is nobody's. */
  readonly group: Uint32Array;
  /** Authorship → 1 where it was joined to its group by little more than what is needed. */
  readonly unsure: Uint8Array;
  /** Group → why its authorships were joined; NOTHING said of groups of one. */
  readonly evidenceOf: (group: number) => readonly Evidence[];
  /** How much is said of all groups. */
  readonly evidenceCount: number;
  readonly leads: Leads;
}

/** Pairs of groups that were left apart though much speaks for one person, side by side. */
export interface Leads {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Log-odds above the threshold; below 0 here. */
  readonly score: Float32Array;
  /** The two authorships that speak for it most. */
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}

/** What is found in a run of blocks: their records follow each other as they do in the members of all blocks. */
export interface FoundInBlocks {
  readonly groups: number;
  readonly group: Uint32Array;
  readonly unsure: Uint8Array;
  /** Groups, rising, that were joined of several records, and why. */
  readonly joined: Uint32Array;
  readonly reasons: ListColumn;
  readonly evidence: readonly Evidence[];
  readonly leads: Leads;
}

/** Who is who, in parts: each a run of blocks. */
export const peopleSplit: Split<IdentityColumns, FoundInBlocks, Groups> = {
  count: ({blocks}) => Math.max(1, Math.ceil(blocks.members.item.length / RECORDS_A_PART)),
  cost: ({blocks}) => blocks.members.item.length * STEPS_A_RECORD,
  open(columns) {
    const model = openModel(columns);
    const cluster = blockClusterer(model, WEIGHTS);
    return (i, watch) => foundIn(model, cluster, i, watch);
  },
  collect: columns => collected(columns),
};

/** The first block whose records begin at place `at` of all records or behind it. */
const firstBlock = ({start}: ListColumn, at: number): number =>
  lowerBound(start, at, 0, start.length - 1);

function foundIn(
  model: IdentityModel,
  cluster: ReturnType<typeof blockClusterer>,
  part: number,
  watch: Watch,
): FoundInBlocks {
  const {members} = model.blocks;
  const {start} = members;
  const from = firstBlock(members, part * RECORDS_A_PART);
  const to = firstBlock(members, (part + 1) * RECORDS_A_PART);
  const first = start[from];
  const group = new Uint32Array(start[to] - first);
  const unsure = new Uint8Array(group.length);
  const leads = leadColumns();
  const joined = growingArray(Uint32Array);
  const reasonsOfGroups = evidenceLists();

  let groups = 0;
  for (let b = from; b < to; b++) {
    if (b % 256 === 0) checkpoint(watch, "Who is who", (start[b] - first) / group.length);
    const base = start[b] - first;
    const size = start[b + 1] - start[b];
    if (size <= 1) {
      if (size === 1) group[base] = groups++;
      continue;
    }
    const block = openBlock(model, b);
    const {records} = block;
    const {members: clusters, joins, near} = cluster(block);
    const clusterOf = new Uint32Array(size);
    for (const [c, list] of clusters.entries())
      for (const i of list) {
        group[base + i] = groups + c;
        clusterOf[i] = c;
      }
    const reasons: (readonly Evidence[])[][] = clusters.map(() => []);
    for (const {link, score, moved} of joins) {
      reasons[clusterOf[link.i]].push(reasonsOf(model, block, link, WEIGHTS));
      if (score < WEIGHTS.threshold + WEIGHTS.doubtful) for (const i of moved) unsure[base + i] = 1;
    }
    for (const [c, list] of reasons.entries()) {
      if (list.length === 0) continue;
      joined.push(groups + c);
      reasonsOfGroups.push(gathered(list));
    }
    const apart = vetoes(block, model.differ);
    for (const {a, b: other, score, link} of near)
      if (!apart(clusters[a], clusters[other]))
        leads.push(groups + a, groups + other, score - WEIGHTS.threshold, [
          records[link.i].authorship,
          records[link.j].authorship,
        ]);
    groups += clusters.length;
  }
  return {
    groups,
    group,
    unsure,
    joined: joined.finish(),
    ...reasonsOfGroups.finish(),
    leads: leads.finish(),
  };
}

function collected({blocks, ofAuthorship}: IdentityColumns) {
  const {item} = blocks.members;
  const group = new Uint32Array(ofAuthorship.length).fill(NONE);
  const unsure = new Uint8Array(ofAuthorship.length);
  const table: EvidenceTable = evidenceTable();
  const leads = leadColumns();
  let groups = 0;
  let used = 0;
  return {
    add(part: FoundInBlocks) {
      for (let k = 0; k < part.group.length; k++) {
        group[item[used + k]] = groups + part.group[k];
        unsure[item[used + k]] = part.unsure[k];
      }
      table.add(part, groups);
      const {a, b, score, one, other} = part.leads;
      for (let k = 0; k < a.length; k++)
        leads.push(groups + a[k], groups + b[k], score[k], [one[k], other[k]]);
      groups += part.groups;
      used += part.group.length;
    },
    finish: (): Groups => ({
      count: groups,
      group,
      unsure,
      evidenceOf: table.of,
      evidenceCount: table.count,
      leads: leads.finish(),
    }),
  };
}

function leadColumns() {
  const [a, b] = [growingArray(Uint32Array), growingArray(Uint32Array)];
  const [one, other] = [growingArray(Uint32Array), growingArray(Uint32Array)];
  const score = growingArray(Float64Array);
  return {
    push(x: number, y: number, odds: number, [k, l]: readonly [number, number]) {
      a.push(x);
      b.push(y);
      score.push(odds);
      one.push(k);
      other.push(l);
    },
    finish: (): Leads => ({
      a: a.finish(),
      b: b.finish(),
      score: Float32Array.from(score.view()),
      one: one.finish(),
      other: other.finish(),
    }),
  };
}

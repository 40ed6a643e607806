import type {Network} from "../../graphs/network.ts";
import {listAt} from "../../util/list-column.ts";
import {type NumberColumn, numberAt} from "../../util/number-column.ts";
import {checkpoint, type Watch} from "../../util/watch.ts";
import {type TablesWriter, writeRows} from "../tables/folder.ts";
import type {TableName} from "../tables/table-schema.ts";
import type {Records} from "../tables/write-records.ts";
import {namePairs} from "./name-pairs.ts";
import {fractionalPapers, termYears, totalsOf, venueTotals, yearTotals} from "./totals.ts";

/** The tables of numbers of people, venues, terms and years, as the memory engine makes them. */
export function writeTotals(
  {corpus, people, topics}: Records,
  coauthor: Network,
  to: TablesWriter,
  watch: Watch,
): void {
  checkpoint(watch, "Counting", 0);
  const {start} = coauthor.graph;
  const {papers} = people;
  const signed = Uint32Array.from({length: people.count}, (_, i) => i).filter(
    i => papers.start[i] < papers.start[i + 1],
  );
  writeRows(to.table("person_totals"), signed.length, rows => {
    const totals = Array.from(rows, k => {
      const i = signed[k];
      return {
        person: i,
        ...totalsOf(corpus, listAt(papers, i)),
        fractional: fractionalPapers(corpus, listAt(papers, i)),
        co_authors: start[i + 1] - start[i],
      };
    });
    return columnsOfRows(totals);
  });
  writeObjects(to, "venue_totals", venueTotals({corpus, people}));
  writeRows(to.table("term_totals"), topics.count, rows =>
    columnsOfRows(
      Array.from(rows, t => ({term: t, ...totalsOf(corpus, listAt(topics.papers, t))})),
    ),
  );
  writeObjects(to, "years", yearTotals({corpus, people}));
  const series = termYears(corpus, topics.papers);
  writeRows(to.table("term_years"), series.term.length, rows => ({
    term: Array.from(rows, k => series.term[k]),
    year: Array.from(rows, k => series.year[k]),
    papers: Array.from(rows, k => series.papers[k]),
  }));
  checkpoint(watch, "Pairs of names", 0.5);
  writeObjects(to, "name_pairs", namePairs({corpus}));
  const owner = new Uint32Array(papers.item.length);
  for (let i = 0; i < people.count; i++) owner.fill(i, papers.start[i], papers.start[i + 1]);
  writeRows(to.table("person_papers"), papers.item.length, rows => ({
    person: Array.from(rows, k => owner[k]),
    paper: Array.from(rows, k => papers.item[k]),
    year: Array.from(rows, k => corpus.year[papers.item[k]]),
  }));
}

/** Ties of a network, and measures of ties beside them. */
export function writeEdges(
  {id, edges, edgePapers, firstYear, lastYear}: Network,
  to: TablesWriter,
  ties: Readonly<Record<string, NumberColumn>> = {},
): void {
  const {source, target, strength} = edges; // looked at once: they may be made for it
  const more = Object.keys(ties);
  writeRows(to.table(edgeTable(id), more), source.length, rows => ({
    source: Array.from(rows, e => source[e]),
    target: Array.from(rows, e => target[e]),
    strength: Array.from(rows, e => strength[e]),
    papers: Array.from(rows, e => edgePapers[e]),
    first_year: Array.from(rows, e => firstYear[e] || null),
    last_year: Array.from(rows, e => lastYear[e] || null),
    ...Object.fromEntries(more.map(name => [name, Array.from(rows, e => numberAt(ties[name], e))])),
  }));
}

/** "edges_shared_topic": names of tables have no hyphens. */
export const edgeTable = (id: string): TableName => `edges_${id.replace("-", "_")}` as TableName;
export const scoreTable = (id: string): TableName => `scores_${id.replace("-", "_")}` as TableName;

function columnsOfRows(rows: readonly object[]): Record<string, unknown[]> {
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(
    names.map(name => [name, rows.map(row => (row as Record<string, unknown>)[name])]),
  );
}

/** Writes rows that are at hand as objects. */
export function writeObjects(to: TablesWriter, name: TableName, rows: readonly object[]): void {
  writeRows(to.table(name), rows.length, at => columnsOfRows(Array.from(at, k => rows[k])));
}

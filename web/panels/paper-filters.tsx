import {useMemo} from "preact/hooks";
import {type Filter, listAt, type NumberColumn, paperTypes} from "../../src/index.ts";
import {count, typeText} from "../facts/format.ts";
import {Select} from "../parts/controls.tsx";
import {Picker} from "../parts/picker.tsx";
import {RangeFilter} from "../parts/range-filter.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** Filters of papers: citations, topics, venues, types, whole and cut bylines. */
export function PaperFilters({analysis, state, send}: Open) {
  const said = words.inspect.filters;
  const {corpus, topics} = analysis;
  const {filter} = state;
  const set = (part: Partial<Filter>) => send({type: "filter", filter: part});
  const citations = useMemo(
    (): NumberColumn => ({
      value: Float64Array.from(corpus.citations, n => Math.max(0, n)),
      known: Uint8Array.from(corpus.citations, n => (n >= 0 ? 1 : 0)),
    }),
    [corpus],
  );
  const terms = useMemo(
    () =>
      topics.label
        .map((label, key) => ({key, label, count: listAt(topics.papers, key).length}))
        .sort((a, b) => b.count - a.count || a.key - b.key),
    [topics],
  );
  const venues = useMemo(() => counted(corpus.venues, corpus.venue), [corpus]);
  const types = useMemo(() => {
    const {type, types: names} = paperTypes(corpus);
    return counted(names, type);
  }, [corpus]);
  const cut = useMemo(() => corpus.truncated.reduce((sum, x) => sum + x, 0), [corpus]);
  const chosenVenues = filter.venues?.map(name => corpus.venues.indexOf(name)) ?? [];

  return (
    <>
      {citations.known?.includes(1) && (
        <RangeFilter
          label={said.citations}
          column={citations}
          range={filter.citations}
          onChange={range => set({citations: range})}
        />
      )}
      {terms.length > 0 && (
        <Picker
          label={said.find.topic}
          all={terms}
          chosen={filter.terms ?? []}
          onChange={chosen => set({terms: chosen.length === 0 ? null : chosen})}
        />
      )}
      {venues.length > 1 && (
        <Picker
          label={said.find.venue}
          all={venues}
          chosen={chosenVenues}
          onChange={chosen =>
            set({venues: chosen.length === 0 ? null : chosen.map(i => corpus.venues[i])})
          }
        />
      )}
      {types.length > 1 && (
        <fieldset class="ticks">
          <legend>{said.types}</legend>
          {types.map(({label, count: n}) => (
            <label key={label}>
              <input
                type="checkbox"
                checked={filter.types === null || filter.types.includes(label)}
                onChange={() => {
                  const now = filter.types ?? types.map(type => type.label);
                  const next = now.includes(label)
                    ? now.filter(other => other !== label)
                    : [...now, label];
                  const all = next.length === types.length || next.length === 0;
                  set({types: all ? null : next});
                }}
              />
              <span class="clip" dir="auto">
                {typeText(label)}
              </span>
              <span class="quiet">{count(n)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {cut > 0 && (
        <Select
          label={said.bylinesLabel}
          value={filter.bylines}
          choices={(["any", "whole", "cut"] as const).map(value => ({
            value,
            label:
              value === "any"
                ? said.bylines.any
                : `${said.bylines[value]} (${count(value === "cut" ? cut : corpus.size - cut)})`,
          }))}
          onChange={value => set({bylines: value as Filter["bylines"]})}
        />
      )}
    </>
  );
}

/** Names with how many papers have each, most first. */
function counted(names: readonly string[], column: ArrayLike<number>) {
  const counts = new Uint32Array(names.length);
  for (let p = 0; p < column.length; p++) if (column[p] < names.length) counts[column[p]] += 1;
  return names
    .map((label, key) => ({key, label, count: counts[key]}))
    .filter(({count: n}) => n > 0)
    .sort((a, b) => b.count - a.count || a.key - b.key);
}

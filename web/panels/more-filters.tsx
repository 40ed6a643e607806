import type {ComponentChildren} from "preact";
import {useMemo, useState} from "preact/hooks";
import {type Filter, listAt, type NumberColumn, nodeValues, paperTypes} from "../../src/index.ts";
import {isSet, withoutKey} from "../facts/filters.ts";
import {count, plural} from "../facts/format.ts";
import {attributeLabel, nodeName, selectedNode, sizeChoices} from "../facts/nodes.ts";
import {Select, Slider} from "../parts/controls.tsx";
import {Picker} from "../parts/picker.tsx";
import {RangeFilter} from "../parts/range-filter.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

const OPEN = [null, null] as const;
const LEVELS = ["0.01", "0.05", "0.1", "0.2", "0.5"];
/** So many connected parts can be chosen; the others are hardly ever more than a pair. */
const PARTS = 20;

/** Filters beyond years and ties: of papers, of ties, of people and their numbers, of structure. */
export function MoreFiltersPanel(open: Open) {
  const {network, kinds, id} = open.drawn;
  const said = words.inspect.filters;
  return (
    <>
      {network.given === undefined && (
        <Group title={said.ofPapers}>
          <PaperFilters {...open} />
        </Group>
      )}
      <Group title={said.ofTies}>
        <TieFilters {...open} />
      </Group>
      <Group
        title={
          kinds.length === 1 && kinds[0] !== "reference"
            ? said.ofNodes[kinds[0]]
            : words.stage.ofNodes
        }
      >
        <ValueFilters key={id} {...open} />
      </Group>
      <Group title={said.structure}>
        <StructureFilters {...open} />
      </Group>
    </>
  );
}

function Group({title, children}: {title: string; children: ComponentChildren}) {
  return (
    <div class="filter-group" role="group" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function PaperFilters({analysis, state, send}: Open) {
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
              <span class="clip">{label}</span>
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

function TieFilters({drawn, state, send}: Open) {
  const said = words.inspect.filters;
  const {filter} = state;
  const {strength} = drawn.network.edges;
  const column = useMemo((): NumberColumn => ({value: strength, known: null}), [strength]);
  const set = (part: Partial<Filter>) => send({type: "filter", filter: part});
  return (
    <>
      <RangeFilter
        label={said.strength}
        column={column}
        range={filter.strength}
        onChange={range => set({strength: range})}
      />
      <Select
        label={said.backbone}
        hint={said.backboneMeaning}
        value={filter.backbone === null ? "" : String(filter.backbone)}
        choices={[
          {value: "", label: said.backboneAll},
          ...LEVELS.map(value => ({value, label: `p ≤ ${value}`})),
        ]}
        onChange={value => set({backbone: value === "" ? null : Number(value)})}
      />
    </>
  );
}

function ValueFilters({analysis, drawn, state, send}: Open) {
  const said = words.inspect.filters;
  const {filter} = state;
  const [added, setAdded] = useState<readonly string[]>([]);
  const choices = useMemo(() => sizeChoices(analysis, drawn), [analysis, drawn]);
  const known = choices.map(({value}) => value);
  const usual = ["papers", "degree"].filter(id => known.includes(id));
  const chosen = Object.keys(filter.values).filter(id => isSet(filter.values[id]));
  const shown = [...new Set([...usual, ...added, ...chosen])];
  const set = (values: Filter["values"]) => send({type: "filter", filter: {values}});

  return (
    <>
      {shown.map(attribute => (
        <Value
          key={attribute}
          analysis={analysis}
          network={drawn}
          attribute={attribute}
          range={filter.values[attribute] ?? OPEN}
          onChange={range =>
            set(
              isSet(range)
                ? {...filter.values, [attribute]: range}
                : withoutKey(filter.values, attribute),
            )
          }
          {...(usual.includes(attribute)
            ? {}
            : {
                onRemove: () => {
                  setAdded(added.filter(other => other !== attribute));
                  set(withoutKey(filter.values, attribute));
                },
              })}
        />
      ))}
      <Select
        label={said.addMeasure}
        value=""
        choices={[
          {value: "", label: said.chooseMeasure},
          ...choices.filter(({value}) => !shown.includes(value)),
        ]}
        onChange={value => value !== "" && setAdded([...added, value])}
      />
    </>
  );
}

function Value({
  analysis,
  network,
  attribute,
  ...rest
}: Pick<Open, "analysis"> & {
  network: Open["drawn"];
  attribute: string;
} & Pick<Parameters<typeof RangeFilter>[0], "range" | "onChange" | "onRemove">) {
  const column = useMemo(
    () => nodeValues(analysis, network, attribute),
    [analysis, network, attribute],
  );
  return <RangeFilter label={attributeLabel(attribute)} column={column} {...rest} />;
}

function StructureFilters({analysis, drawn, state, send}: Open) {
  const said = words.inspect.filters;
  const {filter} = state;
  const {scores, component, componentCount} = drawn;
  const set = (part: Partial<Filter>) => send({type: "filter", filter: part});
  const cores = scores.core?.value.reduce((a, b) => Math.max(a, b), 0) ?? 10;
  const parts = useMemo(() => {
    const size = new Uint32Array(componentCount);
    for (const c of component) size[c] += 1;
    return Array.from(size.subarray(0, PARTS), (n, c) => ({c, n})).filter(({n}) => n > 1);
  }, [component, componentCount]);
  const node = selectedNode(analysis, drawn, state.trail.at(-1) ?? null);
  const {ego} = filter;

  return (
    <>
      <Slider
        label={said.core}
        text={said.coreText(filter.core)}
        value={Math.min(filter.core, cores)}
        least={0}
        most={cores}
        onChange={core => set({core})}
      />
      {parts.length > 1 && (
        <Select
          label={said.components}
          value={filter.components === null ? "" : String(filter.components[0])}
          choices={[
            {value: "", label: said.allParts},
            ...parts.map(({c, n}) => ({
              value: String(c),
              label: said.part(count(c + 1), count(n)),
            })),
          ]}
          onChange={value => set({components: value === "" ? null : [Number(value)]})}
        />
      )}
      <label class="tick-line">
        <input
          type="checkbox"
          checked={filter.largest}
          onChange={event => set({largest: event.currentTarget.checked})}
        />
        {said.largest}
      </label>
      {ego === null && node === null && <p class="quiet small">{said.egoNone}</p>}
      {node !== null && node !== ego?.node && (
        <button
          type="button"
          class="button wide"
          onClick={() => set({ego: {node, depth: ego?.depth ?? 1}})}
        >
          {said.egoFrom(nodeName(analysis, drawn, node))}
        </button>
      )}
      {ego !== null && (
        <Slider
          label={said.egoFrom(nodeName(analysis, drawn, ego.node))}
          text={plural(ego.depth, "step")}
          value={ego.depth}
          least={1}
          most={5}
          onChange={depth => set({ego: {node: ego.node, depth}})}
        />
      )}
    </>
  );
}

import type {ComponentChildren} from "preact";
import {useMemo} from "preact/hooks";
import type {Filter, NumberColumn} from "../../src/index.ts";
import {Select} from "../parts/controls.tsx";
import {RangeFilter} from "../parts/range-filter.tsx";
import {words} from "../words.ts";
import {PaperFilters} from "./paper-filters.tsx";
import type {Open} from "./shared.ts";
import {StructureFilters} from "./structure-filters.tsx";
import {ValueFilters} from "./value-filters.tsx";

const LEVELS = ["0.01", "0.05", "0.1", "0.2", "0.5"];

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

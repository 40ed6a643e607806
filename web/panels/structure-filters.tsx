import {useMemo} from "preact/hooks";
import type {Filter} from "../../src/index.ts";
import {count, plural} from "../facts/format.ts";
import {nodeName, selectedNode} from "../facts/nodes.ts";
import {Select, Slider} from "../parts/controls.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** So many connected parts can be chosen; the others are hardly ever more than a pair. */
const PARTS = 20;

/** Filters by how nodes hang together: cores, connected parts, the surroundings of one. */
export function StructureFilters({analysis, drawn, state, send}: Open) {
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
          from="start"
          onChange={depth => set({ego: {node: ego.node, depth}})}
        />
      )}
    </>
  );
}

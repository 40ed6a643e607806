import {useMemo, useState} from "preact/hooks";
import {type Filter, nodeValues} from "../../src/index.ts";
import {isSet, withoutKey} from "../facts/filters.ts";
import {capitalised} from "../facts/format.ts";
import {attributeLabel, sizeChoices} from "../facts/nodes.ts";
import {Select} from "../parts/controls.tsx";
import {RangeFilter} from "../parts/range-filter.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

const OPEN = [null, null] as const;

/** Filters of nodes by their numbers: the usual ones, those that hold, and any other that is added. */
export function ValueFilters({analysis, drawn, state, send}: Open) {
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
  return <RangeFilter label={capitalised(attributeLabel(attribute))} column={column} {...rest} />;
}

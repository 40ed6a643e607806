import {useMemo} from "preact/hooks";
import type {NumberColumn, Range} from "../../src/index.ts";
import {BinBrush} from "../charts/bin-brush.tsx";
import {count, figure} from "../facts/format.ts";
import {binsOfRange, histogram, rangeOfBins, rangeText} from "../facts/histogram.ts";
import {words} from "../words.ts";
import {IconButton} from "./controls.tsx";

/** How values lie, and the stretch of them that is chosen. */
export function RangeFilter({
  label,
  meaning,
  column,
  range,
  onChange,
  onRemove,
}: {
  label: string;
  meaning?: string | undefined;
  /** The same object while the values are the same. */
  column: NumberColumn;
  range: Range;
  onChange: (range: Range) => void;
  onRemove?: () => void;
}) {
  const said = words.inspect.filters;
  const found = useMemo(() => histogram(column), [column]);
  const {bins, unknown} = found;
  if (bins.length === 0) return null;
  const [low, high] = binsOfRange(found, range);
  const name = (from: number, to: number) =>
    from === to ? figure(from) : `${figure(from)} – ${figure(to)}`;
  return (
    <div class="range-filter">
      <div class="heading" title={meaning}>
        <h3>{label}</h3>
        <span class="quiet">{rangeText(range, said.range)}</span>
        {onRemove !== undefined && (
          <IconButton icon="close" label={said.removeMeasure(label)} onClick={onRemove} />
        )}
      </div>
      {bins.length > 1 && (
        <BinBrush
          label={label}
          bins={bins.map(({from, to, count: n}) => ({
            label: name(from, to),
            count: n,
            said: `${name(from, to)}: ${count(n)}`,
          }))}
          low={low}
          high={high}
          height={30}
          ends={[said.lowest(label), said.greatest(label)]}
          onChange={(from, to) => onChange(rangeOfBins(found, from, to))}
        />
      )}
      <div class="ends">
        <span>{figure(bins[0].from)}</span>
        {unknown > 0 && <span>{said.unknown(count(unknown))}</span>}
        <span>{figure(bins[bins.length - 1].to)}</span>
      </div>
    </div>
  );
}

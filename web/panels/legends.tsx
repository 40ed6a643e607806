import {
  type ColourLegend,
  colourOf,
  isNodeGroup,
  OTHER,
  type Scene,
  UNKNOWN,
} from "../../src/index.ts";
import {count, figure, plural} from "../facts/format.ts";
import {estimateOf} from "../facts/measures.ts";
import {attributeLabel} from "../facts/nodes.ts";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** So many groups stand in a legend; the others share a line. */
const MOST = 7;

/** What size, colour and ties mean; what is clicked is shown alone. Communities have their legend in the lens. */
export function Legends(open: Open) {
  const {scene, palette} = open;
  const {colourLegend, tieLegend} = scene;
  return (
    <div class="legends">
      {colourLegend.kind === "groups" && colourLegend.title !== "Community" && (
        <GroupLegend {...open} legend={colourLegend} />
      )}
      {colourLegend.kind === "ramp" && (
        <RampLegend {...open} legend={colourLegend} attribute={scene.encoding.colour} />
      )}
      {tieLegend?.kind === "groups" && (
        <ul class="legend groups" aria-label={words.stage.tiesLegend(words.stage.tieColour)}>
          {tieLegend.groups.map(({label, count: n, colour}, g) => (
            <li key={label}>
              <span class="stroke" style={{background: colourOf(palette, "groups", colour ?? g)}} />
              {label} <span class="quiet">{count(n)}</span>
            </li>
          ))}
        </ul>
      )}
      {tieLegend?.kind === "ramp" && <RampLegend {...open} legend={tieLegend} attribute={null} />}
      <SizeLegendLine {...open} />
    </div>
  );
}

function GroupLegend({
  legend: {title, groups, unknown},
  scene,
  state,
  send,
  palette,
}: Open & {legend: Extract<ColourLegend, {kind: "groups"}>}) {
  const attribute = scene.encoding.colour;
  const chosen = isNodeGroup(attribute) ? (state.filter.groups[attribute] ?? null) : null;
  const others = groups.slice(MOST);
  const show = (labels: readonly (string | null)[]) => {
    const {[attribute]: _old, ...rest} = state.filter.groups;
    const same = chosen !== null && chosen.join("\n") === labels.join("\n");
    send({type: "filter", filter: {groups: same ? rest : {...rest, [attribute]: labels}}});
  };
  const entry = (label: string, labels: readonly (string | null)[], n: number, colour: number) => (
    <li key={label}>
      <button
        type="button"
        class={`entry${chosen !== null && !labels.some(l => chosen.includes(l)) ? " off" : ""}`}
        aria-pressed={chosen !== null && labels.every(l => chosen.includes(l))}
        title={words.stage.showGroup(label, count(n))}
        onClick={() => show(labels)}
      >
        <span
          class={`dot${colour === UNKNOWN ? " hollow" : ""}`}
          style={{background: colourOf(palette, "groups", colour), borderColor: palette.neutral}}
        />
        <span class="clip" dir="auto">
          {label}
        </span>
        <span class="quiet">{count(n)}</span>
      </button>
    </li>
  );
  return (
    <ul class="legend groups" aria-label={title}>
      {groups
        .slice(0, MOST)
        .map(({label, count: n}, g) => entry(labelOf(attribute, label), [label], n, g))}
      {others.length > 0 &&
        entry(
          words.otherGroups(others.length),
          others.map(({label}) => label),
          others.reduce((sum, {count: n}) => sum + n, 0),
          OTHER,
        )}
      {unknown > 0 && entry(words.unknown, [null], unknown, UNKNOWN)}
    </ul>
  );
}

const labelOf = (attribute: string, label: string): string =>
  attribute === "kind" ? ((words.stage.kinds as Record<string, string>)[label] ?? label) : label;

/** A bar of colours from low to high; a step shows what lies in it alone. */
function RampLegend({
  legend: {title, low, high, scale, bounds, unknown},
  attribute,
  analysis,
  scene,
  state,
  send,
  palette,
}: Open & {legend: Extract<ColourLegend, {kind: "ramp"}>; attribute: string | null}) {
  const text = (value: number) => rampFigure(title, value);
  const edges = [null, ...bounds, null];
  const chosen = attribute === null ? undefined : state.filter.values[attribute];
  const isChosen = (k: number) => chosen?.[0] === edges[k] && chosen?.[1] === edges[k + 1];
  const choose = (k: number) => {
    if (attribute === null) return;
    const {[attribute]: _old, ...rest} = state.filter.values;
    const values = isChosen(k) ? rest : {...rest, [attribute]: [edges[k], edges[k + 1]] as const};
    send({type: "filter", filter: {values}});
  };
  const scaleWord = words.stage.scales[scale];
  return (
    <div class="legend ramp">
      <span>
        {attribute === null ? words.stage.tiesLegend(attributeLabel(title)) : attributeLabel(title)}
        {scaleWord !== "" && <span class="quiet"> · {scaleWord}</span>}{" "}
        {attribute !== null && (
          <Estimated analysis={analysis} scene={scene} attribute={attribute} />
        )}
      </span>
      <span>{text(low)}</span>
      <span class="steps">
        {palette.ramp.map((colour, k) =>
          attribute === null ? (
            <span key={colour} style={{background: colour}} />
          ) : (
            <button
              key={colour}
              type="button"
              class={isChosen(k) ? "on" : ""}
              style={{backgroundColor: colour}}
              aria-pressed={isChosen(k)}
              aria-label={words.stage.showRange(text(edges[k] ?? low), text(edges[k + 1] ?? high))}
              title={words.stage.showRange(text(edges[k] ?? low), text(edges[k + 1] ?? high))}
              onClick={() => choose(k)}
            />
          ),
        )}
      </span>
      <span>{text(high)}</span>
      {unknown > 0 && (
        <span>
          <span
            class="dot hollow"
            style={{background: palette.unknown, borderColor: palette.neutral}}
          />{" "}
          {words.unknown} {count(unknown)}
        </span>
      )}
    </div>
  );
}

const WHOLE: ReadonlySet<string> = new Set(["papers", "degree"]);

function SizeLegendLine({analysis, scene}: Pick<Open, "analysis"> & {scene: Scene}) {
  const {title, scale} = scene.sizeLegend;
  // Of what comes in whole numbers there is no part.
  const marks = scene.sizeLegend.marks.filter(({value}) => value >= 1 || !WHOLE.has(title));
  if (marks.length === 0) return null;
  const label = attributeLabel(title);
  return (
    <div class="legend sizes">
      {marks.map(({value, radius}, i) => (
        <span key={value}>
          <span class="disc" style={{"--radius": String(radius)}} aria-hidden="true" />
          {i === marks.length - 1 && title === "papers" && scale !== "log" ? (
            plural(value, "paper")
          ) : (
            <>
              {figure(value)}
              {i === marks.length - 1 &&
                ` ${scale === "log" ? words.stage.sizeScale(label) : label}`}
            </>
          )}
        </span>
      ))}
      <Estimated analysis={analysis} scene={scene} attribute={title} />
    </div>
  );
}

/** Says how the values of a measure are estimated, where they are. */
function Estimated({
  analysis,
  scene,
  attribute,
}: Pick<Open, "analysis"> & {scene: Scene; attribute: string}) {
  const how = estimateOf(analysis, scene.encoding.network, attribute);
  return how === null ? null : <span class="quiet">({how})</span>;
}

/** Years are no quantities: they have no thousands. */
const rampFigure = (title: string, value: number): string =>
  /year$/.test(title) ? String(Math.round(value)) : figure(value);

import {colourOf} from "../../src/index.ts";
import {count, figure} from "../facts/format.ts";
import {attributeLabel} from "../facts/nodes.ts";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** What size and colour mean. Communities have their legend in the lens. */
export function Legends({scene, palette}: Open) {
  const {colourLegend, sizeLegend} = scene;
  return (
    <div class="legends">
      {colourLegend.kind === "groups" && colourLegend.title !== "Community" && (
        <ul class="legend groups" aria-label={colourLegend.title}>
          {colourLegend.groups.slice(0, 6).map(({label, count: n}, g) => (
            <li key={label}>
              <span class="dot" style={{background: colourOf(palette, "groups", g)}} />
              {label} <span class="quiet">{count(n)}</span>
            </li>
          ))}
          {colourLegend.groups.length > 6 && (
            <li class="quiet">{words.more(colourLegend.groups.length - 6)}</li>
          )}
          {colourLegend.unknown > 0 && (
            <li>
              <span class="dot" style={{background: palette.neutral}} />
              {words.unknown} <span class="quiet">{count(colourLegend.unknown)}</span>
            </li>
          )}
        </ul>
      )}
      {colourLegend.kind === "ramp" && (
        <div class="legend ramp">
          <span>{attributeLabel(colourLegend.title)}</span>
          <span>{rampFigure(colourLegend.title, colourLegend.low)}</span>
          <span class="steps" aria-hidden="true">
            {palette.ramp.map(colour => (
              <span key={colour} style={{background: colour}} />
            ))}
          </span>
          <span>{rampFigure(colourLegend.title, colourLegend.high)}</span>
          {colourLegend.unknown > 0 && (
            <span>
              <span class="dot" style={{background: palette.neutral}} /> {words.unknown}{" "}
              {count(colourLegend.unknown)}
            </span>
          )}
        </div>
      )}
      {sizeLegend.marks.length > 0 && (
        <div class="legend sizes">
          {sizeLegend.marks.map(({value, radius}, i) => (
            <span key={value}>
              <span
                class="disc"
                style={{width: `${2 * radius}px`, height: `${2 * radius}px`}}
                aria-hidden="true"
              />
              {figure(value)}
              {i === sizeLegend.marks.length - 1 && ` ${attributeLabel(sizeLegend.title)}`}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

/** Years are no quantities: they have no thousands. */
const rampFigure = (title: string, value: number): string =>
  title === "year" ? String(Math.round(value)) : figure(value);

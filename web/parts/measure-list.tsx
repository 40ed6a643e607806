import {useState} from "preact/hooks";
import {helpText, type MeasureLine} from "../facts/measures.ts";
import {words} from "../words.ts";
import {Icon} from "./icon.tsx";

/** Measures one below the other; each number leads to its papers, and a sign to what the measure means. */
export function MeasureList({
  lines,
  onNumber,
}: {
  lines: readonly MeasureLine[];
  onNumber: ((line: MeasureLine) => void) | null;
}) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ul class="measures">
      {lines.map(line => {
        const {metric, text, note} = line;
        const isOpen = open === metric.id;
        return (
          <li key={metric.id}>
            <div class="measure">
              <button
                type="button"
                class="measure-name"
                aria-expanded={isOpen}
                title={helpText(metric)}
                onClick={() => setOpen(isOpen ? null : metric.id)}
              >
                {metric.label}
                <Icon name="info" size={13} />
              </button>
              {onNumber === null || text === "–" ? (
                <span class="measure-value">{text}</span>
              ) : (
                <button
                  type="button"
                  class="count-link measure-value"
                  aria-label={`${metric.label} ${text}: ${words.papersList}`}
                  onClick={() => onNumber(line)}
                >
                  {text}
                </button>
              )}
            </div>
            {note !== null && <p class="quiet small">{note}</p>}
            {isOpen && <MeasureHelp metric={metric} />}
          </li>
        );
      })}
    </ul>
  );
}

/** What a measure means, how it is computed and where it comes from. */
export function MeasureHelp({metric}: {metric: MeasureLine["metric"]}) {
  const said = words.inspect.measures;
  const {meaning, formula, source, differs, unit} = metric;
  return (
    <div class="measure-help">
      <p>{meaning}</p>
      <p class="formula">{formula}</p>
      {unit !== "" && <p class="quiet">{said.unit(unit)}</p>}
      {differs !== null && <p class="quiet">{differs}.</p>}
      <p class="quiet">
        {source.doi === null ? (
          source.text
        ) : (
          <a href={`https://doi.org/${encodeURI(source.doi)}`} target="_blank" rel="noreferrer">
            {source.text}
          </a>
        )}
      </p>
    </div>
  );
}

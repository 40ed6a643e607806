import {Fragment} from "preact";
import {useState} from "preact/hooks";
import type {SideLine} from "../facts/compared.ts";
import {helpText} from "../facts/measures.ts";
import {Icon} from "../parts/icon.tsx";
import {MeasureHelp} from "../parts/measure-list.tsx";
import {words} from "../words.ts";
import {cohortOpener} from "./compare-items.tsx";
import {showPapers} from "./kept.ts";
import type {Sided} from "./sided.ts";

/** Measures as rows, one column a side; each value leads to its papers, each name to what it means. */
export function SideMeasures({
  lines,
  colours,
  ...sided
}: Sided & {lines: readonly SideLine[]; colours: readonly [string, string]}) {
  const {send, names, found} = sided;
  const cohorts = [cohortOpener(sided, 0), cohortOpener(sided, 1)];
  const said = words.asks.compare;
  const [open, setOpen] = useState<string | null>(null);
  const thin = lines.filter(line => line.thin).map(({metric}) => metric.label);
  return (
    <>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{said.measure}</th>
            {names.map((name, i) => (
              <th key={i} scope="col" dir="auto">
                <span class="dot" style={{background: colours[i]}} />
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines
            .filter(line => !line.thin)
            .map(({metric, sides}) => (
              <Fragment key={metric.id}>
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      class="measure-name"
                      aria-expanded={open === metric.id}
                      title={helpText(metric)}
                      onClick={() => setOpen(open === metric.id ? null : metric.id)}
                    >
                      {metric.label}
                      <Icon name="info" size={13} />
                    </button>
                  </th>
                  {sides.map(({text, notes, standing, share}, i) => (
                    <td key={i}>
                      <span class="compare-value">
                        {text === "–" ? (
                          <span class="quiet">{text}</span>
                        ) : (
                          <button
                            type="button"
                            class="count-link"
                            aria-label={`${metric.label}, ${names[i]}: ${text}`}
                            onClick={() =>
                              showPapers(
                                send,
                                words.inspect.person.numberOf(metric.label, names[i]),
                                found.sides[i].papers,
                              )
                            }
                          >
                            {text}
                          </button>
                        )}
                        {share !== null && (
                          <span class="compare-bar" aria-hidden="true">
                            <span style={{width: `${100 * share}%`, background: colours[i]}} />
                          </span>
                        )}
                      </span>
                      {notes.length > 0 && <span class="quiet small">{notes.join(" · ")}</span>}
                      {standing !== null && (
                        <button
                          type="button"
                          class="count-link quiet small"
                          onClick={cohorts[i] ?? undefined}
                        >
                          {standing}
                        </button>
                      )}
                    </td>
                  ))}
                </tr>
                {open === metric.id && (
                  <tr>
                    <td colSpan={3}>
                      <MeasureHelp metric={metric} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
        </tbody>
      </table>
      {thin.length > 0 && <p class="quiet small">{said.thin(thin.join(", "))}</p>}
    </>
  );
}

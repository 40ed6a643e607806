import {useMemo, useState} from "preact/hooks";
import type {Problem} from "../../src/index.ts";
import {count} from "../facts/format.ts";
import {paperOfRecord, problemsByFile} from "../facts/records.ts";
import {Select} from "../parts/controls.tsx";
import {Card, Nothing} from "../parts/page.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** So many problems of a kind are listed for a file at first. */
const STEP = 100;
const SEVERITIES = ["error", "warning", "notice"] as const;

/** Everything that was lost, guessed or is worth knowing, by file, with line and record; a record opens its paper. */
export function QualityProblems({analysis, send}: Open) {
  const said = words.views2.quality;
  const {problems, manifest} = analysis;
  const files = useMemo(() => problemsByFile(problems), [problems]);
  const paperOf = useMemo(() => paperOfRecord(analysis), [analysis]);
  const [file, setFile] = useState("");
  if (problems.length === 0)
    return <Nothing title={said.problemsNoneTitle} why={said.problemsNone} />;
  const {error, warning, notice} = manifest.problems;
  const shown = files.filter(({file: name}) => file === "" || name === file);
  return (
    <>
      <p class="card-lead">{said.problemsSum(count(error), count(warning), count(notice))}</p>
      {files.length > 1 && (
        <Select
          label={words.inputs}
          value={file}
          choices={[
            {value: "", label: said.allFiles},
            ...files.map(({file: name}) => ({value: name, label: name})),
          ]}
          onChange={setFile}
        />
      )}
      {shown.map(own => (
        <Card
          key={own.file}
          wide
          title={own.file}
          lead={SEVERITIES.filter(severity => own[severity].length > 0)
            .map(severity => `${words.severities[severity]} ${count(own[severity].length)}`)
            .join(" · ")}
        >
          {SEVERITIES.map(severity => (
            <ProblemList
              key={severity}
              severity={severity}
              problems={own[severity]}
              paperOf={paperOf}
              onPaper={paper => send({type: "select", selection: {kind: "paper", paper}})}
            />
          ))}
        </Card>
      ))}
    </>
  );
}

function ProblemList({
  severity,
  problems,
  paperOf,
  onPaper,
}: {
  severity: Problem["severity"];
  problems: readonly Problem[];
  paperOf: (file: string, record: number) => number | null;
  onPaper: (paper: number) => void;
}) {
  const [most, setMost] = useState(STEP);
  if (problems.length === 0) return null;
  return (
    <>
      <ul class="problems">
        {problems.slice(0, most).map(({file, record, line, what}, i) => {
          const paper = record === null ? null : paperOf(file, record);
          const place = [
            record === null ? null : words.record(record),
            line === null ? null : words.line(line),
          ]
            .filter(part => part !== null)
            .join(", ");
          return (
            <li key={`${record} ${line} ${i}`} class={`of-${severity}`}>
              <span>{what}</span>
              {paper === null ? (
                <span class="quiet">{place}</span>
              ) : (
                <button
                  type="button"
                  class="link"
                  aria-label={words.views2.quality.openRecord(place)}
                  onClick={() => onPaper(paper)}
                >
                  {place}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {most < problems.length && (
        <button type="button" class="more" onClick={() => setMost(most + STEP)}>
          {words.views2.showMore(count(Math.min(STEP, problems.length - most)))}
        </button>
      )}
    </>
  );
}

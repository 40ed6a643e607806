import {useMemo, useState} from "preact/hooks";
import type {Problem} from "../../src/index.ts";
import {count} from "../facts/format.ts";
import {paperOfRecord, papersOfProblems, problemsByFile} from "../facts/records.ts";
import {Count, Select} from "../parts/controls.tsx";
import {Card, Nothing} from "../parts/page.tsx";
import {ProblemList} from "../parts/problem-list.tsx";
import {Told} from "../parts/told.tsx";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

const SEVERITIES = ["error", "warning", "notice"] as const;

/** Everything that was lost, guessed or is worth knowing, by file, with line and record; counts and records open their papers. */
export function QualityProblems({analysis, send}: Open) {
  const said = words.views2.quality;
  const {problems, manifest} = analysis;
  const files = useMemo(() => problemsByFile(problems), [problems]);
  const paperOf = useMemo(() => paperOfRecord(analysis), [analysis]);
  const [file, setFile] = useState("");
  if (problems.length === 0)
    return <Nothing title={said.problemsNoneTitle} why={said.problemsNone} />;
  const shown = files.filter(({file: name}) => file === "" || name === file);
  /** Opens the papers of problems; null where none became a paper. */
  const opener = (severity: Problem["severity"], own: readonly Problem[], where: string) => {
    const papers = papersOfProblems(analysis, paperOf, own);
    const title = said.papersWith(words.severities[severity], where);
    return papers.length === 0 ? null : () => showPapers(send, title, papers);
  };
  return (
    <>
      <p class="card-lead">
        <Told
          say={said.problemsSum}
          numbers={SEVERITIES.map(severity => ({
            text: count(manifest.problems[severity]),
            onClick: opener(
              severity,
              problems.filter(problem => problem.severity === severity),
              said.allFiles,
            ),
            label: words.severities[severity],
          }))}
        />
      </p>
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
        <Card key={own.file} wide title={own.file}>
          {SEVERITIES.filter(severity => own[severity].length > 0).map(severity => {
            const open = opener(severity, own[severity], own.file);
            const n = count(own[severity].length);
            return (
              <section key={severity}>
                <h4>
                  {words.severities[severity]}{" "}
                  {open === null ? (
                    <span class="quiet">{n}</span>
                  ) : (
                    <Count label={`${n}: ${words.severities[severity]}`} onClick={open}>
                      {n}
                    </Count>
                  )}
                </h4>
                <ProblemList
                  problems={own[severity]}
                  paperOf={paperOf}
                  onPaper={paper => send({type: "select", selection: {kind: "paper", paper}})}
                />
              </section>
            );
          })}
        </Card>
      ))}
    </>
  );
}

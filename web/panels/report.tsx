import {useMemo} from "preact/hooks";
import type {Analysis} from "../../src/index.ts";
import {bytesText, count, plural} from "../facts/format.ts";
import {paperOfRecord, papersFrom, papersOfProblems} from "../facts/records.ts";
import {Count} from "../parts/controls.tsx";
import {Modal} from "../parts/modal.tsx";
import {ProblemList} from "../parts/problem-list.tsx";
import type {Send} from "../state/messages.ts";
import type {Selection} from "../state/state.ts";
import {words} from "../words.ts";

/** What was read, as what, and everything that was lost, guessed or worth knowing. */
export function ReportDialog({analysis, send}: {analysis: Analysis; send: Send}) {
  const {manifest, problems, corpus} = analysis;
  const paperOf = useMemo(() => paperOfRecord(analysis), [analysis]);
  const open = (selection: Selection) => {
    send({type: "dialog", dialog: null});
    send({type: "select", selection});
  };
  const show = (title: string, papers: readonly number[]) => open({kind: "papers", title, papers});
  return (
    <Modal title={words.reportTitle} onClose={() => send({type: "dialog", dialog: null})}>
      <div class="report">
        <section>
          <h3>{words.inputs}</h3>
          <ul class="inputs">
            {manifest.inputs.map(input => (
              <li key={input.name + input.sha256}>
                <b class="clip" dir="auto">
                  {input.name}
                </b>
                <span class="quiet">
                  {input.format} · {bytesText(input.size)} · {input.encoding} ·{" "}
                  {plural(input.records, "record")} →{" "}
                  <button
                    type="button"
                    class="link"
                    disabled={input.papers === 0}
                    onClick={() =>
                      show(words.papersFrom(input.name), papersFrom(analysis, input.name))
                    }
                  >
                    {plural(input.papers, "paper")}
                  </button>
                </span>
              </li>
            ))}
          </ul>
          {corpus.merges.count > 0 && (
            <p class="quiet">
              {words.joined(count(corpus.merges.count), count(corpus.size))}{" "}
              <button
                type="button"
                class="link"
                onClick={() =>
                  show(words.joinedPapers, [
                    ...corpus.merges.paper.subarray(0, corpus.merges.count),
                  ])
                }
              >
                {words.showThem}
              </button>
            </p>
          )}
        </section>
        {(["error", "warning", "notice"] as const).map(severity => {
          const found = problems.filter(problem => problem.severity === severity);
          const papers = papersOfProblems(analysis, paperOf, found);
          const said = words.severities[severity];
          const n = count(found.length);
          return found.length === 0 ? null : (
            <section key={severity}>
              <h3>
                {said}{" "}
                {papers.length === 0 ? (
                  <span class="quiet">{n}</span>
                ) : (
                  <Count
                    label={`${n}: ${said}`}
                    onClick={() =>
                      show(
                        words.views2.quality.papersWith(said, words.views2.quality.allFiles),
                        papers,
                      )
                    }
                  >
                    {n}
                  </Count>
                )}
              </h3>
              <ProblemList
                problems={found}
                withFile
                paperOf={paperOf}
                onPaper={paper => open({kind: "paper", paper})}
              />
            </section>
          );
        })}
        {problems.length === 0 && <p>{words.nothingWrong}</p>}
        <section>
          <h3>{words.howMade}</h3>
          <dl class="facts">
            <div>
              <dt>{words.version}</dt>
              <dd>{manifest.coterie}</dd>
            </div>
            {Object.entries(manifest.options).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value === null ? words.byCorpus : String(value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}

import type {Analysis} from "../../src/index.ts";
import {bytesText, count, plural} from "../facts/format.ts";
import {papersFrom} from "../facts/records.ts";
import {Modal} from "../parts/modal.tsx";
import type {Send} from "../state/messages.ts";
import {words} from "../words.ts";

/** So many problems are listed; the counts above them are of all. */
const MOST = 300;

/** What was read, as what, and everything that was lost, guessed or worth knowing. */
export function ReportDialog({analysis, send}: {analysis: Analysis; send: Send}) {
  const {manifest, problems, corpus} = analysis;
  const show = (title: string, papers: readonly number[]) => {
    send({type: "dialog", dialog: null});
    send({type: "select", selection: {kind: "papers", title, papers}});
  };
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
          return found.length === 0 ? null : (
            <section key={severity}>
              <h3>
                {words.severities[severity]} <span class="quiet">{count(found.length)}</span>
              </h3>
              <ul class="problems">
                {found.slice(0, MOST).map((problem, i) => (
                  <li key={`${problem.file}${problem.line}${i}`} class={`of-${severity}`}>
                    <span>{problem.what}</span>
                    <span class="quiet">
                      {[
                        problem.file,
                        problem.record === null ? null : words.record(problem.record),
                        problem.line === null ? null : words.line(problem.line),
                      ]
                        .filter(part => part !== null)
                        .join(", ")}
                    </span>
                  </li>
                ))}
              </ul>
              {found.length > MOST && <p class="quiet">{words.more(found.length - MOST)}</p>}
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

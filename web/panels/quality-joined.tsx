import {MERGE_RULES} from "../../src/index.ts";
import type {QualityAnswer} from "../../src/jobs/questions/quality.ts";
import {count, plural} from "../facts/format.ts";
import {titleOf} from "../facts/papers.ts";
import {Card} from "../parts/page.tsx";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

/** Records that were joined into one paper: which, where they stood, and why. */
export function QualityJoined({analysis, send, found}: Open & {found: QualityAnswer}) {
  const said = words.views2.quality;
  const {joined, report} = found;
  const {papers, records} = report.duplicates;
  return (
    <Card
      wide
      title={said.tabs.joined}
      lead={[
        said.joinedSum(plural(records, "record"), plural(papers, "paper")),
        ...(joined.length < papers ? [said.joinedMost(count(joined.length), count(papers))] : []),
      ].join(" ")}
      tools={
        <button
          type="button"
          class="link"
          onClick={() =>
            showPapers(send, said.tabs.joined, analysis.corpus.merges.paper.subarray(0, papers))
          }
        >
          {plural(papers, "paper")}
        </button>
      }
    >
      <details>
        <summary>{said.rules}</summary>
        <dl class="facts">
          {MERGE_RULES.map(({field, rule}) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>{rule}</dd>
            </div>
          ))}
        </dl>
      </details>
      <ul class="joined">
        {joined.map(({paper, reasons, records: own}) => (
          <li key={paper}>
            <button
              type="button"
              class="feed-title"
              dir="auto"
              onClick={() => send({type: "select", selection: {kind: "paper", paper}})}
            >
              {titleOf(analysis, paper)}
            </button>
            <p class="quiet small">
              {said.why}: {reasons.join("; ")}
            </p>
            <ul class="plain-list">
              {own.map(({title, origins, citations}, i) => (
                <li key={i}>
                  <span class="clip" dir="auto" title={title}>
                    {title}
                  </span>
                  <span class="quiet">
                    {origins
                      .map(
                        ({file, record, line}) =>
                        [file, words.record(record), ...(line === null ? [] : [words.line(line)])].join(", "), // biome-ignore format: one place
                      )
                      .join("; ")}
                    {citations !== null && `, ${plural(citations, "citation")}`}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}

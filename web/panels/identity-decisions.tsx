import {useState} from "preact/hooks";
import {decisionLine, parseDecisions, writeDecisions} from "../../src/index.ts";
import {plural} from "../facts/format.ts";
import {IconButton} from "../parts/controls.tsx";
import {words} from "../words.ts";
import type {Deciding} from "./deciding.ts";
import {save} from "./files.ts";

/** What was decided, line by line as in the file, each to be taken back; the file out and in. */
export function IdentityDecisions({analysis, state, decide}: Deciding) {
  const said = words.asks.identity;
  const {decisions} = state;
  const [told, tell] = useState<readonly string[]>([]);
  const load = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = parseDecisions(await file.text());
    tell([
      said.loaded(plural(read.decisions.length, "decision")),
      ...read.problems.slice(0, 5).map(({line, what}) => said.badLine(line, what)),
    ]);
    decide([...decisions, ...read.decisions]);
  };
  const unmet = analysis.problems.filter(({file}) => file === "decisions");
  return (
    <div class="identity-case">
      <div class="identity-actions">
        <button
          type="button"
          class="button"
          disabled={decisions.length === 0}
          onClick={() =>
            save("decisions.txt", new Blob([writeDecisions(decisions)], {type: "text/plain"}))
          }
        >
          {said.save}
        </button>
        <label class="button">
          {said.load}
          <input
            class="unseen"
            type="file"
            accept=".txt,.tsv,text/plain"
            onChange={event => void load(event.currentTarget.files?.[0])}
          />
        </label>
        <button
          type="button"
          class="button"
          disabled={decisions.length === 0}
          onClick={() => decide([])}
        >
          {said.takeAllBack}
        </button>
      </div>
      <div role="status">
        {told.map(line => (
          <p key={line} class="quiet">
            {line}
          </p>
        ))}
      </div>
      {unmet.map(({what}) => (
        <p key={what} class="caveat">
          {what}
        </p>
      ))}
      {decisions.length === 0 ? (
        <p class="empty">{said.noDecisions}</p>
      ) : (
        <ol class="decision-list">
          {decisions.map((decision, i) => (
            <li key={`${i} ${decisionLine(decision)}`}>
              <code dir="auto">{decisionLine(decision)}</code>
              <IconButton
                icon="close"
                label={said.takeBackOne}
                onClick={() => decide(decisions.filter((_, other) => other !== i))}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

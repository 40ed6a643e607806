import {useState} from "preact/hooks";
import {listAt, textAt} from "../../src/index.ts";
import {plural} from "../facts/format.ts";
import {split, type Unsure} from "../facts/identity.ts";
import {paperLine} from "../facts/papers.ts";
import {words} from "../words.ts";
import type {Deciding} from "./deciding.ts";

/** A person whose papers may be several people's: tick those of somebody else, and they are taken apart. */
export function IdentitySplit({
  unsure,
  first,
  ...open
}: Deciding & {unsure: readonly Unsure[]; first: number | null}) {
  const {analysis, send} = open;
  const said = words.asks.identity;
  const {people} = analysis;
  const all =
    first === null || unsure.some(({person}) => person === first)
      ? unsure
      : [{person: first, papers: []}, ...unsure];
  const [chosen, choose] = useState<number | null>(first);
  const current = all.find(({person}) => person === chosen) ?? all[0];
  if (current === undefined) return <p class="empty">{said.noUnsure}</p>;
  return (
    <div class="identity-body">
      <ul class="identity-queue" aria-label={said.queue}>
        {all.slice(0, 300).map(({person, papers}) => (
          <li key={person}>
            <button
              type="button"
              class={person === current.person ? "on" : ""}
              aria-current={person === current.person ? "true" : undefined}
              onClick={() => choose(person)}
            >
              <span class="clip" dir="auto">
                {people.name[person]}
              </span>
              <span class="quiet">
                {said.some(papers.length, listAt(people.papers, person).length)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Papers key={current.person} {...open} {...current} send={send} />
    </div>
  );
}

function Papers({analysis, state, decide, send, person, papers}: Deciding & Unsure) {
  const said = words.asks.identity;
  const [ticked, tick] = useState<ReadonlySet<number>>(new Set(papers));
  const own = [...listAt(analysis.people.papers, person)];
  const move = split(analysis, person, ticked);
  return (
    <div class="identity-case">
      <h2 dir="auto">{analysis.people.name[person]}</h2>
      <p class="sub">{said.splitLead}</p>
      <div class="identity-actions">
        <button
          type="button"
          class="button"
          disabled={move.length === 0}
          onClick={() => decide([...state.decisions, ...move])}
        >
          {said.move(plural(ticked.size, "paper"))}
        </button>
      </div>
      <ul class="tick-list">
        {own.map(paper => (
          <li key={paper}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(paper)}
                onChange={event => {
                  const next = new Set(ticked);
                  if (event.currentTarget.checked) next.add(paper);
                  else next.delete(paper);
                  tick(next);
                }}
              />
              <span dir="auto">{textAt(analysis.corpus.title, paper)}</span>
            </label>
            <span class="quiet">
              {papers.includes(paper) ? `${said.littleSpeaks} · ` : ""}
              <button
                type="button"
                class="link"
                onClick={() => send({type: "select", selection: {kind: "paper", paper}})}
              >
                {paperLine(analysis, paper).date ?? said.open}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import {useState} from "preact/hooks";
import type {Conflict} from "../../src/index.ts";
import type {SuggestInput} from "../../src/jobs/questions/suggest.ts";
import {topPeople} from "../facts/corpus.ts";
import {figure, plural} from "../facts/format.ts";
import {Answered} from "../parts/answered.tsx";
import {Segmented} from "../parts/controls.tsx";
import {Examples} from "../parts/examples.tsx";
import {PersonField} from "../parts/person-field.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

/** So many people are offered to begin with. */
const EXAMPLES = 3;

/** Collaborators or reviewers, each with the reasons; those with a conflict on request, each with theirs. */
export function Suggestions({
  what,
  first,
  ...open
}: Open & {what: "collaborators" | "reviewers"; first: number | null}) {
  const {analysis} = open;
  const said = words.asks.connect;
  const [person, setPerson] = useState<number | null>(first);
  const [text, setText] = useState("");
  const [ofText, setOfText] = useState<"person" | "text">("person");
  const [author, setAuthor] = useState<number | null>(null);
  const [authors, setAuthors] = useState<readonly number[]>([]);
  const [years, setYears] = useState(4);
  const [distance, setDistance] = useState(2);
  const [active, setActive] = useState(5);
  const [withConflicts, setWithConflicts] = useState(false);
  const [asked, setAsked] = useState("");
  const byText = what === "reviewers" && ofText === "text";
  const ready = byText ? asked.trim() !== "" : person !== null;
  const input: SuggestInput | null = ready
    ? {
        what,
        person: byText ? null : person,
        text: byText ? asked : "",
        authors: byText ? authors : [],
        years,
        distance,
        activeYears: active === 0 ? null : active,
        withConflicts,
        limit: 20,
      }
    : null;
  const answer = useAnswer(open, "suggest", input);
  const whole = (set: (n: number) => void) => (event: {currentTarget: HTMLInputElement}) =>
    set(Math.max(0, Math.min(50, Math.round(event.currentTarget.valueAsNumber || 0))));

  return (
    <>
      <form
        class="connect-form"
        onSubmit={event => {
          event.preventDefault();
          setAsked(text);
        }}
      >
        {what === "reviewers" && (
          <Segmented
            label={said.reviewersFor}
            value={ofText}
            choices={[
              {value: "person", label: said.aPerson},
              {value: "text", label: said.aText},
            ]}
            onChange={setOfText}
          />
        )}
        {byText ? (
          <>
            <label class="wide">
              {said.text}
              <textarea rows={5} value={text} onInput={e => setText(e.currentTarget.value)} />
            </label>
            <PersonField
              analysis={analysis}
              label={said.author}
              person={author}
              onChange={chosen => {
                if (chosen !== null && !authors.includes(chosen)) setAuthors([...authors, chosen]);
                setAuthor(null);
              }}
            />
            <div class="wide">
              {authors.map(one => (
                <button
                  key={one}
                  type="button"
                  class="chip"
                  aria-label={said.withoutAuthor(analysis.people.name[one])}
                  onClick={() => setAuthors(authors.filter(other => other !== one))}
                >
                  <span dir="auto">{analysis.people.name[one]}</span> ×
                </button>
              ))}
              {authors.length === 0 && <p class="caveat">{said.noAuthors}</p>}
            </div>
          </>
        ) : (
          <PersonField analysis={analysis} label={said.whom} person={person} onChange={setPerson} />
        )}
        <Whole label={said.active} value={active} onInput={whole(setActive)} />
        {what === "reviewers" && (
          <>
            <Whole label={said.years} value={years} onInput={whole(setYears)} />
            <Whole label={said.distance} value={distance} onInput={whole(setDistance)} />
            <label class="check">
              <input
                type="checkbox"
                checked={withConflicts}
                onChange={event => setWithConflicts(event.currentTarget.checked)}
              />
              {said.withConflicts}
            </label>
          </>
        )}
        {byText && (
          <button type="submit" class="button accent" disabled={text.trim() === ""}>
            {said.suggest}
          </button>
        )}
      </form>
      {input === null ? (
        byText ? (
          <p class="empty">{said.pasteText}</p>
        ) : (
          <Examples
            lead={said.chooseOne[what]}
            examples={topPeople(analysis, EXAMPLES).map(({person}) => ({
              key: String(person),
              text: <span dir="auto">{analysis.people.name[person]}</span>,
              onChoose: () => setPerson(person),
            }))}
          />
        )
      ) : (
        <Answered answer={answer}>
          {found => (
            <>
              {what === "reviewers" && (
                <p class="sub" role="status">
                  {said.conflicted(plural(found.conflicted, "nearer person"))}
                </p>
              )}
              {found.people.length === 0 && <p class="empty">{said.nobody}</p>}
              <ol class="suggested">
                {found.people.map(one => (
                  <li key={one.person}>
                    <h3>
                      <button
                        type="button"
                        class="plain"
                        dir="auto"
                        onClick={() =>
                          open.send({
                            type: "select",
                            selection: {kind: "person", person: one.person},
                          })
                        }
                      >
                        {analysis.people.name[one.person]}
                      </button>{" "}
                      <span class="quiet">
                        {figure(one.score)}
                        {one.lastYear !== null && ` · ${said.lastPaper(one.lastYear)}`}
                        {one.distance !== null && ` · ${said.away(plural(one.distance, "link"))}`}
                      </span>
                    </h3>
                    {one.terms.length > 0 && (
                      <p>
                        {one.terms.slice(0, 6).map(term => (
                          <button
                            key={term}
                            type="button"
                            class="chip"
                            onClick={() =>
                              open.send({type: "select", selection: {kind: "term", term}})
                            }
                          >
                            {analysis.topics.label[term]}
                          </button>
                        ))}
                      </p>
                    )}
                    {one.coauthors.length > 0 && (
                      <p class="quiet">
                        {said.through(
                          one.coauthors
                            .slice(0, 4)
                            .map(other => analysis.people.name[other])
                            .join(", "),
                        )}
                      </p>
                    )}
                    {one.papers.length > 0 && (
                      <PapersLink
                        send={open.send}
                        title={said.nearest(analysis.people.name[one.person])}
                        papers={one.papers}
                      >
                        {said.near(plural(one.papers.length, "paper"))}
                      </PapersLink>
                    )}
                    {one.conflicts.map((conflict, i) => (
                      <p key={`${conflict.kind}${i}`} class="caveat">
                        {conflict.kind === "joint paper" ? (
                          <PapersLink
                            send={open.send}
                            title={said.jointOf(analysis.people.name[one.person])}
                            papers={conflict.papers}
                          >
                            {conflictText(conflict)}
                          </PapersLink>
                        ) : (
                          conflictText(conflict)
                        )}
                      </p>
                    ))}
                  </li>
                ))}
              </ol>
            </>
          )}
        </Answered>
      )}
    </>
  );
}

/** Words that open papers. */
function PapersLink({
  send,
  title,
  papers,
  children,
}: Pick<Open, "send"> & {title: string; papers: readonly number[]; children: string}) {
  return (
    <button type="button" class="link" onClick={() => showPapers(send, title, papers)}>
      {children}
    </button>
  );
}

function conflictText(conflict: Conflict): string {
  const said = words.asks.connect;
  switch (conflict.kind) {
    case "joint paper":
      return said.joint(plural(conflict.papers.length, "joint paper"));
    case "affiliation":
      return said.bothAt(conflict.affiliation);
    case "distance":
      return said.away(plural(conflict.distance, "link"));
  }
}

function Whole({
  label,
  value,
  onInput,
}: {
  label: string;
  value: number;
  onInput: (event: {currentTarget: HTMLInputElement}) => void;
}) {
  return (
    <label class="whole">
      {label}
      <input type="number" min={0} max={50} value={value} onChange={onInput} />
    </label>
  );
}

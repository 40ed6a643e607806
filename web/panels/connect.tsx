import {useState} from "preact/hooks";
import {farPairs} from "../facts/example-pairs.ts";
import {figure, plural} from "../facts/format.ts";
import {Answered} from "../parts/answered.tsx";
import {Segmented} from "../parts/controls.tsx";
import {ExamplePairs} from "../parts/example-pairs.tsx";
import {Page} from "../parts/page.tsx";
import {PersonField} from "../parts/person-field.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import type {Open} from "./shared.ts";
import {Suggestions} from "./suggestions.tsx";
import {Way} from "./way.tsx";

type Part = "ways" | "collaborators" | "reviewers";

/** How two people are connected, and whom somebody may want to work with or be judged by. */
export function Connect(open: Open) {
  const said = words.asks.connect;
  const selected = open.state.trail.findLast(({kind}) => kind === "person");
  const person = selected?.kind === "person" ? selected.person : null;
  const [part, setPart] = useState<Part>("ways");
  return (
    <Page
      title={words.views.connect}
      tools={
        <Segmented
          label={said.parts}
          value={part}
          choices={[
            {value: "ways", label: said.ways},
            {value: "collaborators", label: said.collaborators},
            {value: "reviewers", label: said.reviewers},
          ]}
          onChange={setPart}
        />
      }
    >
      {part === "ways" ? (
        <Ways {...open} first={person} />
      ) : (
        <Suggestions key={part} {...open} what={part} first={person} />
      )}
    </Page>
  );
}

/** So many ways are shown. */
const MOST_WAYS = 8;

function Ways({first, ...open}: Open & {first: number | null}) {
  const {analysis} = open;
  const said = words.asks.connect;
  const [from, setFrom] = useState<number | null>(first);
  const [to, setTo] = useState<number | null>(null);
  const [by, setBy] = useState<"links" | "strength">("links");
  const input = from === null || to === null ? null : {from, to, by, limit: MOST_WAYS};
  const answer = useAnswer(open, "ways", input);
  const nameOf = (person: number) => analysis.people.name[person];
  return (
    <>
      <form class="connect-form" onSubmit={event => event.preventDefault()}>
        <PersonField analysis={analysis} label={said.from} person={from} onChange={setFrom} />
        <PersonField analysis={analysis} label={said.to} person={to} onChange={setTo} />
        <Segmented
          label={said.order}
          value={by}
          choices={[
            {value: "links", label: said.shortest},
            {value: "strength", label: said.strongest},
          ]}
          onChange={setBy}
        />
      </form>
      {from === null || to === null ? (
        <ExamplePairs
          analysis={analysis}
          lead={said.chooseTwo}
          pairs={from === null && to === null ? farPairs(analysis, 3) : []}
          onChoose={([a, b]) => {
            setFrom(a);
            setTo(b);
          }}
        />
      ) : (
        <Answered answer={answer}>
          {({ways, reach}) =>
            ways.length === 0 ? (
              <p class="empty" role="status">
                {said.noWay(nameOf(from), nameOf(to), ...reach)}
              </p>
            ) : (
              <ol class="ways">
                {ways.map(({nodes, length}) => (
                  <li key={nodes.join(" ")}>
                    <h3>
                      {by === "links"
                        ? plural(nodes.length - 1, "link")
                        : said.length(figure(length))}
                    </h3>
                    <Way {...open} nodes={nodes} shape="way" />
                  </li>
                ))}
              </ol>
            )
          }
        </Answered>
      )}
    </>
  );
}

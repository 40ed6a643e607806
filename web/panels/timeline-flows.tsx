import {useState} from "preact/hooks";
import type {FlowsAnswer} from "../../src/jobs/questions/flows.ts";
import {Alluvial, type NamedStage} from "../charts/alluvial.tsx";
import {count, plural, yearSpan} from "../facts/format.ts";
import {papersOfSome, withinYears} from "../facts/paper-sets.ts";
import {Answered} from "../parts/answered.tsx";
import {Segmented, Select} from "../parts/controls.tsx";
import {Card, Nothing} from "../parts/page.tsx";
import {Twin} from "../parts/twin.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {FlowDetail} from "./flow-detail.tsx";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

type FlowNetwork = "coauthor" | "topics";
const WIDTHS = [1, 2, 3, 5, 10];
const SIZES = [2, 3, 5, 10];

/** Communities followed through windows of years: which are born, grow, merge, split and end. */
export function Flows(open: Open) {
  const said = words.views2.flows;
  const {people} = open.analysis;
  const [network, setNetwork] = useState<FlowNetwork>(people.count > 0 ? "coauthor" : "topics");
  const [windowYears, setWidth] = useState<number | null>(null);
  const [leastSize, setLeast] = useState(3);
  const input = {network, windowYears, leastSize};
  const answer = useAnswer(open, "flows", input);
  const again = () => open.send({type: "ask", question: "flows", input});
  return (
    <>
      <div class="time-controls">
        <Segmented
          label={said.network}
          value={network}
          choices={(["coauthor", "topics"] as const).map(value => ({
            value,
            label: said.networks[value],
          }))}
          onChange={setNetwork}
        />
        <Select
          label={said.width}
          value={String(windowYears)}
          choices={[
            {value: "null", label: said.automatic},
            ...WIDTHS.map(n => ({value: String(n), label: words.views2.timeline.widthText(n)})),
          ]}
          onChange={value => setWidth(value === "null" ? null : Number(value))}
        />
        <Select
          label={said.leastSize}
          value={String(leastSize)}
          choices={SIZES.map(n => ({value: String(n), label: said.leastText(n)}))}
          onChange={value => setLeast(Number(value))}
        />
      </div>
      <Answered answer={answer} onAgain={again} lines={10}>
        {found =>
          found.flows.length === 0 ? (
            <Nothing title={said.noneTitle} why={said.none(found.leastSize)} />
          ) : (
            <Shown key={JSON.stringify(input)} {...open} network={network} found={found} />
          )
        }
      </Answered>
    </>
  );
}

function Shown({network, found, ...open}: Open & {network: FlowNetwork; found: FlowsAnswer}) {
  const said = words.views2.flows;
  const {analysis, send, palette} = open;
  const [chosen, choose] = useState<number | null>(null);
  const of = network === "coauthor" ? "people" : "topics";
  const noun = network === "coauthor" ? "person" : "topic";
  const eventsOf = (stage: number) =>
    [...found.flows[stage].entry, ...found.flows[stage].exit]
      .map(event => said.event[event])
      .join(", ");
  const stages: NamedStage[] = found.flows.map((flow, i) => ({
    ...flow,
    said: said.said(
      flow.label,
      yearSpan(flow.firstYear, flow.lastYear) ?? "",
      plural(flow.size, noun),
      eventsOf(i),
    ),
    isNew: flow.entry.includes("birth"),
    ends: flow.exit.includes("death"),
  }));
  const papersOfStage = (i: number) => {
    const {members, firstYear, lastYear} = found.flows[i];
    return withinYears(analysis, papersOfSome(analysis, of, members), firstYear, lastYear);
  };
  const show = (i: number) => {
    const {label, firstYear, lastYear} = found.flows[i];
    showPapers(send, words.views2.timeline.inYears(label, yearSpan(firstYear, lastYear) ?? ""), papersOfStage(i)); // biome-ignore format: one call
  };
  return (
    <>
      <Card
        wide
        title={words.views2.timeline.tabs.flows}
        lead={said.lead}
        tools={
          <span class="quiet small flow-legend">
            <svg width="9" height="9" aria-hidden="true">
              <circle class="born" cx="4.5" cy="4.5" r="3" />
            </svg>
            {said.born}
            <svg width="9" height="9" aria-hidden="true">
              <path class="ended" d="M1.5 1.5l6 6m0-6l-6 6" />
            </svg>
            {said.ended}
          </span>
        }
      >
        <Twin
          label={words.views2.timeline.tabs.flows}
          head={[
            {label: said.window},
            {label: said.stage},
            {label: said.size, numeric: true},
            {label: said.events},
            {label: said.from},
            {label: said.papersOf, numeric: true},
          ]}
          rows={found.flows.map((flow, i) => [
            yearSpan(flow.firstYear, flow.lastYear),
            flow.label,
            count(flow.size),
            eventsOf(i),
            flow.from.map(k => found.flows[k].label).join("; "),
            <button key={i} type="button" class="count-link" onClick={() => show(i)}>
              {count(papersOfStage(i).length)}
            </button>,
          ])}
        >
          <Alluvial
            label={words.views2.timeline.tabs.flows}
            stages={stages}
            windows={found.windows}
            palette={palette}
            chosen={chosen}
            onStage={i => choose(i === chosen ? null : i)}
          />
        </Twin>
      </Card>
      {chosen === null ? (
        <p class="quiet">{said.chooseOne}</p>
      ) : (
        <FlowDetail
          {...open}
          of={of}
          flow={found.flows[chosen]}
          before={found.flows[chosen].from.map(k => found.flows[k])}
          events={eventsOf(chosen)}
          papers={papersOfStage(chosen)}
          onPapers={() => show(chosen)}
        />
      )}
    </>
  );
}

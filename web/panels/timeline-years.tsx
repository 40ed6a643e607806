import {useEffect, useState} from "preact/hooks";
import {listAt} from "../../src/index.ts";
import type {QuestionOutput} from "../../src/jobs/questions.ts";
import {Columns} from "../charts/columns.tsx";
import {Ranked} from "../charts/ranked.tsx";
import {figure, plural, yearSpan} from "../facts/format.ts";
import {communityColour} from "../facts/nodes.ts";
import {papersOfYears, papersUndated, withinYears} from "../facts/paper-sets.ts";
import {peopleOf} from "../facts/relations.ts";
import {
  isMean,
  YEAR_MEASURES,
  type YearMeasure,
  type YearMode,
  yearSeries,
  yearsAt,
} from "../facts/year-series.ts";
import {Answered} from "../parts/answered.tsx";
import {Count, Segmented, Select, Slider} from "../parts/controls.tsx";
import {Icon} from "../parts/icon.tsx";
import {Card} from "../parts/page.tsx";
import {Told} from "../parts/told.tsx";
import {Twin} from "../parts/twin.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {showPapers, useKept} from "./kept.ts";
import type {Open} from "./shared.ts";

/** So long each year stands while time plays. */
const STEP_MS = 900;
/** So many topics and people are ranked. */
const LIMIT = 15;

type YearsAnswer = QuestionOutput<"years">;

/** Papers, people and topics by year; the most frequent of some years beside it, as time plays. */
export function Years(open: Open) {
  const answer = useAnswer(open, "years", {});
  const again = () => open.send({type: "ask", question: "years", input: {}});
  return (
    <Answered answer={answer} onAgain={again} lines={8}>
      {years => <Shown {...open} years={years} />}
    </Answered>
  );
}

function Shown({years, ...open}: Open & {years: YearsAnswer}) {
  const said = words.views2.timeline;
  const {analysis, send} = open;
  const [first, last] = [years.rows[0].year, years.rows[years.rows.length - 1].year];
  const [measure, setMeasure] = useState<YearMeasure>("papers");
  const [mode, setMode] = useState<YearMode>("window");
  const [width, setWidth] = useState(Math.min(3, years.rows.length));
  const [year, setYear] = useState(last);
  const [playing, setPlaying] = useState(false);
  const [from, to] = yearsAt(mode, year, width, first);
  const span = yearSpan(from, to) ?? "";

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => (year >= last ? setPlaying(false) : setYear(year + 1)), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, year, last]);
  const play = () => {
    if (!playing && year >= last) setYear(first);
    setPlaying(!playing);
  };

  const series = yearSeries(years, measure, mode === "cumulative");
  const what = said.measures[measure];
  const text = (value: number | null) => (value === null ? said.unknownValue : figure(value));
  const columns = series.map((value, t) => ({
    label: String(first + t),
    value,
    said: said.said(String(first + t), text(value), what),
  }));
  const openYear = (t: number) => {
    const [a, b] = mode === "cumulative" ? [first, first + t] : [first + t, first + t];
    setYear(first + t);
    setPlaying(false);
    showPapers(send, said.inYears(words.papersList, yearSpan(a, b) ?? ""), papersOfYears(analysis, a, b)); // biome-ignore format: one call
  };
  const notes = [
    said.lead[measure],
    ...(years.referenceYear !== null && years.referenceYear <= last
      ? [said.unfinished(String(last))]
      : []),
  ];
  return (
    <>
      <div class="time-controls">
        <button type="button" class="button" onClick={play} disabled={first === last}>
          <Icon name={playing ? "pause" : "play"} size={14} />
          {playing ? said.pause : said.play}
        </button>
        <Segmented
          label={said.mode}
          value={mode}
          choices={(["year", "window", "cumulative"] as const).map(value => ({
            value,
            label: said.modes[value],
          }))}
          onChange={setMode}
        />
        <Select
          label={said.measure}
          value={measure}
          choices={YEAR_MEASURES.map(value => ({value, label: said.measures[value]}))}
          onChange={value => setMeasure(value as YearMeasure)}
        />
      </div>
      <Card
        wide
        title={`${what[0].toUpperCase()}${what.slice(1)}`}
        lead={
          <>
            {notes.join(" ")}
            {years.unknown > 0 && (
              <>
                {" "}
                <Told
                  say={said.undated}
                  numbers={[
                    {
                      text: plural(years.unknown, "paper"),
                      onClick: () => showPapers(send, words.undatedPapers, papersUndated(analysis)),
                    },
                  ]}
                />
              </>
            )}
          </>
        }
        tools={
          <button
            type="button"
            class="link"
            onClick={() => {
              send({type: "filter", filter: {years: [from, to]}});
              send({type: "view", view: "map"});
            }}
          >
            {words.views2.onMap}
          </button>
        }
      >
        <Twin
          label={what}
          head={[{label: words.views2.year}, {label: what, numeric: true}]}
          rows={columns.map(({label, value}, t) => [
            label,
            <button key={label} type="button" class="count-link" onClick={() => openYear(t)}>
              {text(value)}
            </button>,
          ])}
        >
          <Columns
            label={said.tabs.years}
            columns={columns}
            low={from - first}
            high={to - first}
            onColumn={openYear}
          />
        </Twin>
        <div class="sliders">
          <Slider
            label={said.moment}
            text={span}
            value={year}
            least={first}
            most={last}
            from="start"
            onChange={value => {
              setPlaying(false);
              setYear(value);
            }}
          />
          {mode === "window" && (
            <Slider
              label={said.width}
              text={said.widthText(width)}
              value={width}
              least={1}
              most={Math.max(1, Math.min(20, years.rows.length))}
              from="start"
              onChange={setWidth}
            />
          )}
        </div>
        {mode === "cumulative" && isMean(measure) && <p class="quiet small">{said.modes.year}</p>}
      </Card>
      <Most {...open} from={from} to={to} span={span} />
    </>
  );
}

/** The topics and people of most papers in some years. */
function Most({from, to, span, ...open}: Open & {from: number; to: number; span: string}) {
  const said = words.views2.timeline;
  const {analysis, send, palette} = open;
  const {people, topics, networks} = analysis;
  const known = useKept(useAnswer(open, "period", {from, to, limit: LIMIT}));
  if (known === null) return <div class="waiting" role="status" />;
  const most = Math.max(known.topics[0]?.papers ?? 0, known.people[0]?.papers ?? 0);
  const rows = (of: "topics" | "people") =>
    known[of].map(({item, papers}) => {
      const name = of === "topics" ? topics.label[item] : people.name[item];
      const id = of === "topics" ? "topics" : "coauthor";
      const own = of === "topics" ? topics.papers : people.papers;
      return {
        key: item,
        name,
        value: papers,
        colour: communityColour(analysis, id, networks[id].communities.community[item], palette),
        onName: () =>
          send({
            type: "select",
            selection:
              of === "topics" ? {kind: "term", term: item} : {kind: "person", person: item},
          }),
        onValue: () =>
          showPapers(send, said.inYears(name, span), withinYears(analysis, listAt(own, item), from, to)), // biome-ignore format: one call
        valueLabel: `${plural(papers, "paper")}: ${said.inYears(name, span)}`,
      };
    });
  /** How many there are; opens the papers of these years that have any. */
  const counted = (of: "topics" | "people", text: string) => (
    <Count
      onClick={() =>
        showPapers(
          send,
          said.inYears(
            words.papersHaving(of === "topics" ? words.topicsBeside : words.withNames),
            span,
          ),
          papersOfYears(analysis, from, to).filter(paper =>
            of === "topics"
              ? listAt(topics.terms, paper).length > 0
              : peopleOf(analysis, paper).length > 0,
          ),
        )
      }
    >
      {text}
    </Count>
  );
  return (
    <div class="cards two">
      <Card
        title={said.inYears(words.views.topics, span)}
        tools={counted("topics", plural(known.topicCount, "topic"))}
      >
        {known.topics.length === 0 ? (
          <p class="empty">{said.noTopics}</p>
        ) : (
          <Ranked rows={rows("topics")} most={most} />
        )}
      </Card>
      <Card
        title={said.inYears(words.views.people, span)}
        tools={counted("people", plural(known.peopleCount, "person"))}
      >
        {known.people.length === 0 ? (
          <p class="empty">{said.noPeople}</p>
        ) : (
          <Ranked rows={rows("people")} most={most} />
        )}
      </Card>
    </div>
  );
}

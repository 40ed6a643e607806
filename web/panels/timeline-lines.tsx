import {useState} from "preact/hooks";
import type {Line, LineKind, LineOrder} from "../../src/jobs/questions/lines.ts";
import type {LineTrend} from "../../src/jobs/questions/trending.ts";
import {Sparkline} from "../charts/sparkline.tsx";
import {Whisker} from "../charts/whisker.tsx";
import {count, figure, weightText, yearSpan} from "../facts/format.ts";
import {openedBy} from "../facts/opened.ts";
import {papersOfLine, selectionOfLine, withinYears} from "../facts/paper-sets.ts";
import {textsSince} from "../facts/texts.ts";
import {Answered} from "../parts/answered.tsx";
import {Caveat, Segmented, Select} from "../parts/controls.tsx";
import {Told} from "../parts/told.tsx";
import type {Selection} from "../state/state.ts";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {showPapers, useKept, useThen} from "./kept.ts";
import type {Open} from "./shared.ts";

const KINDS: readonly LineKind[] = ["topics", "people", "pairs", "circles", "themes"];
const ORDERS: readonly LineOrder[] = ["papers", "rising", "falling", "bursts"];
/** Less is no growth that anybody would see. */
const LEAST_GROWTH = 1.05;
/** So many lines are shown at first, and more with each press. */
const STEP = 40;

/** What rises, falls and bursts: topics, people, pairs and communities with how sure that is. */
export function Lines(open: Open) {
  const said = words.views2.lines;
  const {analysis} = open;
  const last = analysis.corpus.year.reduce((a, b) => Math.max(a, b), 0);
  const since = textsSince(analysis);
  const [of, setOf] = useState<LineKind>("topics");
  const [by, setBy] = useState<LineOrder>("papers");
  const [text, setText] = useState("");
  const [without, setWithout] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const input = {of, by, text: text.trim(), until: without ? last - 1 : null, limit};
  const answer = useAnswer(open, "lines", input);
  const kept = useKept(answer);
  const again = () => open.send({type: "ask", question: "lines", input});
  const [ask] = useThen(open, "trending", ({items, papers}, {of: kind, trend}) => {
    const title = said.trending(said.kinds[kind], said.trends[trend]);
    const selection: Selection | null =
      kind === "topics" || kind === "people"
        ? openedBy(kind === "topics" ? "term" : "person", items, title, () => papers)
        : {kind: "papers", title, papers};
    if (selection !== null) open.send({type: "select", selection});
  });
  const counted = (trend: LineTrend, n: number) => ({
    text: count(n),
    label: said.trends[trend],
    onClick: n === 0 ? null : () => ask({of, until: input.until, trend}),
  });
  const openAll = () =>
    of === "topics" || of === "people"
      ? open.send({type: "view", view: of})
      : showPapers(open.send, words.allPapers, open.analysis.corpus.year.keys());
  const choose =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      setLimit(STEP);
      set(value);
    };
  return (
    <>
      <div class="time-controls">
        <Segmented
          label={said.of}
          value={of}
          choices={KINDS.map(value => ({value, label: said.kinds[value]}))}
          onChange={choose(setOf)}
        />
        <Select
          label={said.by}
          value={by}
          choices={ORDERS.map(value => ({value, label: said.orders[value]}))}
          onChange={choose(value => setBy(value as LineOrder))}
        />
        <input
          type="search"
          class="field"
          aria-label={said.find}
          placeholder={said.find}
          value={text}
          onInput={event => choose(setText)(event.currentTarget.value)}
        />
        <label class="check" title={said.withoutMeaning}>
          <input
            type="checkbox"
            checked={without}
            onChange={event => setWithout(event.currentTarget.checked)}
          />
          {said.without(String(last))}
        </label>
      </div>
      <Answered
        answer={
          kept === null || answer.state === "failed" ? answer : {state: "answered", output: kept}
        }
        onAgain={again}
        lines={9}
      >
        {found => (
          <>
            <p class="card-lead" aria-live="polite">
              {said.kindsLead[of]}{" "}
              <Told
                say={said.sum}
                numbers={[
                  counted("rising", found.rising),
                  counted("falling", found.falling),
                  counted("bursting", found.bursting),
                  counted("judged", found.judged),
                  {text: count(found.of), onClick: openAll},
                ]}
              />
            </p>
            {(of === "topics" || of === "themes") && since !== null && (
              <Caveat lines={[said.textsSince(String(since))]} />
            )}
            {found.lines.length === 0 ? (
              <p class="empty">{text.trim() === "" ? said.none : said.noneNamed(text)}</p>
            ) : (
              <LineTable
                {...open}
                of={of}
                lines={found.lines}
                years={found.years}
                least={found.leastPapers}
              />
            )}
            {found.lines.length < found.found && (
              <button type="button" class="button wide" onClick={() => setLimit(limit + STEP)}>
                {words.views2.showMore(count(Math.min(STEP, found.found - found.lines.length)))}
              </button>
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function LineTable({
  of,
  lines,
  years,
  least,
  ...open
}: Open & {
  of: LineKind;
  lines: readonly Line[];
  years: {readonly first: number; readonly last: number} | null;
  least: number;
}) {
  const said = words.views2.lines;
  const {analysis, send} = open;
  if (years === null) return null;
  const ends = lines.flatMap(({timeline: {trend}}) =>
    trend === null ? [] : [trend.low ?? trend.slope, trend.high ?? trend.slope],
  );
  const reach = Math.max(1e-6, ...ends.map(Math.abs));
  const domain = [ends.some(x => x < 0) ? -reach : 0, reach] as const;
  return (
    <table class="lines">
      <thead>
        <tr>
          <th scope="col">{said.name}</th>
          <th scope="col" class="numeric">
            {said.papers}
          </th>
          <th scope="col">{said.byYear(String(years.first), String(years.last))}</th>
          <th scope="col" title={said.trendMeaning}>
            {said.trend}
          </th>
          <th scope="col" title={said.burstsMeaning}>
            {said.bursts}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => {
          const {label, timeline, growth} = line;
          const {trend, bursts, dated} = timeline;
          const selection = selectionOfLine(analysis, of, line);
          return (
            <tr key={`${line.item} ${line.other}`}>
              <th scope="row">
                <button
                  type="button"
                  class="cell-link"
                  dir="auto"
                  disabled={selection === null}
                  onClick={() => selection !== null && send({type: "select", selection})}
                >
                  {label}
                </button>
              </th>
              <td class="numeric">
                <button
                  type="button"
                  class="count-link"
                  aria-label={`${count(dated)} ${words.papers}: ${label}`}
                  onClick={() => showPapers(send, label, papersOfLine(analysis, of, line))}
                >
                  {count(dated)}
                </button>
              </td>
              <td class="line-years">
                <Sparkline
                  values={timeline.papers}
                  bands={bursts.map(({start, end}) => [start, end])}
                />
              </td>
              <td class="line-trend">
                {trend === null ? (
                  <span class="quiet small">{said.tooFew(count(least))}</span>
                ) : (
                  <span class="trend">
                    <Whisker
                      value={trend.slope}
                      low={trend.low}
                      high={trend.high}
                      domain={domain}
                    />
                    <span class="small">
                      <b>{said.points(signed(trend.slope))}</b>{" "}
                      <span class="quiet">
                        {said.interval(signed(trend.low), signed(trend.high))} ·{" "}
                        {said.clear[trend.direction]}{" "}
                        {growth?.isGrowing === true && 2 ** growth.log >= LEAST_GROWTH && (
                          <span class="growing">{said.growing(figure(2 ** growth.log))}</span>
                        )}
                      </span>
                    </span>
                  </span>
                )}
              </td>
              <td class="line-bursts">
                {bursts.map(({from, to, weight}) => {
                  const span = yearSpan(from, to) ?? "";
                  return (
                    <button
                      key={from}
                      type="button"
                      class="chip"
                      aria-label={`${label}: ${said.weightSaid(span, figure(weight))}`}
                      onClick={() =>
                        showPapers(
                          send,
                          said.inBurst(label, span),
                          withinYears(analysis, papersOfLine(analysis, of, line), from, to),
                        )
                      }
                    >
                      {said.weight(span, figure(weight))}
                    </button>
                  );
                })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A share a year in percentage points, with its sign; "?" where it is not known. */
function signed(share: number | null): string {
  return share === null ? "?" : weightText(100 * share);
}

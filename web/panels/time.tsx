import {useEffect} from "preact/hooks";
import {YearBrush} from "../charts/brush.tsx";
import {nextWindow, timeline} from "../facts/time.ts";
import {Icon} from "../parts/icon.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** So long each window stands while time plays. */
const STEP_MS = 1300;

/** Papers over time below the map: choose years, or let them pass. */
export function TimeStrip({analysis, state, send}: Open) {
  const time = timeline(analysis);
  const {years} = state.filter;
  const {playing} = state;

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      const next = nextWindow(years, time.first, time.last);
      if (next === null) send({type: "play", playing: false});
      else send({type: "tick", from: next[0], to: next[1]});
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, years, time.first, time.last, send]);

  const play = () => {
    send({type: "play", playing: !playing});
    if (!playing) {
      const next = nextWindow(years, time.first, time.last) ?? [time.first, time.first];
      send({type: "tick", from: next[0], to: next[1]});
    }
  };
  const [first, last] = [time.bins[0], time.bins.at(-1)];
  return (
    <section class="time" aria-label={words.timeStrip}>
      <button
        type="button"
        class="play"
        aria-label={playing ? words.pause : words.play}
        title={playing ? words.pause : words.play}
        disabled={time.first === time.last}
        onClick={play}
      >
        <Icon name={playing ? "pause" : "play"} size={16} />
      </button>
      <div class="time-chart">
        <YearBrush
          label={words.timeStrip}
          bins={time.bins}
          years={years}
          height={40}
          onChange={chosen => send({type: "filter", filter: {years: chosen}})}
        />
        {first !== undefined && last !== undefined && (
          <div class="ends">
            <span>{first.label}</span>
            {years[0] === null ? (
              <span>
                {time.unit === "month" ? words.perMonth : words.perYear}
                <span class="wide-only">{words.dragYears}</span>
              </span>
            ) : (
              <span>{years[0] === years[1] ? years[0] : years.join("–")}</span>
            )}
            {last.label !== first.label && <span>{last.label}</span>}
          </div>
        )}
      </div>
    </section>
  );
}

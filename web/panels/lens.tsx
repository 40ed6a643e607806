import {useState} from "preact/hooks";
import {YearBrush} from "../charts/brush.tsx";
import {isSaved} from "../engine.ts";
import {count, figure, plural} from "../facts/format.ts";
import {colourChoices, communityColour, sizeChoices} from "../facts/nodes.ts";
import {timeline} from "../facts/time.ts";
import {IconButton, Segmented, Select, Slider} from "../parts/controls.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

type NetworkName = Open["state"]["encoding"]["network"];

/** What the map shows, how it counts, and filters that are also charts. */
export function Lens(open: Open) {
  const {analysis, state, send} = open;
  const {encoding, filter} = state;
  const {network} = analysis.networks[encoding.network];
  const canRecount = state.source?.files != null && !isSaved(state.source.files);
  const counting = analysis.manifest.options.counting;
  const time = timeline(analysis, "year");
  const most = network.edgePapers.reduce((a, b) => Math.max(a, b), 1);
  const behind = network.id === "shared-topic" ? "topic" : "paper";
  const meanings: NetworkName[] =
    network.nodeKind === "person" ? ["coauthor", "shared-topic"] : ["topics"];

  return (
    <aside class={`lens${state.sheet === "lens" ? " sheet-open" : ""}`} aria-label={words.lens}>
      <div class="sheet-head">
        <h2>{words.lens}</h2>
        <IconButton
          icon="close"
          label={words.close}
          onClick={() => send({type: "sheet", sheet: null})}
        />
      </div>
      <section>
        <h2>{words.mapOf}</h2>
        <Segmented
          label={words.mapOf}
          value={encoding.network}
          choices={(["coauthor", "topics", "shared-topic"] as const).map(value => ({
            value,
            label: words.networks[value],
          }))}
          onChange={value => send({type: "encode", encoding: {network: value}})}
        />
        <Select
          label={words.tiesMean}
          value={encoding.network}
          disabled={meanings.length < 2}
          choices={meanings.map(value => ({value, label: words.meanings[value]}))}
          onChange={value => send({type: "encode", encoding: {network: value as NetworkName}})}
        />
        {encoding.network === "coauthor" && (
          <Select
            label={words.counting}
            value={counting}
            disabled={!canRecount}
            hint={canRecount ? network.notes.strength : words.countingFixed}
            choices={Object.entries(words.countings).map(([value, label]) => ({value, label}))}
            onChange={value =>
              send({type: "recompute", options: {counting: value as typeof counting}})
            }
          />
        )}
        <Select
          label={words.size}
          value={encoding.size}
          choices={sizeChoices(analysis, encoding.network)}
          onChange={size => send({type: "encode", encoding: {size}})}
        />
        <Select
          label={words.colour}
          value={encoding.colour}
          choices={colourChoices(analysis, encoding.network)}
          onChange={colour => send({type: "encode", encoding: {colour}})}
        />
      </section>
      <section>
        <div class="heading">
          <h2>{words.years}</h2>
          <span class="quiet">
            {filter.years[0] === null ? words.allYears : filter.years.join("–")}
          </span>
        </div>
        <YearBrush
          label={words.years}
          bins={time.bins}
          years={filter.years}
          height={34}
          onChange={years => send({type: "filter", filter: {years}})}
        />
        {time.bins.length > 0 && (
          <div class="ends">
            <span>{time.first}</span>
            {time.undated > 0 && <span>{words.undated(count(time.undated))}</span>}
            <span>{time.last}</span>
          </div>
        )}
      </section>
      <section>
        <Slider
          label={words.tieInAtLeast}
          text={plural(filter.minTie, behind)}
          value={Math.min(filter.minTie, most)}
          least={1}
          most={most}
          onChange={minTie => send({type: "filter", filter: {minTie}})}
        />
      </section>
      <Communities {...open} />
    </aside>
  );
}

const FIRST = 8;

function Communities({analysis, state, send, palette}: Open) {
  const [all, showAll] = useState(false);
  const id = state.encoding.network;
  const {communities, communityLabels} = analysis.networks[id];
  const groups = Array.from(communities.size.keys()).filter(c => communities.size[c] > 1);
  const singles = communities.count - groups.length;
  const shown = all ? groups : groups.slice(0, FIRST);
  const chosen = state.filter.communities;
  const isOn = (c: number) => chosen === null || chosen.includes(c);
  const toggle = (c: number) => {
    const current = chosen ?? Array.from(communities.size.keys());
    const next = current.includes(c) ? current.filter(x => x !== c) : [...current, c];
    const whole = next.length === communities.count || next.length === 0;
    send({type: "filter", filter: {communities: whole ? null : next.sort((a, b) => a - b)}});
  };
  const selection = state.trail.at(-1);

  return (
    <section class="communities">
      <div class="heading">
        <h2>{words.communities}</h2>
        <span class="quiet" title={words.modularityMeaning}>
          {count(groups.length)}
          {communities.modularity !== null &&
            ` · ${words.modularity(figure(communities.modularity))}`}
        </span>
      </div>
      <ul>
        {shown.map(c => (
          <li
            key={c}
            class={
              selection?.kind === "community" && selection.community === c ? "current" : undefined
            }
          >
            <label class="tick" title={words.showOnly(communityLabels[c])}>
              <input
                type="checkbox"
                checked={isOn(c)}
                aria-label={words.showOnly(communityLabels[c])}
                onChange={() => toggle(c)}
              />
              <span
                class="dot"
                style={{"--dot": communityColour(analysis, id, c, palette)}}
                aria-hidden="true"
              />
            </label>
            <button
              type="button"
              class="clip"
              title={communityLabels[c]}
              onClick={() =>
                send({
                  type: "select",
                  selection: {kind: "community", network: id, community: c},
                })
              }
            >
              {communityLabels[c]}
            </button>
            <span class="quiet">{count(communities.size[c])}</span>
          </li>
        ))}
      </ul>
      {groups.length > FIRST && (
        <button type="button" class="more" onClick={() => showAll(!all)}>
          {all ? words.fewer : words.more(groups.length - FIRST)}
        </button>
      )}
      {singles > 0 && <p class="quiet small">{words.singles(singles)}</p>}
      {(chosen !== null || state.filter.years[0] !== null || state.filter.minTie > 1) && (
        <button type="button" class="button wide" onClick={() => send({type: "show everything"})}>
          {words.showAllAgain}
        </button>
      )}
    </section>
  );
}

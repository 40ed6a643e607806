import {isSaved} from "../engine.ts";
import {colourChoices, sizeChoices} from "../facts/nodes.ts";
import {IconButton, Segmented, Select} from "../parts/controls.tsx";
import {words} from "../words.ts";
import {CommunityList} from "./community-list.tsx";
import {Filters} from "./filters.tsx";
import {MoreFilters} from "./more-filters-fold.tsx";
import type {Open} from "./shared.ts";

type NetworkName = Open["state"]["encoding"]["network"];

/** What the map shows, how it counts, and filters that are also charts. */
export function Lens(open: Open) {
  const {analysis, state, send} = open;
  const {encoding} = state;
  const {network} = analysis.networks[encoding.network];
  const canRecount = state.source?.files != null && !isSaved(state.source.files);
  const counting = analysis.manifest.options.counting;
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
      <Filters {...open} />
      <CommunityList {...open} />
      <MoreFilters {...open} />
    </aside>
  );
}

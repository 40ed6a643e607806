import {useMemo, useState} from "preact/hooks";
import {isStandard, type MapId} from "../../src/index.ts";
import {isSaved} from "../engine.ts";
import {type AttributeUse, attributeGroups, attributeHelp} from "../facts/attributes.ts";
import {hasReferences} from "../facts/references.ts";
import {Segmented, Select} from "../parts/controls.tsx";
import {Fold} from "../parts/fold.tsx";
import {GroupedSelect} from "../parts/grouped-select.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

type Noun = keyof typeof NETWORKS;

/** What can be on the map, by what its nodes are; the first is shown unless somebody says otherwise. */
const NETWORKS = {
  people: ["coauthor", "shared-topic", "both", "people-topics"],
  topics: ["topics"],
  papers: ["coupling", "similar-papers", "co-citation"],
} as const satisfies Record<string, readonly MapId[]>;

const NOUNS = Object.keys(NETWORKS) as Noun[];

/** What the map shows: whose network, what ties mean, and what size, colour, names and ties stand for. */
export function MapSettings(open: Open) {
  const {analysis, drawn, state, send} = open;
  const id = state.wanted ?? drawn.id;
  const noun = NOUNS.find(noun => (NETWORKS[noun] as readonly MapId[]).includes(id)) ?? "people";
  const canRecount = state.source?.files != null && !isSaved(state.source.files);
  const {counting, termSimilarity} = analysis.manifest.options;
  const show = (network: MapId) => send({type: "encode", encoding: {network}});
  const isAlone = drawn.network.given !== undefined;
  const cites = useMemo(() => hasReferences(analysis), [analysis]);
  const offered = (NETWORKS[noun] as readonly MapId[]).filter(
    network => cites || (network !== "coupling" && network !== "co-citation"),
  );

  return (
    <section>
      <h2>{words.mapOf}</h2>
      {isAlone ? (
        <p class="quiet small">{words.graphAlone(drawn.network.given!)}</p>
      ) : (
        <>
          <Segmented
            label={words.mapOf}
            value={noun}
            choices={NOUNS.map(value => ({value, label: words.stage.nouns[value]}))}
            onChange={value =>
              show(value === "papers" && !cites ? "similar-papers" : NETWORKS[value][0])
            }
          />
          <Select
            label={words.tiesMean}
            value={id}
            disabled={offered.length < 2}
            hint={isStandard(id) || drawn.id === id ? drawn.network.notes.strength : undefined}
            choices={offered.map(value => ({value, label: words.meanings[value]}))}
            onChange={value => show(value as MapId)}
          />
        </>
      )}
      {id === "coauthor" && !isAlone && (
        <Select
          label={words.counting}
          value={counting}
          disabled={!canRecount}
          hint={canRecount ? drawn.network.notes.strength : words.countingFixed}
          choices={Object.entries(words.countings).map(([value, label]) => ({value, label}))}
          onChange={value =>
            send({type: "recompute", options: {counting: value as typeof counting}})
          }
        />
      )}
      {id === "topics" && !isAlone && (
        <Select
          label={words.similarity}
          value={termSimilarity}
          disabled={!canRecount}
          hint={canRecount ? words.similarityMeans : words.similarityFixed}
          choices={Object.entries(words.similarities).map(([value, label]) => ({value, label}))}
          onChange={value =>
            send({type: "recompute", options: {termSimilarity: value as typeof termSimilarity}})
          }
        />
      )}
      <Attribute {...open} use="size" label={words.size} />
      <Attribute {...open} use="colour" label={words.colour} />
      <Fold label={words.stage.more}>
        <Attribute {...open} use="label" label={words.stage.label} />
        <Attribute {...open} use="tieWidth" label={words.stage.tieWidth} />
        <Attribute {...open} use="tieColour" label={words.stage.tieColour} />
      </Fold>
    </section>
  );
}

const USUAL: Readonly<Record<AttributeUse, string>> = {
  size: "papers",
  colour: "community",
  label: "name",
  tieWidth: "strength",
  tieColour: "ends",
};

/** What one use shows, and what that is. */
function Attribute({
  analysis,
  drawn,
  scene,
  send,
  use,
  label,
}: Open & {use: AttributeUse; label: string}) {
  const [explained, explain] = useState(false);
  const groups = useMemo(() => attributeGroups(analysis, drawn, use), [analysis, drawn, use]);
  const value = scene.encoding[use] ?? USUAL[use];
  const help = attributeHelp(value);
  return (
    <>
      <GroupedSelect
        label={label}
        value={value}
        groups={groups}
        explained={help === null ? null : explained}
        onExplain={() => explain(!explained)}
        onChange={chosen => send({type: "encode", encoding: {[use]: chosen}})}
      />
      {explained && help !== null && (
        <p class="meaning">
          {help.meaning}
          {help.formula !== "" && <span class="formula">{help.formula}</span>}
          {help.source !== "" && <span class="quiet">{help.source}</span>}
        </p>
      )}
    </>
  );
}

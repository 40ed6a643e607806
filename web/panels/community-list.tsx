import {useState} from "preact/hooks";
import {count, figure} from "../facts/format.ts";
import {communityColour} from "../facts/nodes.ts";
import {papersOfNodes} from "../facts/shown-papers.ts";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

const FIRST = 8;

/** The communities of the map with their colours: a legend, a filter, and the way to each. */
export function CommunityList({analysis, drawn, state, send, palette}: Open) {
  const [all, showAll] = useState(false);
  const {id, communities, communityLabels} = drawn;
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
  /** Opens the papers of the members of one, or of those that stand alone. */
  const openPapers = (c: number | null, title: string) => {
    const {community, size} = communities;
    const isIn = (of: number) => (c === null ? size[of] === 1 : of === c);
    const members = [...community.keys()].filter(node => isIn(community[node]));
    showPapers(send, title, papersOfNodes(analysis, drawn, members));
  };

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
                style={{"--dot": communityColour(analysis, drawn, c, palette)}}
                aria-hidden="true"
              />
            </label>
            <button
              type="button"
              class="clip"
              dir="auto"
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
            <button
              type="button"
              class="count-link quiet"
              aria-label={words.papersOfMembers(count(communities.size[c]), communityLabels[c])}
              onClick={() => openPapers(c, communityLabels[c])}
            >
              {count(communities.size[c])}
            </button>
          </li>
        ))}
      </ul>
      {groups.length > FIRST && (
        <button type="button" class="more" onClick={() => showAll(!all)}>
          {all ? words.fewer : words.more(groups.length - FIRST)}
        </button>
      )}
      {singles > 0 && (
        <button
          type="button"
          class="more alone"
          onClick={() => openPapers(null, words.singles(singles))}
        >
          {words.singles(singles)}
        </button>
      )}
    </section>
  );
}

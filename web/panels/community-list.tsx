import {useState} from "preact/hooks";
import {GROUP_COLOURS} from "../../src/index.ts";
import {count, figure} from "../facts/format.ts";
import {communityColour} from "../facts/nodes.ts";
import {papersOfNodes} from "../facts/shown-papers.ts";
import {Tick} from "../parts/tick.tsx";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

/** So many stand in the list at first, where all have a colour of their own. */
const FIRST = 8;

/** The communities of the map with their colours: a legend, a filter, and the way to each. */
export function CommunityList({analysis, drawn, state, send, palette}: Open) {
  const [all, showAll] = useState(false);
  const {id, communities, communityLabels} = drawn;
  const groups = Array.from(communities.size.keys()).filter(c => communities.size[c] > 1);
  const singles = communities.count - groups.length;
  const coloured = groups.filter(c => c < GROUP_COLOURS);
  const rest = groups.slice(coloured.length);
  // A single one needs no other name.
  const others = rest.length > 1 ? rest : [];
  const first = others.length > 0 ? coloured : groups.slice(0, FIRST);
  const chosen = state.filter.communities;
  const isOn = (c: number) => chosen === null || chosen.includes(c);
  const toggle = (some: readonly number[]) => {
    const current = chosen ?? Array.from(communities.size.keys());
    const rest = current.filter(c => !some.includes(c));
    const next = some.every(isOn) ? rest : [...rest, ...some];
    const whole = next.length === communities.count || next.length === 0;
    send({type: "filter", filter: {communities: whole ? null : next.sort((a, b) => a - b)}});
  };
  const selection = state.trail.at(-1);
  /** Opens the papers of the members of some communities. */
  const openPapers = (isIn: (c: number) => boolean, title: string) => {
    const {community} = communities;
    const members = [...community.keys()].filter(node => isIn(community[node]));
    showPapers(send, title, papersOfNodes(analysis, drawn, members));
  };
  const membersOf = (some: readonly number[]) =>
    some.reduce((sum, c) => sum + communities.size[c], 0);
  const row = (c: number) => (
    <li
      key={c}
      class={selection?.kind === "community" && selection.community === c ? "current" : undefined}
    >
      <Tick
        label={words.showOnly(communityLabels[c])}
        checked={isOn(c)}
        colour={communityColour(analysis, drawn, c, palette)}
        onChange={() => toggle([c])}
      />
      <button
        type="button"
        class="clip"
        dir="auto"
        title={communityLabels[c]}
        onClick={() =>
          send({type: "select", selection: {kind: "community", network: id, community: c}})
        }
      >
        {communityLabels[c]}
      </button>
      <button
        type="button"
        class="count-link quiet"
        aria-label={words.papersOfMembers(count(communities.size[c]), communityLabels[c])}
        onClick={() => openPapers(of => of === c, communityLabels[c])}
      >
        {count(communities.size[c])}
      </button>
    </li>
  );

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
        {first.map(row)}
        {others.length > 0 && (
          <li>
            <Tick
              label={words.showOthers(others.length)}
              checked={others.some(isOn)}
              colour={palette.neutral}
              onChange={() => toggle(others)}
            />
            <button
              type="button"
              class="clip"
              title={words.othersMeaning}
              aria-expanded={all}
              onClick={() => showAll(!all)}
            >
              {words.otherCommunities(others.length)}
            </button>
            <button
              type="button"
              class="count-link quiet"
              aria-label={words.papersOfMembers(
                count(membersOf(others)),
                words.otherCommunities(others.length),
              )}
              onClick={() =>
                openPapers(c => others.includes(c), words.otherCommunities(others.length))
              }
            >
              {count(membersOf(others))}
            </button>
          </li>
        )}
        {all && groups.slice(first.length).map(row)}
      </ul>
      {others.length === 0 && groups.length > FIRST && (
        <button type="button" class="more" onClick={() => showAll(!all)}>
          {all ? words.fewer : words.more(groups.length - FIRST)}
        </button>
      )}
      {singles > 0 && (
        <button
          type="button"
          class="more alone"
          onClick={() => openPapers(c => communities.size[c] === 1, words.singles(singles))}
        >
          {words.singles(singles)}
        </button>
      )}
    </section>
  );
}

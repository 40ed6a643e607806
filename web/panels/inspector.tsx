import {useEffect, useRef} from "preact/hooks";
import {isStandard} from "../../src/index.ts";
import {plural} from "../facts/format.ts";
import {isGraphAlone} from "../facts/nodes.ts";
import {IconButton} from "../parts/controls.tsx";
import {lazy} from "../parts/lazy.tsx";
import {PaperList} from "../parts/paper-list.tsx";
import type {Selection} from "../state/state.ts";
import {words} from "../words.ts";
import {CommunityPanel} from "./community.tsx";
import {SHEETS, useMedia, useSheetFocus} from "./hooks.ts";
import {MoreCommunityPanel, MoreTiePanel} from "./more-network.tsx";
import {Overview} from "./overview.tsx";
import {PaperPanel} from "./paper.tsx";
import {PersonPanel} from "./person.tsx";
import {SeveralPanel} from "./several.tsx";
import type {Open} from "./shared.ts";
import {TermPanel} from "./term.tsx";
import {TiePanel} from "./tie.tsx";

const StoredPanel = lazy(async () => (await import("./stored.tsx")).StoredPanel);

/** What is selected, in full; nothing selected is the overview of the corpus. */
export function Inspector(open: Open) {
  const {state, send} = open;
  const selection = state.trail.at(-1) ?? null;
  const body = useRef<HTMLElement>(null);
  const isSheet = useMedia(SHEETS);
  const isWithin = useRef(false);
  useEffect(() => {
    body.current?.scrollTo(0, 0);
    // What was pressed goes with what it told of: who walks by keys goes on from the top.
    if (isWithin.current && document.activeElement === document.body) body.current?.focus();
  }, [selection]);
  useSheetFocus(body, isSheet && state.sheet === "inspector");

  return (
    <aside
      ref={body}
      id="inspector"
      tabIndex={-1}
      class={`inspector${state.sheet === "inspector" ? " sheet-open" : ""}`}
      aria-label={words.inspector}
      onFocusIn={() => {
        isWithin.current = true;
      }}
      onFocusOut={({relatedTarget}) => {
        if (relatedTarget !== null) isWithin.current = false;
      }}
    >
      <div class={selection === null ? "inspector-head only-sheet" : "inspector-head"}>
        {state.trail.length > 1 ? (
          <IconButton icon="back" label={words.back} onClick={() => send({type: "back"})} />
        ) : (
          <span />
        )}
        <span class="quiet">
          {selection === null
            ? words.overview
            : isStored(open)
              ? words.community
              : isGraphAlone(open.analysis) && selection.kind === "person"
                ? words.tableNode
                : kindOf(selection)}
        </span>
        <IconButton
          icon="close"
          label={selection === null || isSheet ? words.close : words.clear}
          // A sheet goes, and what is chosen stays: what lies under it may be about that.
          onClick={() => send(isSheet ? {type: "sheet", sheet: null} : {type: "deselect"})}
        />
      </div>
      <Shown {...open} selection={selection} />
    </aside>
  );
}

/** Whether nodes are communities of tables, and what is in them is there. */
const isStored = ({analysis}: Open): boolean =>
  analysis.networks.coauthor.network.given?.stored === true;

function Shown({selection, ...open}: Open & {selection: Selection | null}) {
  switch (selection?.kind) {
    case undefined:
      return <Overview {...open} />;
    case "person":
      if (isStored(open))
        return <StoredPanel key={selection.person} {...open} node={selection.person} />;
      return <PersonPanel key={selection.person} {...open} person={selection.person} />;
    case "term":
      return <TermPanel key={selection.term} {...open} term={selection.term} />;
    case "paper":
      return <PaperPanel {...open} paper={selection.paper} />;
    case "tie":
      return isStandard(selection.network) ? (
        <TiePanel {...open} network={selection.network} tie={selection.tie} />
      ) : (
        <MoreTiePanel {...open} network={selection.network} tie={selection.tie} />
      );
    case "community":
      return isStandard(selection.network) ? (
        <CommunityPanel {...open} network={selection.network} community={selection.community} />
      ) : (
        <MoreCommunityPanel {...open} community={selection.community} />
      );
    case "several":
      return <SeveralPanel key={selection.items.join()} {...open} selection={selection} />;
    case "papers":
      return (
        <>
          <h2 class="title" dir="auto">
            {selection.title}
          </h2>
          <p class="sub">{plural(selection.papers.length, "paper")}</p>
          <PaperList
            key={selection.title}
            analysis={open.analysis}
            papers={selection.papers}
            send={open.send}
          />
        </>
      );
  }
}

const kindOf = ({kind}: Selection): string =>
  ({
    person: words.person,
    term: words.topic,
    paper: words.paper,
    tie: words.tie,
    community: words.community,
    papers: words.papersList,
    several: words.inspect.several,
  })[kind];

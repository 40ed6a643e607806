import type {JSX} from "preact";
import type {IconName} from "../parts/icon.tsx";
import {lazy} from "../parts/lazy.tsx";
import {Nothing} from "../parts/page.tsx";
import type {State} from "../state/state.ts";
import type {View} from "../state/views.ts";
import {words} from "../words.ts";
import {MapView} from "./map.tsx";
import type {Open} from "./shared.ts";
import {TimeStrip} from "./time.tsx";

const CompareView = lazy(async () => (await import("./compare.tsx")).CompareView);
const Connect = lazy(async () => (await import("./connect.tsx")).Connect);
const IdentityReview = lazy(async () => (await import("./identity-review.tsx")).IdentityReview);
const PeopleTable = lazy(async () => (await import("./tables.tsx")).PeopleTable);
const Papers = lazy(async () => (await import("./paper-table.tsx")).PaperTable);
const Topics = lazy(async () => (await import("./tables.tsx")).TopicTable);

const FeedView = lazy(async () => (await import("./feed.tsx")).FeedView);
const TimelineView = lazy(async () => (await import("./timeline.tsx")).TimelineView);
const ThemesView = lazy(async () => (await import("./themes.tsx")).ThemesView);
const QualityView = lazy(async () => (await import("./quality.tsx")).QualityView);
const AuthorView = lazy(async () => (await import("./author.tsx")).AuthorView);

/** What a view draws, beside the rail, the bar and the inspector. */
export interface ViewPanel {
  readonly icon: IconName;
  /** Whether the lens stands beside it: what the map shows and the filters. */
  readonly lens: boolean;
  /** The view on whose place in the rail it stands, when it has none of its own. */
  readonly within?: View;
  /** Whether it shows in full what is selected, so that the inspector would say it twice. */
  readonly alone?: (state: State) => boolean;
  readonly draw: (open: Open) => JSX.Element;
}

/** Every view by name. A new one is a row here, its name in state/views.ts and its words. */
export const VIEW_PANELS: Readonly<Record<View, ViewPanel>> = {
  map: {
    icon: "map",
    lens: true,
    draw: open => (
      <>
        <MapView {...open} />
        {open.drawn.network.given === undefined && <TimeStrip {...open} />}
      </>
    ),
  },
  people: {icon: "people", lens: false, draw: open => <PeopleTable {...open} />},
  papers: {icon: "papers", lens: false, draw: open => <OfPapers {...open} draw={Papers} />},
  topics: {icon: "topics", lens: false, draw: open => <OfPapers {...open} draw={Topics} />},
  identity: {icon: "identity", lens: false, draw: open => <IdentityReview {...open} />},
  compare: {icon: "compare", lens: false, draw: open => <CompareView {...open} />},
  connect: {icon: "connect", lens: false, draw: open => <Connect {...open} />},
  feed: {icon: "feed", lens: false, draw: open => <FeedView {...open} />},
  timeline: {icon: "timeline", lens: false, draw: open => <TimelineView {...open} />},
  themes: {icon: "themes", lens: false, draw: open => <ThemesView {...open} />},
  quality: {icon: "quality", lens: false, draw: open => <QualityView {...open} />},
  author: {
    icon: "people",
    lens: false,
    within: "people",
    alone: ({trail}) => trail.length === 0 || trail.at(-1)?.kind === "person",
    draw: open => <AuthorView {...open} />,
  },
};

/** A table of what papers hold; a graph without papers has none, and that is said. */
function OfPapers({draw: Draw, ...open}: Open & {draw: (open: Open) => JSX.Element | null}) {
  return open.analysis.corpus.size === 0 ? (
    <Nothing title={words.views2.noPapersTitle} why={words.views2.noPapers} />
  ) : (
    <Draw {...open} />
  );
}

import {useState} from "preact/hooks";
import {Segmented} from "../parts/controls.tsx";
import {Nothing, Page} from "../parts/page.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";
import {Flows} from "./timeline-flows.tsx";
import {Lines} from "./timeline-lines.tsx";
import {Years} from "./timeline-years.tsx";

const TABS = ["years", "lines", "flows"] as const;
type Tab = (typeof TABS)[number];

/** How a field moves: year by year, what rises and bursts, and communities through time. */
export function TimelineView(open: Open) {
  const said = words.views2.timeline;
  const [tab, setTab] = useState<Tab>("years");
  if (open.analysis.corpus.size === 0)
    return <Nothing title={words.views2.noPapersTitle} why={words.views2.noPapers} />;
  if (!open.analysis.corpus.year.some(year => year > 0))
    return <Nothing title={words.views2.noYearsTitle} why={words.views2.noYears} />;
  return (
    <Page
      title={said.title}
      tools={
        <Segmented
          label={words.views.timeline}
          value={tab}
          choices={TABS.map(value => ({value, label: said.tabs[value]}))}
          onChange={setTab}
        />
      }
    >
      {tab === "years" ? (
        <Years {...open} />
      ) : tab === "lines" ? (
        <Lines {...open} />
      ) : (
        <Flows {...open} />
      )}
    </Page>
  );
}

import type {Flow} from "../../src/index.ts";
import {count, noun, yearSpan} from "../facts/format.ts";
import {openedBy} from "../facts/opened.ts";
import {Chip} from "../parts/controls.tsx";
import {Figures} from "../parts/figures.tsx";
import {Card} from "../parts/page.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** So many members are named. */
const NAMED = 40;

/** A community in its window: what happened to it, who is in it, and what it wrote. */
export function FlowDetail({
  analysis,
  send,
  of,
  flow,
  before,
  events,
  papers,
  onPapers,
}: Open & {
  of: "people" | "topics";
  flow: Flow;
  before: readonly Flow[];
  events: string;
  papers: readonly number[];
  onPapers: () => void;
}) {
  const said = words.views2.flows;
  const kind = of === "people" ? "person" : "term";
  const {members} = flow;
  const name = (item: number) =>
    of === "people" ? analysis.people.name[item] : analysis.topics.label[item];
  const inWindow = new Set(papers);
  const lists = of === "people" ? analysis.people.papers : analysis.topics.papers;
  const own = (item: number) => {
    let n = 0;
    for (let k = lists.start[item]; k < lists.start[item + 1]; k++)
      if (inWindow.has(lists.item[k])) n += 1;
    return n;
  };
  const ranked = members
    .map(item => ({item, papers: own(item)}))
    .sort((a, b) => b.papers - a.papers || a.item - b.item);
  return (
    <Card
      wide
      title={`${flow.label}, ${yearSpan(flow.firstYear, flow.lastYear)}`}
      lead={[
        events,
        ...(before.length === 0 ? [] : [`${said.from}: ${before.map(({label, size}) => `${label} (${size})`).join("; ")}`]), // biome-ignore format: one list
      ]
        .filter(part => part !== "")
        .join(". ")}
    >
      <Figures
        figures={[
          {
            label: said.members.toLowerCase(),
            value: count(members.length),
            onClick: () => {
              const selection = openedBy(kind, members, flow.label, () => papers);
              if (selection !== null) send({type: "select", selection});
            },
          },
          {label: noun(papers.length, "paper"), value: count(papers.length), onClick: onPapers},
        ]}
      />
      <div class="chips members">
        {ranked.slice(0, NAMED).map(({item, papers: n}) => (
          <Chip
            key={item}
            count={n}
            onClick={() =>
              send({
                type: "select",
                selection: kind === "person" ? {kind, person: item} : {kind, term: item},
              })
            }
          >
            <span dir="auto">{name(item)}</span>
          </Chip>
        ))}
        {ranked.length > NAMED && <span class="quiet">{words.more(ranked.length - NAMED)}</span>}
      </div>
    </Card>
  );
}

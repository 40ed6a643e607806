import {useState} from "preact/hooks";
import type {ComparedItems, Listed} from "../../src/jobs/questions/compare.ts";
import {papersOn} from "../facts/compared.ts";
import {count, plural} from "../facts/format.ts";
import {openedBy} from "../facts/opened.ts";
import {papersOfSome} from "../facts/paper-sets.ts";
import {Count} from "../parts/controls.tsx";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {Sided} from "./sided.ts";

type Kind = "topic" | "person";
type Props = Sided & {kind: Kind; items: ComparedItems; colours: readonly [string, string]};

/** Topics or people of two sides: those of one, of both, of the other; of sets of papers also what one has more of than by chance. */
export function SidedItems(props: Props) {
  const {of, names, kind, items, colours} = props;
  const said = words.asks.compare;
  const grows = of === "periods" && kind === "topic";
  const more = of !== "people" && (kind === "topic" || of === "periods");
  const one = (title: string, list: Listed, side: 0 | 1) => (
    <ItemList {...props} title={title} list={list} sides={[side]} />
  );
  return (
    <>
      {more && items.more[0].count + items.more[1].count > 0 && (
        <div class="compare-lists two">
          <ItemList
            {...props}
            title={(grows ? said.declining : said.moreIn)(names[0])}
            list={items.more[0]}
            sides={[0, 1]}
          />
          <ItemList
            {...props}
            title={(grows ? said.growing : said.moreIn)(names[1])}
            list={items.more[1]}
            sides={[0, 1]}
          />
        </div>
      )}
      <div class="compare-lists">
        {one(said.onlyIn(names[0]), items.own[0], 0)}
        <ItemList
          {...props}
          title={said.inBoth}
          list={items.shared}
          sides={[0, 1]}
          colours={colours}
        />
        {one(said.onlyIn(names[1]), items.own[1], 1)}
      </div>
    </>
  );
}

/** What the length of a list opens: what is on it, or where that is too much, the papers of these sides it is on. */
export function opener(
  {analysis, send, found}: Sided,
  kind: Kind,
  title: string,
  {all}: Listed,
  sides: readonly (0 | 1)[],
): (() => void) | undefined {
  if (all.length === 0) return undefined;
  return () => {
    const selection = openedBy(kind === "topic" ? "term" : "person", all, title, () => {
      const papers = sides.flatMap(side => found.sides[side].papers);
      const on = new Set(papersOfSome(analysis, kind === "topic" ? "topics" : "people", all));
      return [...new Set(papers)].filter(paper => on.has(paper)).sort((a, b) => a - b);
    });
    if (selection !== null) send({type: "select", selection});
  };
}

/** Opens the people of a cohort, or where they are too many their papers; null where nobody is in it. */
export function cohortOpener(
  {analysis, send, names, found}: Sided,
  side: 0 | 1,
): (() => void) | null {
  const {cohort} = found.sides[side];
  if (cohort === null || cohort.people.length === 0) return null;
  const {people} = cohort;
  return () => {
    const selection = openedBy("person", people, words.asks.compare.cohortOf(names[side]), () =>
      papersOfSome(analysis, "people", people),
    );
    if (selection !== null) send({type: "select", selection});
  };
}

/** So many are drawn at first. */
const FIRST = 8;

function ItemList(props: Props & {title: string; list: Listed; sides: readonly (0 | 1)[]}) {
  const {analysis, send, names, found, kind, title, list, sides, colours} = props;
  const said = words.asks.compare;
  const openAll = opener(props, kind, title, list, sides);
  const [all, showAll] = useState(false);
  const shown = all ? list.items : list.items.slice(0, FIRST);
  const nameOf = (item: number) =>
    kind === "topic" ? analysis.topics.label[item] : analysis.people.name[item];
  return (
    <section>
      <h4>
        {title}{" "}
        {openAll === undefined ? (
          <span class="quiet">0</span>
        ) : (
          <Count label={`${count(list.count)}: ${title}`} onClick={openAll}>
            {count(list.count)}
          </Count>
        )}
      </h4>
      {list.count === 0 && <p class="quiet small">{said.none}</p>}
      <ul class="names">
        {shown.map(({item, papers}) => (
          <li key={item}>
            <button
              type="button"
              class="name"
              onClick={() =>
                send({
                  type: "select",
                  selection:
                    kind === "topic" ? {kind: "term", term: item} : {kind: "person", person: item},
                })
              }
            >
              <span class="clip" dir="auto">
                {nameOf(item)}
              </span>
            </button>
            {sides.map(side => (
              <button
                key={side}
                type="button"
                class="count-link side-count"
                disabled={papers[side] === 0}
                aria-label={`${nameOf(item)}, ${names[side]}: ${plural(papers[side], "paper")}`}
                onClick={() =>
                  showPapers(
                    send,
                    `${nameOf(item)} · ${names[side]}`,
                    papersOn(analysis, kind, item, found.sides[side].papers),
                  )
                }
              >
                <span class="dot" style={{background: colours[side]}} />
                {count(papers[side])}
              </button>
            ))}
          </li>
        ))}
      </ul>
      {shown.length < list.items.length && (
        <button type="button" class="more" onClick={() => showAll(true)}>
          {words.more(list.items.length - shown.length)}
        </button>
      )}
      {all && list.items.length < list.count && (
        <p class="quiet small">{said.first60(count(list.items.length), count(list.count))}</p>
      )}
    </section>
  );
}

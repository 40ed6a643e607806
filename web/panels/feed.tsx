import {useState} from "preact/hooks";
import {paperMask} from "../../src/index.ts";
import type {FeedAnswer, FeedInput, FeedOrder} from "../../src/jobs/questions/feed.ts";
import {count, dateText} from "../facts/format.ts";
import {titleOf} from "../facts/papers.ts";
import {Answered} from "../parts/answered.tsx";
import {Segmented, Select} from "../parts/controls.tsx";
import {Nothing, Page} from "../parts/page.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {FeedFind} from "./feed-find.tsx";
import {FeedList} from "./feed-list.tsx";
import {useKept} from "./kept.ts";
import type {Open} from "./shared.ts";

const ORDERS: readonly FeedOrder[] = ["trending", "newest", "score", "upvotes", "citations"];
const HALF_LIVES = [24, 72, 168, 720, 8760] as const;
type HalfLife = (typeof HALF_LIVES)[number];

/** Papers to read: what trends, what is new, what has the best score; found by words, or by being like another. */
export function FeedView(open: Open) {
  const said = words.views2.feed;
  const {analysis, send} = open;
  const {corpus} = analysis;
  const [chosen, setBy] = useState<FeedOrder | null>(null);
  const [halfLife, setHalfLife] = useState<HalfLife>(72);
  const [text, setText] = useState("");
  const [like, setLike] = useState<FeedInput["like"]>(null);
  const first = useAnswer(
    open,
    "feed",
    corpus.size === 0 ? null : {by: "newest", halfLifeHours: 72, text: "", like: null},
  );
  const known = first.state === "answered" ? first.output.known : null;
  const by = chosen ?? usualOrder(known);
  const input = {by, halfLifeHours: halfLife, text: text.trim(), like};
  const answer = useAnswer(open, "feed", known === null ? null : input);
  const kept = useKept(answer);
  if (corpus.size === 0)
    return <Nothing title={words.views2.noPapersTitle} why={words.views2.noPapers} />;
  const again = () => send({type: "ask", question: "feed", input});
  const failed = first.state === "failed" ? first : answer;
  const orders = ORDERS.filter(order => known === null || known[order] > 0 || order === by);
  return (
    <Page
      title={words.views.feed}
      sub={like === null ? undefined : `${said.likeTitle} ${likeName(analysis, like)}`}
      controls={
        like !== null ? (
          <button type="button" class="button" onClick={() => setLike(null)}>
            {said.stopLike}
          </button>
        ) : (
          <>
            {orders.length > 1 && (
              <Segmented
                label={said.by}
                value={by}
                choices={orders.map(value => ({value, label: said.orders[value]}))}
                onChange={setBy}
              />
            )}
            {by === "trending" && (
              <Select
                label={said.halfLife}
                value={String(halfLife)}
                choices={HALF_LIVES.map(value => ({
                  value: String(value),
                  label: said.halfLives[value],
                }))}
                onChange={value => setHalfLife(Number(value) as HalfLife)}
              />
            )}
            <FeedFind text={text} onText={setText} onLike={setLike} />
          </>
        )
      }
    >
      <Answered
        answer={
          failed.state === "failed" || kept === null
            ? failed.state === "answered"
              ? {state: "asked"}
              : failed
            : {state: "answered", output: kept}
        }
        onAgain={again}
        lines={10}
      >
        {found => (
          <Shown
            {...open}
            key={`${by}${halfLife}${input.text}${JSON.stringify(like)}`}
            by={by}
            found={found}
            typed={input.text}
            onLike={setLike}
          />
        )}
      </Answered>
    </Page>
  );
}

/** What the papers shown are like, in a few words. */
function likeName(analysis: Open["analysis"], like: NonNullable<FeedInput["like"]>): string {
  if (typeof like === "number") return `“${titleOf(analysis, like)}”`;
  return like.title === "" ? words.views2.feed.pastedTitle : `“${like.title}”`;
}

/** The order that the corpus gives most for: votes with dates, else scores, else dates. */
function usualOrder(known: FeedAnswer["known"] | null): FeedOrder {
  if (known === null) return "newest";
  if (known.trending > 0) return "trending";
  return known.score > 0 ? "score" : "newest";
}

function Shown({
  by,
  found,
  typed,
  onLike,
  ...open
}: Open & {
  by: FeedOrder;
  found: FeedAnswer;
  typed: string;
  onLike: (paper: number) => void;
}) {
  const said = words.views2.feed;
  const {analysis, state, send} = open;
  const {size} = analysis.corpus;
  const mask = paperMask(analysis, state.filter);
  const papers = mask === null ? found.papers : found.papers.filter(p => mask[p] === 1);
  const ranked =
    mask === null
      ? found.ranked
      : found.papers.subarray(0, found.ranked).filter(p => mask[p] === 1).length;
  const {trending, known, likeness} = found;
  const leads =
    likeness !== null
      ? [said.likeLead]
      : [
          ...(trending === null
            ? []
            : [
                said.trendingLead(
                  trending.by,
                  dateText(trending.on.year, trending.on.month ?? 0, trending.on.day ?? 0) ?? "",
                ),
              ]),
          ...(typed === "" ? [] : [said.found(count(found.papers.length), count(size))]),
          ...(known[by] < size
            ? [known[by] === 0 ? said.noneKnown(said.what[by]) : said.known(count(known[by]), count(size), said.what[by])] // biome-ignore format: one list
            : []),
        ];
  return (
    <>
      {leads.length > 0 && (
        <p class="card-lead" aria-live="polite">
          {leads.join(" ")}
        </p>
      )}
      {mask !== null && (
        <p class="caveat">
          {said.filtered(count(papers.length), count(found.papers.length))}{" "}
          <button type="button" class="link" onClick={() => send({type: "show everything"})}>
            {said.allAgain}
          </button>
        </p>
      )}
      {papers.length === 0 ? (
        <p class="empty">
          {likeness !== null ? said.noLike : typed === "" ? words.noPapers : said.noneFound(typed)}
        </p>
      ) : (
        <FeedList
          {...open}
          papers={papers}
          ranked={ranked}
          likeness={mask === null ? likeness : likesOf(found, mask)}
          scored={known.score + known.upvotes > 0}
          onLike={onLike}
        />
      )}
    </>
  );
}

const likesOf = ({papers, likeness}: FeedAnswer, mask: Uint8Array) =>
  likeness === null ? null : likeness.filter((_, i) => mask[papers[i]] === 1);

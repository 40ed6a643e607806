import {useState} from "preact/hooks";
import type {PlacedTheme, ThemesAnswer} from "../../src/jobs/questions/themes.ts";
import {Quadrants} from "../charts/quadrants.tsx";
import {count, figure, plural} from "../facts/format.ts";
import {communityColour} from "../facts/nodes.ts";
import {openedBy} from "../facts/opened.ts";
import {papersOfSome} from "../facts/paper-sets.ts";
import {Answered} from "../parts/answered.tsx";
import {Count} from "../parts/controls.tsx";
import {Card, Nothing, Page} from "../parts/page.tsx";
import {Twin} from "../parts/twin.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

/** The thematic map: what drives the field, what it rests on, what stands apart, what comes or goes. */
export function ThemesView(open: Open) {
  const {corpus} = open.analysis;
  const answer = useAnswer(open, "themes", corpus.size === 0 ? null : {});
  if (corpus.size === 0)
    return <Nothing title={words.views2.noPapersTitle} why={words.views2.noPapers} />;
  const again = () => open.send({type: "ask", question: "themes", input: {}});
  return (
    <Page title={words.views2.themes.map}>
      <Answered answer={answer} onAgain={again} lines={10}>
        {found =>
          found.themes.length === 0 ? (
            <Nothing title={words.views2.themes.fewTitle} why={words.views2.themes.few} />
          ) : (
            <Shown {...open} found={found} />
          )
        }
      </Answered>
    </Page>
  );
}

const FIELDS = ["motor", "basic", "niche", "emerging or declining"] as const;

function Shown({found, ...open}: Open & {found: ThemesAnswer}) {
  const said = words.views2.themes;
  const {analysis, send, palette, state} = open;
  const [chosen, choose] = useState<number | null>(null);
  const selection = state.trail.at(-1);
  const shown =
    selection?.kind === "community" && selection.network === "topics"
      ? selection.community
      : chosen;
  const open_ = (community: number) => {
    choose(community);
    send({type: "select", selection: {kind: "community", network: "topics", community}});
  };
  const colour = (community: number) => communityColour(analysis, "topics", community, palette);
  const themes = [...found.themes].sort((a, b) => b.papers - a.papers || a.community - b.community);
  const papersOf = ({label, terms}: PlacedTheme) =>
    showPapers(send, words.papersIn(label), papersOfSome(analysis, "topics", terms));
  const openTerms = ({label, terms}: PlacedTheme) => {
    const title = words.papersIn(label);
    const selection = openedBy("term", terms, title, () => papersOfSome(analysis, "topics", terms));
    if (selection !== null) send({type: "select", selection});
  };
  const notes = [
    said.lead,
    ...(found.middle === null ? [said.noMiddle] : []),
    ...(found.alone > 0 ? [said.alone(plural(found.alone, "community"))] : []),
  ];
  const row = (theme: PlacedTheme) => [
    <button key="name" type="button" class="link" onClick={() => open_(theme.community)}>
      {theme.label}
    </button>,
    theme.quadrant === null ? "" : said.quadrants[theme.quadrant],
    figure(theme.centrality),
    figure(theme.density),
    <Count key="terms" onClick={() => openTerms(theme)}>
      {count(theme.terms.length)}
    </Count>,
    <Count key="papers" onClick={() => papersOf(theme)}>
      {count(theme.papers)}
    </Count>,
    theme.meanYear === null ? "–" : words.locale.year(theme.meanYear, 1),
  ];
  return (
    <>
      <Card wide title={said.all} lead={notes.join(" ")}>
        <Twin
          label={said.all}
          head={[
            {label: said.theme},
            {label: said.quadrant},
            {label: said.centrality, numeric: true},
            {label: said.density, numeric: true},
            {label: said.topics, numeric: true},
            {label: said.papers, numeric: true},
            {label: said.meanYear, numeric: true},
          ]}
          rows={themes.map(row)}
        >
          <Quadrants
            label={said.map}
            bubbles={themes.map(theme => ({
              key: theme.community,
              label: theme.label,
              x: theme.centrality,
              y: theme.density,
              size: theme.papers,
              colour: colour(theme.community),
              said: said.said(
                theme.label,
                theme.quadrant === null ? "" : said.quadrants[theme.quadrant],
                plural(theme.papers, "paper"),
                figure(theme.centrality),
                figure(theme.density),
              ),
            }))}
            middle={
              found.middle === null ? null : {x: found.middle.centrality, y: found.middle.density}
            }
            axes={{x: said.centrality, y: said.density}}
            chosen={shown}
            onBubble={open_}
          />
        </Twin>
      </Card>
      <div class="cards two">
        {FIELDS.map(field => {
          const own = themes.filter(({quadrant}) => quadrant === field);
          return own.length === 0 ? null : (
            <Card key={field} title={said.quadrants[field]} lead={said.meanings[field]}>
              <ul class="names">
                {own.map(theme => (
                  <li key={theme.community}>
                    <button type="button" class="name" onClick={() => open_(theme.community)}>
                      <span class="dot" style={{background: colour(theme.community)}} />
                      <span class="clip" dir="auto">
                        {theme.label}
                      </span>
                    </button>
                    <button
                      type="button"
                      class="count-link"
                      aria-label={`${plural(theme.papers, "paper")}: ${theme.label}`}
                      onClick={() => papersOf(theme)}
                    >
                      {plural(theme.papers, "paper")}
                    </button>
                  </li>
                ))}
              </ul>
            </Card>
          );
        })}
      </div>
    </>
  );
}

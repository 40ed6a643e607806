import {useState} from "preact/hooks";
import {Answered} from "../parts/answered.tsx";
import {Segmented} from "../parts/controls.tsx";
import {Nothing, Page} from "../parts/page.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {Laws} from "./laws.tsx";
import {QualityFields} from "./quality-fields.tsx";
import {QualityJoined} from "./quality-joined.tsx";
import {QualityProblems} from "./quality-problems.tsx";
import {ReportPage} from "./report-page.tsx";
import type {Open} from "./shared.ts";

const TABS = ["fields", "joined", "problems", "laws", "report"] as const;
type Tab = (typeof TABS)[number];

/** What the data know and do not know: fields by year, joined records, problems of reading, the laws of the corpus, a report. */
export function QualityView(open: Open) {
  const said = words.views2.quality;
  const [tab, setTab] = useState<Tab>("fields");
  const isGraph = open.analysis.corpus.size === 0;
  const tabs = isGraph ? (["problems", "report"] as const) : TABS;
  const shown = tabs.includes(tab as never) ? tab : tabs[0];
  const input = isGraph ? null : {};
  const answer = useAnswer(open, "quality", input);
  const again = () => open.send({type: "ask", question: "quality", input: {}});
  return (
    <Page
      title={said.title}
      tools={
        <Segmented
          label={words.views.quality}
          value={shown}
          choices={tabs.map(value => ({value, label: said.tabs[value]}))}
          onChange={setTab}
        />
      }
    >
      {shown === "problems" ? (
        <QualityProblems {...open} />
      ) : shown === "laws" ? (
        <Laws {...open} />
      ) : shown === "report" ? (
        <ReportPage {...open} />
      ) : (
        <Answered answer={answer} onAgain={again} lines={10}>
          {found =>
            shown === "fields" ? (
              <QualityFields {...open} report={found.report} />
            ) : found.joined.length === 0 ? (
              <Nothing title={said.joinedNoneTitle} why={said.joinedNone} />
            ) : (
              <QualityJoined {...open} found={found} />
            )
          }
        </Answered>
      )}
    </Page>
  );
}

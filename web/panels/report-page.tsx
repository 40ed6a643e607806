import {type Block, REPORT_FILES} from "../../src/index.ts";
import {Columns} from "../charts/columns.tsx";
import {corpusName} from "../facts/corpus.ts";
import {papersOfYears} from "../facts/paper-sets.ts";
import {Answered} from "../parts/answered.tsx";
import {Card} from "../parts/page.tsx";
import {Rows} from "../parts/twin.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {save} from "./files.ts";
import {showPapers, useThen} from "./kept.ts";
import type {Open} from "./shared.ts";

/** The report of the corpus, to read here and to keep as a file. */
export function ReportPage(open: Open) {
  const said = words.views2.report;
  const {analysis, state, send} = open;
  const answer = useAnswer(open, "report", {});
  const title = said.title(corpusName(analysis, state.source?.name ?? ""));
  const [write, isWriting] = useThen(open, "report file", (text, {ending}) =>
    save(`report${ending}`, new Blob([text], {type: "text/plain"})),
  );
  const again = () => send({type: "ask", question: "report", input: {}});
  return (
    <Card
      wide
      title={title}
      lead={said.lead}
      tools={
        <span class="card-tools">
          {REPORT_FILES.map(({ending, label}) => (
            <button
              key={ending}
              type="button"
              class="button"
              disabled={isWriting}
              onClick={() => write({ending, title})}
            >
              {isWriting ? said.writing : said.download(label)}
            </button>
          ))}
        </span>
      }
    >
      <Answered answer={answer} onAgain={again} lines={12}>
        {blocks => (
          <div class="report-page">
            {blocks.map((block, i) => (
              <Part key={i} block={block} open={open} />
            ))}
          </div>
        )}
      </Answered>
    </Card>
  );
}

/** A number, a share, or that it is not known. */
const NUMBER = /^[-−+\d.,\s%–]+$/;

function Part({block, open: {analysis, send}}: {block: Block; open: Open}) {
  switch (block.kind) {
    case "heading":
      return <h3>{block.text}</h3>;
    case "text":
      return <p>{block.text}</p>;
    case "map":
      return <p class="quiet">{words.views2.report.map}</p>;
    case "table":
      return (
        <figure>
          <figcaption>{block.title}</figcaption>
          <Rows
            label={block.title}
            head={block.head.map((label, c) => ({
              label: label === "" ? String(c + 1) : label,
              numeric: block.rows.every(row => NUMBER.test(row[c])),
            }))}
            rows={block.rows}
          />
          <p class="quiet small">{block.caveat}</p>
        </figure>
      );
    case "bars": {
      const years = block.bars.map(({label}) => Number(label));
      return (
        <figure>
          <figcaption>{block.title}</figcaption>
          <Columns
            label={block.title}
            columns={block.bars.map(({label, value}) => ({
              label,
              value,
              said: `${label}: ${value}`,
            }))}
            low={0}
            high={block.bars.length - 1}
            onColumn={i =>
              showPapers(send, block.bars[i].label, papersOfYears(analysis, years[i], years[i]))
            }
          />
          <p class="quiet small">{block.caveat}</p>
        </figure>
      );
    }
  }
}

import {
  type Analysis,
  describedMap,
  describedNetwork,
  GRAPH_WRITERS,
  type GraphWriter,
  isStandard,
  type MapNetwork,
  methodsText,
  type Out,
  PAPER_FILES,
  type Palette,
  REPORT_FILES,
  type Scene,
  TABLES,
  writeAnalysis,
  writeSvg,
} from "../../src/index.ts";
import {chosenPapers} from "../facts/chosen-papers.ts";
import {corpusName} from "../facts/corpus.ts";
import {plural} from "../facts/format.ts";
import {shownGraph} from "../facts/shown-graph.ts";
import {stageHandle} from "../stage/handle.ts";
import {linkText} from "../state/link.ts";
import {linkOf} from "../state/linked.ts";
import type {State} from "../state/state.ts";
import {words} from "../words.ts";
import {pngOfSvg} from "./png-of-svg.ts";

/** One file that can be taken away. */
export interface Entry {
  readonly label: string;
  readonly file: string;
  readonly make: () => Blob | Promise<Blob>;
}

export interface ExportGroup {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** What is open, as far as it can be written. */
export interface Exported {
  readonly analysis: Analysis;
  readonly state: State;
  readonly scene: Scene;
  readonly drawn: MapNetwork;
  readonly palette: Palette;
  /** Only what is on the map, or the whole network. */
  readonly shownOnly: boolean;
}

/** Everything that can be written, by what it is for. */
export function exportGroups(open: Exported): readonly ExportGroup[] {
  const {exports} = words.shell;
  return [
    {title: exports.picture, entries: pictures(open)},
    {title: exports.graph, entries: graphs(open)},
    {title: exports.papers, entries: papers(open)},
    {title: words.exportTables, entries: tables(open)},
    {title: words.exportAll, entries: everything(open)},
  ].filter(({entries}) => entries.length > 0);
}

function pictures({drawn, scene, palette}: Exported): Entry[] {
  const {source, target} = drawn.network.edges;
  const {strength} = drawn.network.notes;
  const svg = () =>
    text("image/svg+xml", out =>
      writeSvg(scene, source, target, palette, out, `Strength: ${strength}`),
    );
  const {id} = drawn;
  const seen: Entry[] =
    stageHandle.current === null
      ? []
      : [
          {
            label: words.png,
            file: `${id}.png`,
            make: () =>
              stageHandle.current?.png() ?? Promise.reject(new Error("the map is not drawn")),
          },
        ];
  return [
    ...seen,
    {label: words.shell.exports.print, file: `${id}.print.png`, make: () => pngOfSvg(svg())},
    {label: words.shell.exports.svg, file: `${id}.view.svg`, make: svg},
  ];
}

function graphs(open: Exported): Entry[] {
  const {drawn, scene, shownOnly} = open;
  return GRAPH_WRITERS.flatMap((writer): Entry[] => {
    const {label, ending, mediaType, writeGraph} = writer;
    const file = `${drawn.id}${ending}`;
    if (!shownOnly) return wholeGraph(open, writer, file);
    if (writeGraph === null) return []; // the picture above is of what is shown
    const make = () =>
      text(mediaType, out => writeGraph(shownGraph(describedOf(open), scene), out));
    return [{label, file, make}];
  });
}

function wholeGraph(open: Exported, writer: GraphWriter, file: string): Entry[] {
  const {analysis, drawn} = open;
  const {label, mediaType, write, writeGraph} = writer;
  const {id} = drawn;
  if (isStandard(id))
    return [{label, file, make: () => text(mediaType, out => write(analysis, id, out))}];
  if (writeGraph === null) return [];
  return [{label, file, make: () => text(mediaType, out => writeGraph(describedOf(open), out))}];
}

const describedOf = ({analysis, drawn}: Exported) =>
  isStandard(drawn.id) ? describedNetwork(analysis, drawn.id) : describedMap(analysis, drawn);

/** The papers of what is selected, else those that the filters leave. */
function papers({analysis, state}: Exported): Entry[] {
  const chosen = chosenPapers(analysis, state);
  if (chosen.length === 0) return [];
  return PAPER_FILES.map(({label, ending, open}) => ({
    label: `${label}, ${plural(chosen.length, "paper")}`,
    file: `papers${ending}`,
    make: () =>
      text("text/plain", out => {
        const stream = open(out);
        for (const i of chosen) stream.add(analysis.corpus.paper(i));
        stream.end();
      }),
  }));
}

const tables = ({analysis}: Exported): Entry[] =>
  TABLES.map(({file, label, write}) => ({
    label,
    file,
    make: () => text("text/csv", out => write(analysis, out)),
  }));

function everything({analysis, state}: Exported): Entry[] {
  const {exports} = words.shell;
  const title = corpusName(analysis, state.source?.name ?? "");
  const reports = REPORT_FILES.map(
    ({label, ending, write}): Entry => ({
      label: `${exports.report}, ${label}`,
      file: `report${ending}`,
      make: () => text("text/plain", out => write(analysis, title, out)),
    }),
  );
  const link = linkOf(state);
  const page: Entry = {
    label: exports.page,
    file: "coterie.html",
    async make() {
      const {singlePage} = await import("../state/single-page.ts");
      return singlePage(analysis, link === null ? "" : linkText(link));
    },
  };
  return [
    {
      label: words.analysisJson,
      file: "analysis.json",
      make: () => text("application/json", out => writeAnalysis(analysis, out)),
    },
    ...(location.protocol === "file:" ? [] : [page]),
    ...reports,
    {
      label: exports.methods,
      file: "methods.txt",
      make: () => text("text/plain", out => out(`${methodsText(analysis)}\n`)),
    },
  ];
}

/** The pieces that a writer gives, as a file. */
function text(type: string, write: (out: Out) => void): Blob {
  const pieces: string[] = [];
  write(piece => pieces.push(piece));
  return new Blob(pieces, {type});
}

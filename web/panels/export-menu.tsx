import {useState} from "preact/hooks";
import {
  type Analysis,
  describedMap,
  GRAPH_WRITERS,
  isStandard,
  type Palette,
  type Scene,
  TABLES,
  writeAnalysis,
} from "../../src/index.ts";
import {Icon} from "../parts/icon.tsx";
import {stageHandle} from "../stage/handle.ts";
import {madeNetwork} from "../state/drawn.ts";
import type {State} from "../state/state.ts";
import {words} from "../words.ts";
import {save} from "./files.ts";
import {useOutside} from "./hooks.ts";

interface Entry {
  readonly label: string;
  readonly file: string;
  readonly make: () => Blob | Promise<Blob>;
}

/** Everything that can be written, by what it is for. */
export function ExportMenu({
  analysis,
  state,
}: {
  analysis: Analysis;
  scene: Scene;
  palette: Palette;
  state: State;
}) {
  const [open, setOpen] = useState(false);
  const [said, say] = useState("");
  const box = useOutside(open, () => setOpen(false));
  const groups = entries(analysis, state);

  const write = async ({file, make}: Entry) => {
    setOpen(false);
    try {
      save(file, await make());
      say(words.exported(file));
    } catch (error) {
      say(words.exportFailed(error instanceof Error ? error.message : String(error)));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const items = [...(box.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items.at((at + step + items.length) % items.length)?.focus();
  };

  return (
    <div class="export" ref={box} onKeyDown={open ? onKeyDown : undefined}>
      <button
        type="button"
        class="button"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="export" size={16} />
        <span>{words.export}</span>
      </button>
      {open && (
        <div class="popup menu" role="menu" aria-label={words.export}>
          {groups.map(([title, list]) => (
            <div key={title} role="group" aria-label={title}>
              <p class="menu-title">{title}</p>
              {list.map(entry => (
                <button
                  key={entry.file}
                  type="button"
                  role="menuitem"
                  onClick={() => void write(entry)}
                >
                  <span>{entry.label}</span>
                  <span class="quiet">{entry.file}</span>
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
      <p class="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

function entries(analysis: Analysis, state: State): [string, Entry[]][] {
  const {network} = state.encoding;
  const made = madeNetwork(state, network);
  const graphs = GRAPH_WRITERS.flatMap(({label, ending, mediaType, write, writeGraph}): Entry[] => {
    const file = `${network}${ending}`;
    if (isStandard(network))
      return [{label, file, make: () => text(mediaType, out => write(analysis, network, out))}];
    if (writeGraph === null || made === null) return [];
    const described = describedMap(analysis, made);
    return [{label, file, make: () => text(mediaType, out => writeGraph(described, out))}];
  });
  const tables = TABLES.map(
    ({file, label, write}): Entry => ({
      label,
      file,
      make: () => text("text/csv", out => write(analysis, out)),
    }),
  );
  const all: Entry = {
    label: words.analysisJson,
    file: "analysis.json",
    make: () => text("application/json", out => writeAnalysis(analysis, out)),
  };
  const picture: Entry[] =
    stageHandle.current === null
      ? []
      : [
          {
            label: words.png,
            file: `${network}.png`,
            make: () =>
              stageHandle.current?.png() ?? Promise.reject(new Error("the map is not drawn")),
          },
        ];
  return [
    [words.exportGraph, [...picture, ...graphs]],
    [words.exportTables, tables],
    [words.exportAll, [all]],
  ];
}

/** The pieces that a writer gives, as a file. */
function text(type: string, write: (out: (piece: string) => void) => void): Blob {
  const pieces: string[] = [];
  write(piece => pieces.push(piece));
  return new Blob(pieces, {type});
}

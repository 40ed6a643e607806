import {useState} from "preact/hooks";
import {words} from "../words.ts";
import {type Entry, type Exported, exportGroups} from "./export-entries.ts";

/** Everything that can be taken away; above it, of how much. */
export function ExportList({
  open,
  onChoose,
}: {
  open: Omit<Exported, "shownOnly">;
  onChoose: (entry: Entry) => void;
}) {
  const {nodes, ofNodes, ties, ofTies} = open.scene.shown;
  const isFiltered = nodes < ofNodes || ties < ofTies;
  const [shownOnly, setShownOnly] = useState(isFiltered);
  const {exports} = words.shell;
  return (
    <>
      {isFiltered && (
        <div role="group" aria-label={exports.ofHowMuch}>
          {[true, false].map(shown => (
            <button
              key={String(shown)}
              type="button"
              role="menuitemradio"
              aria-checked={shown === shownOnly}
              onClick={() => setShownOnly(shown)}
            >
              {shown ? exports.shown(nodes, ofNodes) : exports.whole}
            </button>
          ))}
        </div>
      )}
      {exportGroups({...open, shownOnly}).map(({title, entries}) => (
        <div key={title} role="group" aria-label={title}>
          <p class="menu-title">{title}</p>
          {entries.map(entry => (
            <button key={entry.file} type="button" role="menuitem" onClick={() => onChoose(entry)}>
              <span>{entry.label}</span>
              <span class="quiet">{entry.file}</span>
            </button>
          ))}
        </div>
      ))}
    </>
  );
}

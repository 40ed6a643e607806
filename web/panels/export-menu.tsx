import {useState} from "preact/hooks";
import type {Analysis, MapNetwork, Palette, Scene} from "../../src/index.ts";
import {Icon} from "../parts/icon.tsx";
import {lazy} from "../parts/lazy.tsx";
import type {State} from "../state/state.ts";
import {words} from "../words.ts";
import type {Entry} from "./export-entries.ts";
import {save} from "./files.ts";
import {focusOpener, useOutside} from "./hooks.ts";

const ExportList = lazy(async () => (await import("./export-list.tsx")).ExportList);

/** A menu of everything that can be taken away. */
export function ExportMenu(open: {
  analysis: Analysis;
  scene: Scene;
  drawn: MapNetwork;
  palette: Palette;
  state: State;
}) {
  const [isOpen, setOpen] = useState(false);
  const [said, say] = useState("");
  const box = useOutside(isOpen, () => setOpen(false));
  const write = async ({file, make}: Entry) => {
    focusOpener(box.current);
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
    const items = [...(box.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items.at((at + step + items.length) % items.length)?.focus();
  };
  return (
    <div class="export" ref={box} onKeyDown={isOpen ? onKeyDown : undefined}>
      <button
        type="button"
        class="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={open.state.early}
        title={open.state.early ? words.shell.stillComputing : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="export" size={16} />
        <span>{words.export}</span>
      </button>
      {isOpen && (
        <div class="popup menu" role="menu" aria-label={words.export}>
          <ExportList open={open} onChoose={entry => void write(entry)} />
        </div>
      )}
      <p class="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

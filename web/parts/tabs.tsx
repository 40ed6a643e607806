import type {ComponentChildren} from "preact";
import {useEffect, useId, useRef, useState} from "preact/hooks";

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: () => ComponentChildren;
}

/** Panels of which one shows. Left and right keys move between the tabs. */
export function Tabs({
  label,
  tabs,
  shown,
  onShow,
}: {
  label: string;
  tabs: readonly Tab[];
  /** The tab that shows, where something else than the tabs chooses too. */
  shown?: string;
  onShow?: (id: string) => void;
}) {
  const [own, setOwn] = useState(tabs[0].id);
  const chosen = shown ?? own;
  const choose = onShow ?? setOwn;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  // Chosen from elsewhere, the panel may be far below what was pressed.
  const seen = useRef(chosen);
  useEffect(() => {
    if (seen.current !== chosen) list.current?.scrollIntoView({block: "start"});
    seen.current = chosen;
  }, [chosen]);
  const pick = (id: string) => {
    seen.current = id;
    choose(id);
  };
  const current = tabs.find(tab => tab.id === chosen) ?? tabs[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (tabs.indexOf(current) + step + tabs.length) % tabs.length;
    pick(tabs[next].id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };

  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(tab => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab === current}
            aria-controls={`${base}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => pick(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${current.id}`}>
        {current.panel()}
      </div>
    </>
  );
}

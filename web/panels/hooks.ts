import type {RefObject} from "preact";
import {useEffect, useRef, useState} from "preact/hooks";
import type {Theme} from "../state/state.ts";

/** Whether a media query holds, and again whenever it changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const onChange = () => setHolds(media.matches);
    onChange();
    media.addEventListener("change", onChange);
    return () => media.removeEventListener("change", onChange);
  }, [query]);
  return holds;
}

/** Where the lens and the inspector are sheets over the view. */
export const SHEETS = "(max-width: 899px)";

/** Whether the page is dark now: as chosen, else as the system says. */
export function useDark(theme: Theme): boolean {
  const system = useMedia("(prefers-color-scheme: dark)");
  return theme === "auto" ? system : theme === "dark";
}

/** Makes the whole window a place to drop files; true while something is dragged over it. */
export function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;

  useEffect(() => {
    let depth = 0; // enter and leave come from every element that is crossed
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const listeners: Record<string, (event: DragEvent) => void> = {
      dragenter: event => {
        if (!carriesFiles(event)) return;
        depth += 1;
        setDragging(true);
      },
      dragleave: event => {
        if (!carriesFiles(event)) return;
        depth -= 1;
        if (depth <= 0) setDragging(false);
      },
      dragover: event => event.preventDefault(),
      drop: event => {
        event.preventDefault();
        depth = 0;
        setDragging(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) latest.current(files);
      },
    };
    const entries = Object.entries(listeners) as [keyof WindowEventMap, EventListener][];
    for (const [type, listener] of entries) addEventListener(type, listener);
    return () => {
      for (const [type, listener] of entries) removeEventListener(type, listener);
    };
  }, []);
  return dragging;
}

/** Takes the focus into a sheet that opens, and gives it back where it was when the sheet goes. */
export function useSheetFocus(element: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const before = document.activeElement;
    if (!element.current?.contains(before)) element.current?.focus({preventScroll: true});
    return () => {
      const {activeElement} = document;
      const isLost = activeElement === document.body || element.current?.contains(activeElement);
      if (isLost && before instanceof HTMLElement) before.focus({preventScroll: true});
    };
  }, [isOpen]);
}

/** Goes back to the button that opened a part of the page, when that part takes the focus with it. */
export const focusOpener = (element: HTMLElement | null): void =>
  element?.querySelector<HTMLElement>("[aria-expanded]")?.focus();

/** Calls when a click or a focus lands outside the element, or Escape is pressed, while it is open. */
export function useOutside(open: boolean, onOutside: (byEscape: boolean) => void) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onOutside);
  latest.current = onOutside;
  useEffect(() => {
    if (!open) return;
    const onEvent = (event: Event) => {
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        if (element.current?.contains(document.activeElement)) focusOpener(element.current);
        latest.current(true);
      } else if (!element.current?.contains(event.target as Node)) latest.current(false);
    };
    const types = ["pointerdown", "focusin", "keydown"] as const;
    for (const type of types) addEventListener(type, onEvent, true);
    return () => {
      for (const type of types) removeEventListener(type, onEvent, true);
    };
  }, [open]);
  return element;
}

/** A value once it has not changed for a while; until then the one before. */
export function useSettled<Value>(value: Value, ms: number): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

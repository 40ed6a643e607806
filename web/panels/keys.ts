import {useEffect} from "preact/hooks";
import type {Send} from "../state/messages.ts";

/** Whether somebody is writing there, where letters are letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches(
      "textarea, select, input:not([type=range], [type=radio], [type=checkbox], [type=file])",
    ));

/** Undo, redo and the dialogs by key, from anywhere; and when a hand is lifted, what it did is one step. */
export function useKeys(send: Send): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const message = messageOf(event);
      if (message === null) return;
      event.preventDefault();
      send(message);
    };
    const onLift = () => send({type: "settle"});
    addEventListener("keydown", onKey);
    addEventListener("pointerup", onLift);
    addEventListener("keyup", onLift);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("pointerup", onLift);
      removeEventListener("keyup", onLift);
    };
  }, [send]);
}

function messageOf({key, ctrlKey, metaKey, shiftKey, target}: KeyboardEvent) {
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (letter === "k") return {type: "dialog", dialog: "palette"} as const;
    // A list of choices has nothing of its own to take back.
    if (isTyping(target) && !(target instanceof HTMLSelectElement)) return null;
    if (letter === "z") return {type: shiftKey ? "redo" : "undo"} as const;
    return letter === "y" && !shiftKey ? ({type: "redo"} as const) : null;
  }
  return key === "?" && !isTyping(target) ? ({type: "dialog", dialog: "keys"} as const) : null;
}

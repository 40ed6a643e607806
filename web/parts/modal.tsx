import type {ComponentChildren} from "preact";
import {useId, useLayoutEffect, useRef} from "preact/hooks";
import {words} from "../words.ts";
import {IconButton} from "./controls.tsx";

/** A dialog over the page. The browser keeps the focus inside and gives it back afterwards. */
export function Modal({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      onClick={event => {
        if (event.target === dialog.current) onClose(); // the ground beside it
      }}
      onKeyDown={event => {
        if (event.key === "Escape") event.stopPropagation();
      }}
    >
      <div class="modal-body">
        <div class="modal-head">
          <h2 id={id}>{title}</h2>
          <IconButton icon="close" label={words.close} onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}

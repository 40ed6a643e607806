import {Modal} from "../parts/modal.tsx";
import type {Send} from "../state/messages.ts";
import {words} from "../words.ts";

/** Every key and what it does. */
export function KeysDialog({send}: {send: Send}) {
  const {keys} = words.shell;
  return (
    <Modal title={keys.title} onClose={() => send({type: "dialog", dialog: null})}>
      <dl class="keys">
        {keys.list.map(([key, what]) => (
          <div key={key}>
            <dt>
              {key.split(" ").map(part => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

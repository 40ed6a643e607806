import {useId, useState} from "preact/hooks";
import {count} from "../facts/format.ts";
import {pasted} from "../facts/pasted.ts";
import {CopyButton} from "../parts/copy.tsx";
import {readLink} from "../state/link.ts";
import type {Send} from "../state/messages.ts";
import {words} from "../words.ts";
import {save} from "./files.ts";

/** A place for records, the text of a page, a link to a view, or ids, of which it says what they need. */
export function PasteForm({send}: {send: Send}) {
  const [text, setText] = useState("");
  const field = useId();
  const found = pasted(text);
  const read = () => {
    if (found.kind === "link") {
      const link = readLink(found.hash);
      if (link !== null) send({type: "follow", link});
      return;
    }
    const bytes = new TextEncoder().encode(text);
    send({type: "open", name: words.pasteName, files: [{name: words.pasteName, bytes}]});
  };
  return (
    <>
      <label class="unseen" for={field}>
        {words.pasteLabel}
      </label>
      <textarea
        id={field}
        rows={3}
        dir="auto"
        placeholder={words.pasteLabel}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
      {found.kind === "ids" ? (
        <IdsAlone ids={found.ids} dois={found.dois} />
      ) : (
        <button type="button" class="button" disabled={found.kind === "nothing"} onClick={read}>
          {found.kind === "link" ? words.shell.pasteLink : words.pasteGo}
        </button>
      )}
    </>
  );
}

/** Ids hold nothing to read: a source has to be asked for them, which this page never does. */
function IdsAlone({ids, dois}: {ids: readonly string[]; dois: readonly string[]}) {
  const command =
    dois.length === ids.length
      ? "coterie fetch openalex --dois dois.txt --out papers && coterie open papers"
      : `coterie fetch openalex ${ids[0]} --out papers && coterie open papers`;
  return (
    <div class="ids" role="status">
      <p>
        <b>{words.shell.idsAlone(count(ids.length), ids.length)}</b> {words.shell.idsNeed}
      </p>
      <pre dir="ltr">{command}</pre>
      <p class="ids-actions">
        <CopyButton text={command} label={words.shell.copyCommand} />
        {dois.length === ids.length && (
          <button
            type="button"
            class="button"
            onClick={() =>
              save("dois.txt", new Blob([`${dois.join("\n")}\n`], {type: "text/plain"}))
            }
          >
            {words.shell.saveDois}
          </button>
        )}
      </p>
    </div>
  );
}

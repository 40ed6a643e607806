import {useEffect, useId, useState} from "preact/hooks";
import {bytesText} from "../facts/format.ts";
import {CopyButton} from "../parts/copy.tsx";
import {Modal} from "../parts/modal.tsx";
import {linkText} from "../state/link.ts";
import {linkOf} from "../state/linked.ts";
import type {Send} from "../state/messages.ts";
import type {State} from "../state/state.ts";
import {words} from "../words.ts";

/** Links to what is seen: one that names the corpus, and for small corpora one that carries it. */
export function ShareDialog({state, send}: {state: State; send: Send}) {
  const [data, setData] = useState<string | null | undefined>(undefined);
  const {analysis} = state;
  useEffect(() => {
    let isOpen = true;
    if (analysis !== null)
      void import("../state/pack.ts").then(({packed}) => isOpen && setData(packed(analysis)));
    return () => {
      isOpen = false;
    };
  }, [analysis]);
  const page = location.href.replace(/#.*$/, "");
  const address = (carried: string): string => {
    const link = linkOf(state, carried);
    return link === null ? page : `${page}#${linkText(link)}`;
  };
  const isSample = state.source?.sample !== undefined;
  return (
    <Modal title={words.shell.share} onClose={() => send({type: "dialog", dialog: null})}>
      <div class="share-links">
        <Field
          label={words.shell.linkView}
          hint={isSample ? words.shell.linkSample : words.shell.linkFiles}
          address={address("")}
        />
        {data === null && <p class="quiet">{words.shell.linkTooLarge}</p>}
        {data === undefined && <p class="quiet">{words.shell.packing}</p>}
        {typeof data === "string" && (
          <Field
            label={words.shell.linkData}
            hint={words.shell.linkDataMeaning(bytesText(data.length))}
            address={address(data)}
          />
        )}
        {page.startsWith("http://127.0.0.1") && <p class="quiet">{words.shell.linkLocal}</p>}
      </div>
    </Modal>
  );
}

function Field({label, hint, address}: {label: string; hint: string; address: string}) {
  const id = useId();
  return (
    <section>
      <label for={id}>
        <b>{label}</b> <span class="quiet">{hint}</span>
      </label>
      <input
        id={id}
        type="text"
        readOnly
        dir="ltr"
        value={address}
        onFocus={event => event.currentTarget.select()}
      />
      <CopyButton text={address} label={words.shell.copyLink} primary />
    </section>
  );
}

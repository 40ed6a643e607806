import {useId, useState} from "preact/hooks";
import {type QueryKind, SOURCES} from "../../src/index.ts";
import {
  commandFor,
  exampleOf,
  hostOf,
  kindsOf,
  type LiveForm,
  liveRequest,
  MOST_RECORDS,
  sourceOf,
  USUAL_FORM,
  withSource,
} from "../facts/live.ts";
import {forgetAnswers} from "../kept-answers.ts";
import {Select} from "../parts/controls.tsx";
import {CopyButton} from "../parts/copy.tsx";
import type {Send} from "../state/messages.ts";
import {keepServices, keptServices, type Services} from "../state/services.ts";
import {words} from "../words.ts";

/** A form that asks a live service. Nothing is asked before its button is pressed, and then only that service. */
export function Live({send}: {send: Send}) {
  const said = words.asks.live;
  const [form, setForm] = useState<LiveForm>(USUAL_FORM);
  const [services, setServices] = useState<Services>(keptServices);
  const field = useId();
  const most = useId();
  const source = sourceOf(form.source);
  const asked = liveRequest(form, services);
  const serve = (change: Partial<Services>) => {
    const next = {...services, ...change};
    setServices(next);
    keepServices(next);
  };
  const isList = form.kind === "doi" || form.kind === "id";
  const onText = (event: {currentTarget: {value: string}}) =>
    setForm({...form, text: event.currentTarget.value});
  return (
    <form
      class="live-form"
      onSubmit={event => {
        event.preventDefault();
        if (asked !== null && "request" in asked)
          send({
            type: "fetch",
            name: said.name(source.label, form.text.trim().slice(0, 60)),
            request: asked.request,
          });
      }}
    >
      <p class="quiet">{said.lead}</p>
      <div class="live-row">
        <Select
          label={said.source}
          value={form.source}
          choices={SOURCES.map(({id, label}) => ({value: id, label}))}
          onChange={id => setForm(withSource(form, id))}
        />
        <Select
          label={said.kind}
          value={form.kind}
          choices={kindsOf(source).map(value => ({value, label: said.kinds[value]}))}
          onChange={kind => setForm({...form, kind: kind as QueryKind})}
        />
        <label class="live-field" for={most}>
          {said.most}
          <input
            id={most}
            type="number"
            min={1}
            max={MOST_RECORDS}
            value={form.most}
            onInput={event =>
              setForm({...form, most: Math.round(event.currentTarget.valueAsNumber || 0)})
            }
          />
        </label>
      </div>
      <label class="live-field" for={field}>
        {said.kinds[form.kind]}
        {isList ? (
          <textarea
            id={field}
            rows={3}
            placeholder={exampleOf(source, form.kind)}
            value={form.text}
            onInput={onText}
          />
        ) : (
          <input
            id={field}
            type="text"
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            placeholder={exampleOf(source, form.kind)}
            value={form.text}
            onInput={onText}
          />
        )}
      </label>
      <details class="live-more">
        <summary>{said.who}</summary>
        <Who source={form.source} services={services} onChange={serve} />
      </details>
      {asked !== null && "problem" in asked && (
        <p class="caveat" role="status">
          {asked.problem}
        </p>
      )}
      <div class="live-go">
        <button type="submit" class="button accent" disabled={asked === null || "problem" in asked}>
          {said.fetch}
        </button>
        <span class="quiet small">{said.asks(hostOf(source))}</span>
      </div>
      {asked !== null && "request" in asked && (
        <p class="live-command quiet small">
          {said.orCommand} <CopyButton text={commandFor(form)} label={words.shell.copyCommand} />
        </p>
      )}
    </form>
  );
}

/** Mail address and key, which services may want, and what of it is kept. */
function Who({
  source: id,
  services,
  onChange,
}: {
  source: string;
  services: Services;
  onChange: (change: Partial<Services>) => void;
}) {
  const said = words.asks.live;
  const {keyVariable, label} = sourceOf(id);
  const mail = useId();
  const key = useId();
  return (
    <>
      <p class="quiet small">{said.whoLead}</p>
      <div class="live-row">
        <label class="live-field" for={mail}>
          {said.mail}
          <input
            id={mail}
            type="email"
            autocomplete="email"
            value={services.mail}
            onInput={event => onChange({mail: event.currentTarget.value})}
          />
        </label>
        {keyVariable !== null && (
          <label class="live-field" for={key}>
            {said.key(label)}
            <input
              id={key}
              type="password"
              autocomplete="off"
              value={services.keys[id] ?? ""}
              onInput={event =>
                onChange({keys: {...services.keys, [id]: event.currentTarget.value}})
              }
            />
          </label>
        )}
      </div>
      <Check label={said.keep} checked={services.keep} onChange={keep => onChange({keep})} />
      <Check
        label={said.keepAnswers}
        checked={services.keepAnswers}
        onChange={keepAnswers => {
          onChange({keepAnswers});
          if (!keepAnswers) void forgetAnswers();
        }}
      />
    </>
  );
}

function Check({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <label class="check" for={id}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

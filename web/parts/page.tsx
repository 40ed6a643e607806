import type {ComponentChildren} from "preact";

/** The frame of a view that is read from top to bottom: its name, what holds of it, what can be chosen, and the rest below. */
export function Page({
  title,
  sub,
  controls,
  tools,
  children,
}: {
  title: string;
  sub?: ComponentChildren;
  /** Beside the title. */
  tools?: ComponentChildren;
  /** In a row of their own. */
  controls?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <div class="page">
      <header class="page-head">
        <h2>{title}</h2>
        {sub !== undefined && <span class="quiet">{sub}</span>}
        {tools !== undefined && <div class="page-tools">{tools}</div>}
        {controls !== undefined && <div class="page-controls">{controls}</div>}
      </header>
      <div class="page-body" role="region" aria-label={title} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}

/** One thing on a page: its name, a sentence on what it says, and what can be chosen for it. */
export function Card({
  title,
  lead,
  tools,
  children,
  wide = false,
}: {
  title: string;
  lead?: ComponentChildren;
  tools?: ComponentChildren;
  children: ComponentChildren;
  wide?: boolean;
}) {
  return (
    <section class={`card${wide ? " wide" : ""}`}>
      <div class="card-head">
        <h3>{title}</h3>
        {tools}
      </div>
      {lead !== undefined && <p class="card-lead">{lead}</p>}
      {children}
    </section>
  );
}

/** A view that has nothing to show, and why. */
export function Nothing({title, why}: {title: string; why: ComponentChildren}) {
  return (
    <div class="nothing">
      <p class="nothing-title">{title}</p>
      <p>{why}</p>
    </div>
  );
}

/** Drawn on a grid of 18; strokes only, in the colour of the text around. */
const PATHS = {
  map: "M5 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM12.5 2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM6.8 10.2l4-3.6",
  people: "M9 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 15c1-4 11-4 12 0",
  papers: "M5 2.5h6l3 3v10H5zM7.5 8.5h4M7.5 11.5h4",
  topics: "M3 5h12M3 9h8M3 13h5",
  identity:
    "M6.5 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM2 15c.6-3.4 8.4-3.4 9 0M12 8.5l1.6 1.6L16.5 7",
  feed: "M3 12.5l4-4 3 3 5-6M11 5.5h4v4",
  timeline: "M3.5 15V9.5M7.5 15V4M11.5 15V7M15 15v-3.5",
  themes:
    "M9 2.5v13M2.5 9h13M12.6 4.2a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8zM5.6 11.2a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z",
  compare: "M3 3.5h4.5v11H3zM10.5 3.5H15v11h-4.5zM9 2v14",
  columns: "M3 3.5h12v11H3zM7 3.5v11M11 3.5v11",
  swap: "M5.5 3.5 2.5 6.5l3 3M2.5 6.5h11M12.5 8.5l3 3-3 3M15.5 11.5h-11",
  quality: "M3 9.5l4 4 8-8.5",
  more: "M4 8.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM9 8.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM14 8.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2z",
  open: "M2.5 14.5v-10h4.5l1.5 2h7v8z",
  export: "M9 11V2.5M5.5 6 9 2.5 12.5 6M3 10.5v5h12v-5",
  sun: "M9 6a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM9 1.5v1.8M9 14.7v1.8M1.5 9h1.8M14.7 9h1.8M3.7 3.7 5 5M13 13l1.3 1.3M3.7 14.3 5 13M13 5l1.3-1.3",
  moon: "M14.5 10.8A6 6 0 0 1 7.2 3.5a6 6 0 1 0 7.3 7.3z",
  system: "M2.5 3.5h13v8.5h-13zM6.5 15h5M9 12v3",
  plus: "M9 4v10M4 9h10",
  minus: "M4 9h10",
  fit: "M3 6.5V3h3.5M11.5 3H15v3.5M15 11.5V15h-3.5M6.5 15H3v-3.5",
  play: "M6 4v10l8-5z",
  pause: "M6.5 4v10M11.5 4v10",
  close: "M4.5 4.5l9 9M13.5 4.5l-9 9",
  back: "M10.5 4 5.5 9l5 5",
  search: "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3zM11.8 11.8 15 15",
  lens: "M3 5.5h6M13 5.5h2M3 12.5h2M9 12.5h6M11 3.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM7 10.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z",
  info: "M9 2.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM9 8.2v4M9 5.6v.3",
  warning: "M9 2.8 16 15H2zM9 7.5v3.5M9 12.9v.2",
  up: "M5 11l4-4 4 4",
  down: "M5 7l4 4 4-4",
  chevron: "M6 7.5 9 10.5l3-3",
  lasso:
    "M9 3c3.6 0 6.5 1.9 6.5 4.2S12.6 11.4 9 11.4 2.5 9.5 2.5 7.2 5.4 3 9 3zM5 10.6c-1.2.9-1 2.6.4 2.8 1.5.2 2-1.3.9-1.9M6.3 13c.4 1.4 0 2.3-.9 3",
  layout:
    "M9 2.5a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM4 11.5a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM14 11.5a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM8.2 6 4.9 11.6M9.8 6l3.3 5.6M5.8 13.3h6.4",
  layers: "M9 3 15.5 6.5 9 10 2.5 6.5zM3.2 9.7 9 12.8l5.8-3.1M3.2 12.5 9 15.6l5.8-3.1",
  tie: "M3.5 14.5l11-11",
  connect:
    "M3.6 11.6a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8zM14.4 2.6a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8zM9 7.1a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8zM5 12.2l2.6-1.9M10.4 7.7 13 5.8",
  commands: "M3 4.5h12M3 9h12M3 13.5h12",
  undo: "M5.5 3 2.5 6l3 3M2.5 6h7.5a4 4 0 0 1 0 8H6",
  redo: "M12.5 3l3 3-3 3M15.5 6H8a4 4 0 0 0 0 8h4",
  share:
    "M7.5 10.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2L9 4.8M10.5 7.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2L9 13.2",
  file: "M4.5 2.5h6l3 3v10h-9zM10.5 2.5v3h3",
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words, or inside a button that has a label of its own; never read out. */
export function Icon({name, size = 18}: {name: IconName; size?: number}) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The sign of the app. */
export function Mark() {
  return (
    <svg class="mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path class="mark-ties" d="M5 14 10 5l5 8z" />
      <circle class="mark-a" cx="5" cy="14" r="3" />
      <circle class="mark-b" cx="10" cy="5" r="3" />
      <circle class="mark-c" cx="15" cy="13" r="3" />
    </svg>
  );
}

/** The views of the app in the order of the rail; what each draws is a row in panels/views.tsx. */
export const VIEWS = [
  "map",
  "people",
  "papers",
  "topics",
  "feed",
  "timeline",
  "themes",
  "compare",
  "connect",
  "identity",
  "quality",
  "author",
] as const;

export type View = (typeof VIEWS)[number];

/** How the map is drawn beyond what its values say. */
export interface Display {
  /** Names of nodes. */
  readonly names: boolean;
  /** Names of communities; "auto" = where nodes are too many to be read. */
  readonly groupNames: "auto" | "on" | "off";
  /** An outline around each community. */
  readonly hulls: boolean;
  /** Where it is crowded, instead of ties. */
  readonly density: boolean;
  readonly curved: boolean;
  /** How far weak ties fade: 0 … 1. */
  readonly fade: number;
  /** What is so many ties away from a selected node stays bright: 1 … 3. */
  readonly depth: number;
  readonly minimap: boolean;
}

export const USUAL_DISPLAY: Display = {
  names: true,
  groupNames: "auto",
  hulls: false,
  density: false,
  curved: false,
  fade: 0.6,
  depth: 1,
  minimap: true,
};

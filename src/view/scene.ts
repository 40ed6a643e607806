import type {MapId} from "../analysis/map-network.ts";
import type {ScaleKind} from "./scale.ts";

/** How the values of a network become a picture. */
export interface Encoding {
  readonly network: MapId;
  /** A metric id, an author index id or "papers": node area grows with it. */
  readonly size: string;
  /** What colour shows: groups, or a number from low to high. */
  readonly colour: "community" | "category" | "year" | (string & {});
  /** What stands beside nodes: their name, or a number. @default "name" */
  readonly label?: string;
  /** What the width of ties grows with; "even" = all alike. @default "strength" */
  readonly tieWidth?: string;
  /** What colours ties: the colour that both ends share, the world that they are from, or a number. @default "ends" */
  readonly tieColour?: "ends" | "world" | (string & {});
}

/** Says how many of how many are shown. */
export interface Shown {
  readonly nodes: number;
  readonly ofNodes: number;
  readonly ties: number;
  readonly ofTies: number;
  /** Papers that pass the choice of papers. */
  readonly papers: number;
  readonly ofPapers: number;
}

export type ColourLegend =
  | {
      readonly kind: "groups";
      readonly title: string;
      /** Group g has colour g of the palette; the count is of nodes. */
      readonly groups: readonly {
        readonly label: string;
        readonly count: number;
        /** Its colour, where that is not g. */
        readonly colour?: number;
      }[];
      readonly unknown: number;
    }
  | {
      readonly kind: "ramp";
      readonly title: string;
      readonly low: number;
      readonly high: number;
      readonly scale: ScaleKind;
      /** Between two steps of the ramp. */
      readonly bounds: readonly number[];
      readonly unknown: number;
    };

export interface SizeLegend {
  readonly title: string;
  readonly scale: "sqrt" | "log";
  readonly marks: readonly {readonly value: number; readonly radius: number}[];
}

/**
 * A picture as plain arrays, ready to draw or to write; it knows no theme and no renderer.
 *
 * Node arrays are indexed by node of the network; hidden nodes have radius 0.
 */
export interface Scene {
  readonly encoding: Encoding;
  readonly order: number;
  readonly label: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** In pixels at the default zoom. */
  readonly radius: Float32Array;
  /** Group (palette index) or, for a ramp, 0 … 1; −1 = no colour of its own, −2 = unknown. */
  readonly colour: Float32Array;
  /** The ties that are shown: index into the network's edge list. */
  readonly edge: Uint32Array;
  /** Their widths in pixels. */
  readonly width: Float32Array;
  /** Where there is no legend of ties, the common group of both ends, or −1 for a tie between groups; else by it. */
  readonly edgeColour: Float32Array;
  readonly colourLegend: ColourLegend;
  /** What colours of ties mean; null = that of their ends. */
  readonly tieLegend: ColourLegend | null;
  readonly sizeLegend: SizeLegend;
  readonly shown: Shown;
}

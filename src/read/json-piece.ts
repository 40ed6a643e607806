/** A piece of a text that is read from the left, with what is kept of earlier ones. */
export interface Piece {
  text: string;
  /** Where reading goes on. */
  at: number;
  /** Begins to keep what stands from a place on. */
  keep(from: number): void;
  /** What is kept, to a place in this piece; nothing is kept any more. */
  kept(to: number): string;
  /** How long that would be. */
  lengthTo(to: number): number;
  /** Goes on with another piece; of this one what is to be kept is. */
  next(text: string, keeps: boolean): void;
}

export function pieceOfText(): Piece {
  let parts: string[] = [];
  let length = 0;
  let from = 0;
  return {
    text: "",
    at: 0,
    keep(place) {
      from = place;
      parts = [];
      length = 0;
    },
    kept(to) {
      const kept = parts.join("") + this.text.slice(from, to);
      parts = [];
      length = 0;
      return kept;
    },
    lengthTo: to => length + to - from,
    next(text, keeps) {
      if (keeps) {
        parts.push(this.text.slice(from));
        length += this.text.length - from;
      }
      this.text = text;
      this.at = from = 0;
    },
  };
}

/** How many line ends stand between two places. */
export function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = text.indexOf("\n", from); i >= 0 && i < to; i = text.indexOf("\n", i + 1))
    count += 1;
  return count;
}

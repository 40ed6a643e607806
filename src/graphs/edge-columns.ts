import type {EdgeList} from "./graph.ts";

/** Edges in their order, with how many papers are behind each and their first and last year. */
export interface EdgeColumns extends EdgeList {
  readonly count: Uint32Array;
  readonly from: Int16Array;
  readonly to: Int16Array;
}

/** So many edges are given room at once where as many may come. */
const MOST_ROOM = 1 << 22;

/** Columns that are written in place and grow by half, a row at a time. `atMost` bounds their length. */
export function edgeColumns(atMost: number) {
  let length = 0;
  let room = Math.min(atMost, MOST_ROOM);
  let columns: EdgeColumns = {
    source: new Uint32Array(room),
    target: new Uint32Array(room),
    strength: new Float64Array(room),
    count: new Uint32Array(room),
    from: new Int16Array(room),
    to: new Int16Array(room),
  };
  return {
    /** The columns, with room for so many more. */
    room(more: number): EdgeColumns {
      if (length + more <= room) return columns;
      room = Math.max(length + more, Math.ceil(room * 1.5));
      columns = {
        source: widened(columns.source, new Uint32Array(room)),
        target: widened(columns.target, new Uint32Array(room)),
        strength: widened(columns.strength, new Float64Array(room)),
        count: widened(columns.count, new Uint32Array(room)),
        from: widened(columns.from, new Int16Array(room)),
        to: widened(columns.to, new Int16Array(room)),
      };
      return columns;
    },
    /** The place of the next so many. */
    taken(more: number): number {
      length += more;
      return length - more;
    },
    /** The columns in arrays of just their length. Each gives its memory back before the next is cut. */
    finish(): EdgeColumns {
      const rest: Partial<Writable<EdgeColumns>> = columns;
      const cut = <Name extends keyof EdgeColumns>(name: Name): EdgeColumns[Name] => {
        const values = rest[name]!.slice(0, length) as EdgeColumns[Name];
        delete rest[name];
        return values;
      };
      return {
        source: cut("source"),
        target: cut("target"),
        strength: cut("strength"),
        count: cut("count"),
        from: cut("from"),
        to: cut("to"),
      };
    },
  };
}

type Writable<Columns> = {-readonly [Name in keyof Columns]: Columns[Name]};

function widened<Kind extends Uint32Array | Float64Array | Int16Array>(
  values: Kind,
  wider: Kind,
): Kind {
  wider.set(values);
  return wider;
}

/** Names that initials leave: how far they tell people apart. */
export interface NameDiversity {
  /** Different family names with all initials; null where there are too many to count. */
  readonly allInitials: number | null;
  /** Different family names with the first initial, as a share of those with all initials, 0 … 1; null as above or of none. */
  readonly firstInitial: number | null;
}

/** So many names are counted at most. */
const MOST_NAMES = 5_000_000;

/** Collects names one by one. */
export interface NameCollector {
  /** A name as it is printed, the family name last: "Wei K. Wang", "W. K. Wang". */
  add(name: string): void;
  finish(): NameDiversity;
}

/** Starts without names. Memory: about 150 bytes a name. */
export function nameDiversity(): NameCollector {
  const all = new Set<string>();
  const first = new Set<string>();
  return {
    add(name) {
      if (all.size > MOST_NAMES) return;
      const words = name.split(" ");
      const family = words.pop()!;
      const initials = words.map(word => word[0]).join("");
      all.add(`${family} ${initials}`);
      first.add(`${family} ${initials.slice(0, 1)}`);
    },
    finish() {
      if (all.size > MOST_NAMES) return {allInitials: null, firstInitial: null};
      return {allInitials: all.size, firstInitial: all.size === 0 ? null : first.size / all.size};
    },
  };
}

/** Numbers for strings: each different string is kept once. */
export interface StringPool {
  /** The number of a string, which is new when it was not seen before. */
  add(text: string): number;
  /** The number of a string, or undefined when it was never added. */
  find(text: string): number | undefined;
  at(number: number): string;
  readonly size: number;
  /** All strings, by number. */
  values(): readonly string[];
}

/** An empty pool. About 100 bytes a string beside its text; at most 16 million different strings. */
export function stringPool(): StringPool {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    add(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
    find: text => numbers.get(text),
    at: number => texts[number],
    get size() {
      return texts.length;
    },
    values: () => texts,
  };
}

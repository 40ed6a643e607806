/** The different words of a text, for lists that are written as one. */
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

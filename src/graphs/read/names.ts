/** Names that programs give to the strength of a tie. */
export const isStrengthName = (name: string): boolean => /^(weight|strength|value)$/i.test(name);

/** Takes off the apostrophe that guards a text which spreadsheets would run as a formula. */
export const unguarded = (text: string): string =>
  /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;

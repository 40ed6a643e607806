/** Shorter pieces of a text are copied by engines anyway. */
const SHORT = 13;

/**
 * The same text in memory of its own. A piece that is cut from a long text may be a view of it, and whoever keeps the
 * piece then keeps all of that text.
 */
export const ownText = (text: string): string =>
  text.length < SHORT ? text : text.split("").join("");

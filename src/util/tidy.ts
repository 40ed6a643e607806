/**
 * Whether words are parted by single blanks, nothing stands before or after them, and no character is a control or another
 * kind of white space. By hand, since it is asked of every text that is read. Time: O(length).
 */
export function isTidy(text: string): boolean {
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x20) {
      if (blank) return false;
      blank = true;
    } else {
      if (c < 0x20 || (c > 0x7e && (c <= 0xa0 || (c >= 0x1680 && isOdd(c))))) return false;
      blank = false;
    }
  }
  return !blank || text === "";
}

/** White space and what is no character, above U+1680. */
const isOdd = (c: number): boolean =>
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x3000 ||
  c === 0xfeff ||
  c >= 0xfffe;

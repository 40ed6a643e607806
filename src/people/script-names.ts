import {DOUBLE_CHARACTER_FAMILIES} from "./name-words.ts";

const CHARACTERS =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]+$/u;

/** The family and given name of a name in Chinese, Japanese or Korean writing; null for other names. */
export function characterName(text: string): {family: string; given: string} | null {
  const words = text.split(" ");
  if (!words.every(word => CHARACTERS.test(word.replace(/[·・･•]/g, "")))) return null;
  if (/[·・･•]/.test(text)) {
    // A foreign name written in sound, in its own order: 卡尔·马克思.
    const pieces = text.split(/[·・･•]/);
    return {given: pieces.slice(0, -1).join("·"), family: pieces[pieces.length - 1]};
  }
  if (words.length > 1) return {family: words[0], given: words.slice(1).join(" ")};
  if (/^[\p{Script=Katakana}ー]+$/u.test(text)) return {family: text, given: ""};
  for (const length of [3, 2])
    if (text.length > length && DOUBLE_CHARACTER_FAMILIES.has(text.slice(0, length)))
      return {family: text.slice(0, length), given: text.slice(length)};
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text) && text.length > 3) {
    const kana = text.search(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
    const cut = kana >= 2 ? Math.min(kana, 2) : 2;
    return {family: text.slice(0, cut), given: text.slice(cut)};
  }
  if (text.length === 1) return {family: text, given: ""};
  return {family: text.slice(0, 1), given: text.slice(1)};
}

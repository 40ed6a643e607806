import {
  CHINESE_FAMILIES,
  DOUBLE_CHINESE_FAMILIES,
  KOREAN_FAMILIES,
  VIETNAMESE_FAMILIES,
} from "./name-words.ts";

const INITIAL = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])";
const FINAL =
  "(?:iang|iong|uang|ueng|ang|eng|ian|iao|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v)";
const SYLLABLE = new RegExp(`^${INITIAL}?${FINAL}$`);

/** How many pinyin syllables a lower-case word has at least: 1, 2, or 0 for neither. */
export function pinyinSyllables(word: string): 0 | 1 | 2 {
  if (word.length > 12) return 0;
  if (SYLLABLE.test(word)) return 1;
  for (let cut = 2; cut <= word.length - 2; cut++)
    if (SYLLABLE.test(word.slice(0, cut)) && SYLLABLE.test(word.slice(cut))) return 2;
  return 0;
}

/**
 * The syllables of a Chinese given name that is written as one word, where there is one way only to part
 * it: "dayong" is da, yong; "fangan" (fang an, fan gan) stays whole.
 */
export function pinyinParts(word: string): readonly string[] {
  if (word.length < 3 || word.length > 12 || SYLLABLE.test(word)) return [word];
  const ways: string[][] = [];
  for (let cut = 1; cut < word.length; cut++)
    if (SYLLABLE.test(word.slice(0, cut)) && SYLLABLE.test(word.slice(cut)))
      ways.push([word.slice(0, cut), word.slice(cut)]);
  return ways.length === 1 ? ways[0] : [word];
}

/**
 * Whether the words of a name without a comma stand family first, as Chinese, Korean and Vietnamese names
 * often do: "Wang Xiaoming", "Kim Min-soo", "Nguyen Van Thanh". Where both orders are possible ("Wang Wei"),
 * they do not.
 */
export function isFamilyFirst(folded: readonly string[], printed: readonly string[]): boolean {
  const [first, second = ""] = folded;
  if (folded.length === 3 && VIETNAMESE_FAMILIES.has(first) && /^(?:van|thi)$/.test(second))
    return !VIETNAMESE_FAMILIES.has(folded[2]);
  if (folded.length !== 2 || !/^\p{Lu}/u.test(printed[0])) return false;
  if (/^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(printed[1]) && KOREAN_FAMILIES.has(first)) {
    const [a, b] = printed[1].split("-");
    return /^\p{Ll}/u.test(b) || (isKoreanSyllable(a) && isKoreanSyllable(b));
  }
  const plain = second.replaceAll(" ", "");
  return (
    CHINESE_FAMILIES.has(first) &&
    !CHINESE_FAMILIES.has(plain) &&
    !DOUBLE_CHINESE_FAMILIES.has(plain) &&
    plain.length >= 5 &&
    pinyinSyllables(plain) === 2
  );
}

const isKoreanSyllable = (part: string): boolean =>
  /^(?:[gkndtrlmbpsjch]|ch|kk|tt|pp|ss|jj|sh|kw|hw|gw)?(?:[aeiou]|ae|eo|eu|oo|ya|ye|yeo|yo|yu|yoo|wa|wo|woo|wi|we|ui|ee|you|young?)(?:ng|[kgnmlrtpbsh])?$/i.test(
    part,
  );

const GROUP_WORD =
  /(?<![\p{L}'-])(?:university|universit[äé]t?|universidad|università|institute?|institut[eo]?|instituto|consortium|collaborations?|collaborative|groups?|grp|team|committee|association|society|department|dept|ministry|inc|ltd|gmbh|corp|corporation|company|network|project|initiative|investigators|trialists|laborator(?:y|ies)|foundation|council|commission|agency|administration|organi[sz]ations?|bureau|academy|federation|alliance|programme?|observatory|hospital|task force|working party|study|trial|registry|consorcio|conference|press|panel|board|workshop|centre|center|authors?|editors?|staff|library|museum|archive|collective|working group|bank of)(?![\p{L}'-])/iu;

const NOBODY =
  /^(?:\[?no author.*\]?|\[?anonymous\]?|anon\.?|null|none|n\/?a|unknown|undefined|et\.? al\.?|(?:and )?others|\.{3}|…|-+|\?+)$/i;

/** Whether a printed name is that of an organisation or a collaboration, by the words in it. */
export function isGroupName(name: string): boolean {
  if (/^(?:the|on behalf of|for the|members of)\s/i.test(name)) return true;
  if (/\s(?:for the|on behalf of|of the)\s/i.test(name)) return true;
  return GROUP_WORD.test(name);
}

/** Whether a text stands where a name should be but names nobody: "Anonymous", "et al.", "null". */
export const isNobody = (name: string): boolean => NOBODY.test(name.trim()) || !/\p{L}/u.test(name);

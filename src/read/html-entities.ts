/** Names of the characters from U+00A0 on, in the order of Unicode: "nbsp" is U+00A0, "yuml" is U+00FF. */
const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 " +
  "sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc " +
  "Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve " +
  "Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc " +
  "atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve " +
  "oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/** Greek letters from U+0391 on; U+03A2 is no letter. */
const GREEK_CAPITALS =
  "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau " +
  "Upsilon Phi Chi Psi Omega";
const GREEK_LETTERS =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma " +
  "tau upsilon phi chi psi omega";

/** All others: a name, then its character. */
const OTHERS =
  "OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ thetasym ϑ upsih ϒ piv ϖ ndash – mdash — " +
  "lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ " +
  "lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr → " +
  "darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ " +
  "notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ " +
  "there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ " +
  "perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang ⟨ rang ⟩ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦";

/** Spaces and marks that cannot be seen. */
const UNSEEN = {ensp: 0x2002, emsp: 0x2003, thinsp: 0x2009, zwnj: 0x200c, zwj: 0x200d, lrm: 0x200e};

/**
 * The characters that HTML 4 gives names to, and the five of XML, by name. It has no prototype: no name
 * finds what is not in the list.
 */
export function htmlEntities(): Record<string, string> {
  const known: Record<string, string> = Object.create(null);
  const inOrder = (names: string, first: number) => {
    for (const [i, name] of names.split(" ").entries())
      if (name !== "-") known[name] = String.fromCodePoint(first + i);
  };
  inOrder(LATIN_1, 0xa0);
  inOrder(GREEK_CAPITALS, 0x391);
  inOrder(GREEK_LETTERS, 0x3b1);
  const pairs = OTHERS.split(" ");
  for (let i = 0; i < pairs.length; i += 2) known[pairs[i]] = pairs[i + 1];
  for (const [name, code] of Object.entries(UNSEEN)) known[name] = String.fromCodePoint(code);
  known.rlm = "\u200f";
  return Object.assign(known, {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"});
}

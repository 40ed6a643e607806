import {fold} from "../util/fold.ts";

/** How the given names of two printed names stand to each other. */
export type GivenAgreement =
  /** Nothing is known of one of them. */
  | "unknown"
  /** The same, with at least one name written out. */
  | "same"
  /** The same initials, nothing written out. */
  | "same initials"
  /** The first name is written out in both; one says more. */
  | "longer"
  /** One has only the initial of what the other writes out. */
  | "initial"
  /** A short form, or one letter off. */
  | "variant"
  | "different";

/**
 * The given names as folded words; an initial is a single letter. "J.-R." and "JR" are j, r; in a name
 * without small letters ("JOHN SMITH") three capitals with a vowel are a word.
 */
export function givenTokens(given: string, capitalsAreInitials = false): string[] {
  const tokens: string[] = [];
  for (const word of given.replace(/['’ʼ`´]/g, "").split(/[\s.\-‐–·]+/)) {
    if (/^\p{Lu}{2,3}$/u.test(word) && (capitalsAreInitials || !LIKE_A_WORD.test(word)))
      tokens.push(...[...word].map(fold));
    else {
      const folded = fold(word).replaceAll(" ", "");
      if (folded !== "") tokens.push(folded);
    }
  }
  return tokens;
}

/** "JAN", "LI", "WU": capitals that can be said. */
const LIKE_A_WORD = /^(?:[^AEIOU][AEIOUY][^AEIOU]?|[A-Z][AEIOU][AEIOUHN])$/;

/** Whether one person can have both given names: initials agree with names, missing names agree. */
export function givenCompatible(a: string, b: string): boolean {
  const agreement = compareGiven(givenTokens(a), givenTokens(b));
  return agreement !== "different" && agreement !== "variant" ? true : isShortForm(a, b);
}

/** How two lists of given names (from `givenTokens`) stand to each other. */
export function compareGiven(a: readonly string[], b: readonly string[]): GivenAgreement {
  const tokens = [...a, ...b];
  return compareGivenAt(
    {
      tokens: tokenTable(tokens),
      start: [0, a.length, tokens.length],
      item: tokens.map((_, k) => k),
      joined: [0, a.join("") === b.join("") ? 0 : 1],
    },
    0,
    1,
  );
}

/** Words of given names with what comparing looks at first. */
export interface TokenTable {
  readonly text: readonly string[];
  /** 1 for an initial. */
  readonly single: Uint8Array;
  /** The first letter, and that of the name which a short form stands for. */
  readonly first: Uint16Array;
  readonly formalFirst: Uint16Array;
}

export function tokenTable(text: readonly string[]): TokenTable {
  return {
    text,
    single: Uint8Array.from(text, token => (token.length === 1 ? 1 : 0)),
    first: Uint16Array.from(text, token => token.charCodeAt(0)),
    formalFirst: Uint16Array.from(text, token => (formal(token) ?? token).charCodeAt(0)),
  };
}

/** Given names of many people: name n has the words item[start[n]] … item[start[n + 1] − 1]. */
export interface GivenNames {
  readonly tokens: TokenTable;
  readonly start: ArrayLike<number>;
  readonly item: ArrayLike<number>;
  /** Name → a number that is the same where the words written as one are. */
  readonly joined: ArrayLike<number>;
}

/** How names f and g stand to each other. */
export function compareGivenAt(names: GivenNames, f: number, g: number): GivenAgreement {
  const {tokens, start, item, joined} = names;
  const {text, single, first, formalFirst} = tokens;
  const [a, b] = [start[f], start[g]];
  const [m, n] = [start[f + 1] - a, start[g + 1] - b];
  if (m === 0 || n === 0) return "unknown";
  if (joined[f] === joined[g]) {
    const full = (from: number, count: number): boolean => {
      for (let k = from; k < from + count; k++) if (single[item[k]] === 0) return true;
      return false;
    };
    const [one, other] = [full(a, m), full(b, n)];
    if (one && other) return "same";
    return one || other ? "initial" : "same initials";
  }
  let variants = 0;
  for (let i = 0; i < m && i < n; i++) {
    const [x, y] = [item[a + i], item[b + i]];
    if (x === y) continue;
    if (single[x] === 1 || single[y] === 1) {
      if (first[x] !== first[y] && formalFirst[x] !== formalFirst[y])
        return fused(names, f, g) ? "longer" : "different";
    } else if (text[x] === text[y]) continue;
    else if (sameName(text[x], text[y]) || nearlyEqual(text[x], text[y])) variants += 1;
    else return fused(names, f, g) ? "longer" : "different";
  }
  if (variants > 0) return variants === 1 ? "variant" : "different";
  return single[item[a]] === 1 || single[item[b]] === 1 ? "initial" : "longer";
}

/** "Mei Chun" and "Meichun X.": the first words of one are written as one word in the other. */
function fused({tokens: {text}, start, item}: GivenNames, f: number, g: number): boolean {
  const isWhole = text[item[start[f]]].length >= text[item[start[g]]].length;
  const [one, two] = isWhole ? [f, g] : [g, f];
  if (start[two + 1] - start[two] < 2) return false;
  const whole = text[item[start[one]]];
  const [head, tail] = [text[item[start[two]]], text[item[start[two] + 1]]];
  if (head.length === 1 || tail.length === 1) return false;
  return whole.length === head.length + tail.length && whole === head + tail;
}

function isShortForm(a: string, b: string): boolean {
  const [x, y] = [givenTokens(a), givenTokens(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i++)
    if (x[i].length === 1 || y[i].length === 1 ? x[i][0] !== y[i][0] : !sameName(x[i], y[i]))
      return false;
  return true;
}

const sameName = (x: string, y: string): boolean =>
  x === y || (formal(x) !== undefined && formal(x) === formal(y));

/** The name that a short form stands for, or the name itself where it has short forms. */
export const formal = (name: string): string | undefined => SHORT_FORMS.get(name);

/** One letter added, left out, changed or swapped in a word of five letters or more. */
export function nearlyEqual(x: string, y: string): boolean {
  if (x === y) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 4 || long.length < 5 || long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  return (
    short.slice(i + 1) === long.slice(i + 1) ||
    (short[i] === long[i + 1] &&
      short[i + 1] === long[i] &&
      short.slice(i + 2) === long.slice(i + 2))
  );
}

/** Well-known short forms of English, German, French, Dutch and Slavic given names, each after its full form. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  `robert bob bobby rob robbie; william bill billy will willy; richard dick rick rich ricky; james jim jimmy jamie;
  john jack johnny jon; margaret peggy maggie meg marge; elizabeth betty beth liz lisa eliza betsy; edward ed eddie ted;
  thomas tom tommy; michael mike mick mickey; joseph joe joey; charles chuck charlie; david dave davy; daniel dan danny;
  christopher chris; matthew matt; anthony tony; andrew andy drew; steven steve stephen; kenneth ken kenny;
  ronald ron ronnie; donald don donnie; lawrence larry; gerald gerry jerry; gregory greg gregor; jeffrey jeff geoffrey geoff;
  timothy tim; samuel sam; benjamin ben; alexander alex sasha aleksandr alexandre alexandru; nicholas nick nicolas nikolas;
  patrick pat; patricia pat tricia patty; peter pete; philip phil phillip philippe; raymond ray; frederick fred freddy;
  francis frank; henry hank harry; leonard len lenny leo; douglas doug; stanley stan; theodore teddy; vincent vince;
  walter walt; albert al bert; alfred alf; arthur art; barbara barb; catherine kate cathy kathy katherine kathryn katie cat;
  deborah debbie deb debora; dorothy dot dottie; jennifer jen jenny; judith judy; kimberly kim; pamela pam; rebecca becky;
  susan sue susie suzanne; victoria vicky; virginia ginny; cynthia cindy; jacqueline jackie; janet; nathaniel nate nat;
  nathan nate; jonathan jonathon; zachary zach zack; joshua josh; jacob jake; eugene gene; clifford cliff; russell russ;
  rudolf rudi rudy; johannes hannes hans; friedrich fritz; heinrich heinz; wilhelm willi; katharina kathi; matthias mathias;
  jozef jef; cornelis kees cor; gerardus gerard; hendrik henk; jacobus jaap; petrus piet; wilhelmus wim; frederik frits;
  dmitri dima dmitry dmitriy; vladimir volodya vova; mikhail misha; sergei sergey serge; yuri yury; aleksei alexey alexei;
  ekaterina katya; maria masha marie; natalia natasha natalya; tatiana tanya tatyana; evgeny eugeny evgenii;
  manuel manolo; jose pepe; francisco paco pancho; ignacio nacho; guadalupe lupe; mohammad mohammed muhammad mohamed mohamad;
  yusuf youssef yousef; abraham abe; isaac ike; solomon sol; bradley brad; bernard bernie; calvin cal; curtis curt;
  edmund ned; gilbert gil; harold hal; herbert herb; jerome jerry; lewis lou louis; martin marty; maxwell max;
  melvin mel; mitchell mitch; norman norm; randall randy randolph; roger rodge; sidney sid sydney; terence terry terrence;
  wesley wes; allan alan allen; brian bryan; carl karl; eric erik; frances fran; geraldine gerry; jean jeanie;
  mathew matt; laurence laurie; lucille lucy; marcus mark marc; mary molly; priscilla prissy; rosemary rosie; theresa terry tess`
    .split(/;\s*/)
    .flatMap(line => {
      const names = line.trim().split(/\s+/);
      return names.map(name => [name, names[0]] as const);
    })
    .reverse(), // where a short form stands for several names, the first line wins
);

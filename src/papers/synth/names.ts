import type {Random} from "../../util/random.ts";

/** Frequent family names of many countries, roughly most frequent first. */
const FAMILY = words(`
  Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Kim Lee Park Choi Jung Nguyen Tran Pham Singh Kumar Sharma Patel Gupta Khan
  Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson White Harris Clark
  Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips
  Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf Schröder Neumann
  García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Díaz Silva Santos Oliveira Souza Pereira Costa Ferreira
  Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Dubois Durand Moreau Laurent Simon Michel Lefebvre
  Ivanov Smirnov Kuznetsov Popov Petrov Sokolov Novák Svoboda Kowalski Nowak Wiśniewski Nagy Kovács Tóth Popescu Ionescu
  Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Hansen Johansen Olsen Andersson Johansson Karlsson
  Nielsen Jensen Virtanen Korhonen Jansen Visser Bakker Peeters Maes Yılmaz Kaya Demir Cohen Levy Mizrahi Ahmed Hassan Ali
`);

const GIVEN = words(`
  Wei Jing Li Min Yan Xin Hao Yu Lei Jun Ying Fang Tao Ming Jie Hui Na Bo Rui Chen Minjun Seoyeon Jihoon Hyejin Anh Linh Minh
  Raj Amit Priya Anil Sunita Vikram Neha Arjun Deepa Rahul James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth
  William Barbara Richard Susan Joseph Jessica Thomas Sarah Daniel Karen Matthew Nancy Anthony Lisa Mark Betty Paul Sandra Andrew
  Ashley Joshua Emily Kevin Donna Brian Michelle George Carol Hans Anna Peter Maria Klaus Ursula Wolfgang Monika Stefan Petra Jürgen
  Sabine Carlos José Antonio Carmen Luis Ana Miguel Isabel Javier Laura Pedro Sofia João Beatriz Paulo Giulia Marco Francesca Luca
  Chiara Pierre Claire François Élodie Luc Camille Ivan Olga Sergei Natalia Dmitri Elena Pavel Katarzyna Piotr Zsófia Gábor Ioana
  Hiroshi Yuki Kenji Sakura Takashi Aiko Lars Ingrid Erik Astrid Mikko Aino Jan Eva Willem Sanne Mehmet Ayşe Noa Yael Omar Fatima
`);

/** Parts of rarer family names. */
const HEADS = words(`
  Al Bar Ber Bor Bran Cal Car Dal Del Dor Ein Fal Fer Gar Gold Grim Hal Har Hel Holm Jar Kal Kes Kor Lam Lin Lor Mal Mar Mor Nor
  Ost Pel Per Ras Ros Sal Sand Stein Sund Tal Tor Val Var Vel Wal Wen Wil Zar Zel
`);
const MIDDLES = words("a e i o u en er el in an ar or ol es ik ad et om");
const TAILS = words(`
  berg stein mann feld son sen lund ström ski cki vić ov enko idis akis oğlu ini elli etti ard eau ier ez es inho ama ura moto gawa
  nen la gren ley ton ham worth field wood
`);

/** Parts of rarer given names. */
const GIVEN_HEADS = words(`
  Xiao Zhi Hong Jia Guo Shu Chun Al Be Ca Da El Fe Ga He Ir Jo Ka Le Ma Ni Or Pa Ra Se Te Va Wi Za Ad Em Ig Ol Ul Vi Bri Cla Dra
`);
const GIVEN_TAILS = words(`
  ming feng hua ping qiang yun lin bo ying na ria nor lia mir dan ton bert rico ne ta vid nia rin sha vi ko mi ro
`);

/** Shares of the family and of the given names that come from the frequent ones. */
const FREQUENT_FAMILY = 0.35;
const FREQUENT_GIVEN = 0.5;
/** Share of the rarer family names with two syllables in the middle. */
const LONG = 0.4;
const MIDDLE_NAME = 0.35;
const LETTERS = 26;

const SHORT_FAMILIES = HEADS.length * MIDDLES.length * TAILS.length;
const FAMILIES = FAMILY.length + SHORT_FAMILIES * (1 + MIDDLES.length);
const RARER_GIVEN = GIVEN_HEADS.length * GIVEN_TAILS.length;

/** How a person is called. */
export interface FullName {
  readonly given: string;
  /** "K.", or empty. */
  readonly middle: string;
  readonly family: string;
}

/**
 * Draws a name, as a whole number below 2⁵³ that `fullName` spells, for millions of them lie in a column.
 *
 * Part of the names come from the frequent ones, early ones more often, so that different people share a name as they
 * do in life; the others are put together of parts, of which early ones come more often too. The shares are such that
 * initials tell people apart as far as in the collections of `known-corpora`.
 */
export function drawName(random: Random): number {
  const family = random.next() < FREQUENT_FAMILY ? early(FAMILY.length, random) : rarer(random);
  const given =
    random.next() < FREQUENT_GIVEN
      ? early(GIVEN.length, random)
      : GIVEN.length + early(RARER_GIVEN, random);
  const middle = random.next() < MIDDLE_NAME ? 1 + random.below(LETTERS) : 0;
  return (given * (1 + LETTERS) + middle) * FAMILIES + family;
}

/** The name of this number. */
export function fullName(name: number): FullName {
  const family = name % FAMILIES;
  const rest = Math.floor(name / FAMILIES);
  const middle = rest % (1 + LETTERS);
  const given = Math.floor(rest / (1 + LETTERS));
  return {
    given:
      given < GIVEN.length ? GIVEN[given] : pair(GIVEN_HEADS, GIVEN_TAILS, given - GIVEN.length),
    middle: middle === 0 ? "" : `${String.fromCharCode(64 + middle)}.`,
    family: family < FAMILY.length ? FAMILY[family] : rarerFamily(family - FAMILY.length),
  };
}

/** A family name of three parts, or of four. */
function rarer(random: Random): number {
  const short =
    (early(HEADS.length, random) * MIDDLES.length + random.below(MIDDLES.length)) * TAILS.length +
    early(TAILS.length, random);
  const second = random.next() < LONG ? 1 + random.below(MIDDLES.length) : 0;
  return FAMILY.length + second * SHORT_FAMILIES + short;
}

function rarerFamily(number: number): string {
  const second = Math.floor(number / SHORT_FAMILIES);
  const short = number % SHORT_FAMILIES;
  const beginning = Math.floor(short / TAILS.length);
  const middle = second === 0 ? "" : `l${MIDDLES[second - 1]}`;
  return pair(HEADS, MIDDLES, beginning) + middle + TAILS[short % TAILS.length];
}

const pair = (heads: readonly string[], tails: readonly string[], number: number): string =>
  heads[Math.floor(number / tails.length)] + tails[number % tails.length];

/** A number below `limit`; early ones are preferred: i is about 1/√i as likely as the first. */
function early(limit: number, random: Random): number {
  const x = random.next();
  return Math.floor(x * x * limit);
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

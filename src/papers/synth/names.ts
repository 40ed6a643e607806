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
  nen la ström gren ley ton ham worth field wood
`);

/** How a person is called. */
export interface FullName {
  readonly given: string;
  /** "K.", or empty. */
  readonly middle: string;
  readonly family: string;
}

/**
 * Draws a name: half of the family names come from the frequent ones, early ones more often, so that
 * different people share a name as they do in life; the other half are rare.
 */
export function drawName(random: Random): FullName {
  const family =
    random.next() < 0.5
      ? skewed(FAMILY, random)
      : pick(HEADS, random) + pick(MIDDLES, random) + pick(TAILS, random);
  const middle = random.next() < 0.35 ? `${String.fromCharCode(65 + random.below(26))}.` : "";
  return {given: skewed(GIVEN, random), middle, family};
}

/** Prefers early items: item i is about 1/√i as likely as the first. */
function skewed(items: readonly string[], random: Random): string {
  const x = random.next();
  return items[Math.floor(x * x * items.length)];
}

const pick = (items: readonly string[], random: Random): string =>
  items[random.below(items.length)];

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

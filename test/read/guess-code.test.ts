import {readdirSync, readFileSync, statSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {guessCode} from "../../src/read/guess-code.ts";
import {bytesIn} from "../help/codes.ts";
import {hasShared, shared} from "../help/shared.ts";

/** Names and words of a language, and the codes that it is written in. */
const WRITTEN: readonly (readonly [codes: string, names: string])[] = [
  [
    "windows-1250 ISO-8859-2 IBM852",
    "Wójtowicz, Jarosław|Sławiński, Bartłomiej|Gąsior, Żaneta|Pękała, Zbigniew|Szczęsny, Łucja|Dąbek, Wacław",
  ],
  [
    "windows-1250 ISO-8859-2 IBM852",
    "Kříženecký, Jan|Štěpánek, Vojtěch|Růžek, Miloš|Matoušek, Jiří|Nešetřil, Jaroslav|Žďárský, Petr",
  ],
  [
    "windows-1250",
    "Lovász, László|Erdős, Pál|Győri, Ervin|Szemerédi, Endre|Kőváry, Tamás|Szűcs, Jenő",
  ],
  ["windows-1250", "Žerovnik, Janez|Košir, Tomaž|Kovačević, Đorđe|Šparl, Petra|Klavžar, Sandi"],
  ["windows-1250", "Bărbosu, Dănuţ|Ştefănoiu, Mihăiţă|Ţurcanu, Măriuca|Păun, Gheorghe"],
  ["windows-1257", "Čiegis, Raimondas|Žilinskas, Antanas|Šaltenis, Vydūnas|Kriščiūnas, Povilas"],
  ["windows-1254", "Kılınç, Şükrü|Yıldırım, Ayşegül|Doğruöz, İpek|Bağcı, Çiğdem"],
  [
    "windows-1251 KOI8-R ISO-8859-5 IBM866 x-mac-cyrillic",
    "Колмогоров, Андрей|Ляпунов А. М.|Чебышёв П. Л.",
  ],
  ["windows-1251 KOI8-U", "Скороход, Анатолій|Митропольський, Юрій|Їжакевич, Євген"],
  ["windows-1251", "Обрешков, Никола|Сендов, Благовест"],
  ["windows-1253 ISO-8859-7", "Καραθεοδωρή, Κωνσταντίνος|Παπαδημητρίου, Χρίστος|Άγγελος, Έκτωρ"],
  ["macintosh IBM850", "Müller, Jürgen|García, Andrés|Lefèvre, Hélène|Sjöström, Åsa"],
  ["ISO-8859-15", "Le cœur et la sœur|Œuvres complètes|un bœuf|sa manœuvre"],
  ["windows-1255", "ברגמן, שמואל|שפירא, רבקה"],
  ["windows-1256", "الخوارزمي، موسى|البيروني، أحمد"],
  ["windows-874", "วิโรจน์ ชัยมงคล|อรุณี พรหมสุวรรณ"],
  ["GB18030", "陈景润|华罗庚|基于网络的研究"],
  ["Big5", "陳建功|林長壽|張聖容"],
  ["Shift_JIS EUC-JP", "小平邦彦|森重文|情報検索の研究"],
  ["EUC-KR", "김민수|박지영|인공지능 기반 연구"],
];

const inRis = (names: string) =>
  names
    .split("|")
    .map(name => `TY  - JOUR\nAU  - ${name}\nER  - \n`)
    .join("");

describe.each(WRITTEN)("%s", (codes, names) => {
  test.each(codes.split(" "))("is seen in names: %s", code => {
    const bytes = Uint8Array.from(bytesIn(code, inRis(names)));
    expect(guessCode(bytes)).toEqual({name: code, by: "letters"});
  });
});

test("whatever is short or ordinary in the west stays windows-1252", () => {
  for (const text of [
    "Müller",
    "Dvoøák",
    "Erdõs",
    "Guðmundsson, Þórarinn; Sigurðardóttir, Ásdís",
    "Łódź".replace(/[Łź]/g, ""),
    "“Quoted” – it’s 5 °C ± 2 … §3 «ainsi» €10 ½",
    "João Simões e Conceição Brandão",
    "haõ continuaçaõ",
    "Tomáš Šimek, Lukáš Beneš",
    "Kõiv, Põldmäe",
    "a\x81b\x8dc".replace(/[\x81\x8d]/g, "é"),
  ]) {
    const bytes = Uint8Array.from(bytesIn("windows-1252", text));
    expect(guessCode(bytes), text).toEqual({name: "windows-1252", by: "usual"});
  }
});

test("one strange word is no evidence, however often it stands there", () => {
  const word = bytesIn("windows-1250", "Dvořák, ");
  const bytes = Uint8Array.from(Array.from({length: 100}, () => word).flat());
  expect(guessCode(bytes).name).toBe("windows-1252");
});

describe("what a text says of itself", () => {
  const polish = Uint8Array.from(bytesIn("ISO-8859-2", "Łoś"));

  test("wins where its letters are too few to tell", () => {
    expect(guessCode(polish, null).by).toBe("usual");
    expect(guessCode(polish, "ISO-8859-2")).toEqual({name: "ISO-8859-2", by: "declared"});
    expect(guessCode(polish, "ISO-8859-4")).toEqual({name: "ISO-8859-4", by: "declared"});
  });

  test("does not where they would be absurd", () => {
    const russian = Uint8Array.from(bytesIn("KOI8-R", "Колмогоров, Ляпунов, Понтрягин"));
    expect(guessCode(russian, "windows-1252").name).toBe("KOI8-R");
    expect(guessCode(russian, "Big5").name).toBe("KOI8-R");
    expect(guessCode(Uint8Array.of(0xd2, 0xff), "windows-1253").name).not.toBe("windows-1258");
  });
});

describe("UTF-8 among other bytes", () => {
  const mixed = {name: "UTF-8 and windows-1252", by: "mixed"};
  const utf8 = (text: string) => [...new TextEncoder().encode(text)];

  test("is seen in one name, and in what was UTF-8 before", () => {
    const one = [...bytesIn("windows-1252", "Müller, René; "), ...utf8("Gómez")];
    expect(guessCode(Uint8Array.from(one))).toEqual(mixed);
    expect(guessCode(Uint8Array.of(0xe9), null, 2)).toEqual(mixed);
  });

  test("is not seen in codes of East Asia and of Cyrillic letters", () => {
    const chinese = Uint8Array.from(bytesIn("GB18030", "模型, 联通, 人脸识别"));
    expect(guessCode(chinese).name).toBe("GB18030");
  });
});

describe.skipIf(!hasShared)("real files", () => {
  const root = shared("data");
  /** Words with letters that the code lacks are left out, and files with letters that were decoded twice. */
  const DECODED_TWICE = /[ÃÂÅ][^\0-\x7f]|[\u0080-\u009f]/;

  test("in windows-1252 are seen as such", () => {
    let count = 0;
    for (const file of readdirSync(root, {recursive: true, encoding: "utf8"})) {
      const path = `${root}/${file}`;
      if (!statSync(path).isFile() || statSync(path).size > 3e6) continue;
      const text = readFileSync(path, "utf8");
      if (text.includes("\ufffd") || text.includes("\0") || DECODED_TWICE.test(text)) continue;
      const words = text.match(/[a-z\u0080-\u024f]*[\u0080-\u024f][a-z\u0080-\u024f]*/gi) ?? [];
      const whole = words.map(word => bytesIn("windows-1252", word)).filter(b => !b.includes(0x3f));
      const bytes = whole.slice(0, 500).flatMap(word => [...word, 32]);
      if (bytes.length === 0) continue;
      count += 1;
      expect(guessCode(Uint8Array.from(bytes)).name, file).toBe("windows-1252");
    }
    expect(count).toBeGreaterThan(200);
  }, 60_000);
});

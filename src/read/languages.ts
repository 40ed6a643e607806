/** Codes of three letters (ISO 639-2, both kinds) and English names, with their code of two (ISO 639-1). */
const LANGUAGES =
  "eng english en|fre fra french fr|ger deu german de|spa spanish es|ita italian it|por portuguese pt|" +
  "rus russian ru|chi zho chinese zh|jpn japanese ja|kor korean ko|dut nld dutch nl|swe swedish sv|" +
  "dan danish da|nor norwegian no|nob nb|nno nn|fin finnish fi|ice isl icelandic is|pol polish pl|" +
  "cze ces czech cs|slo slk slovak sk|slv slovenian sl|hun hungarian hu|rum ron romanian ro|" +
  "bul bulgarian bg|hrv croatian hr|srp serbian sr|bos bosnian bs|mac mkd macedonian mk|" +
  "gre ell greek el|tur turkish tr|ara arabic ar|heb hebrew he|per fas persian fa|hin hindi hi|" +
  "ben bengali bn|tam tamil ta|urd urdu ur|tha thai th|vie vietnamese vi|ind indonesian id|" +
  "may msa malay ms|ukr ukrainian uk|lit lithuanian lt|lav latvian lv|est estonian et|cat catalan ca|" +
  "baq eus basque eu|glg galician gl|gle irish ga|wel cym welsh cy|afr afrikaans af|lat latin la|" +
  "geo kat georgian ka|arm hye armenian hy|kaz kazakh kk|aze azerbaijani az|alb sqi albanian sq";

const CODES = new Map(
  LANGUAGES.split("|").flatMap(row => {
    const words = row.split(" ");
    const code = words[words.length - 1];
    return words.map(word => [word, code] as const);
  }),
);

/** "eng", "English", "en-GB" → "en"; what is not known stays as it is, lower case; null for nothing. */
export function languageCode(text: string): string | null {
  const word = text.trim().toLowerCase();
  if (word === "" || word === "und" || word === "mul" || word === "zxx") return null;
  return CODES.get(word) ?? CODES.get(word.split(/[-_]/)[0]) ?? word;
}

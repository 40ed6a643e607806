/** What bytes from 128 on mean in codes of DOS that no TextDecoder knows. */
const UPPER: Readonly<Record<string, string>> = {
  IBM850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  IBM852:
    "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0",
};

/** Reads bytes of such a code; null = it is none of them. */
export function dosDecoder(name: string): ((bytes: Uint8Array) => string) | null {
  const upper = UPPER[name.toUpperCase().replace(/^CP/, "IBM")];
  if (upper === undefined) return null;
  const letters = Array.from({length: 256}, (_, byte) =>
    byte < 128 ? String.fromCharCode(byte) : upper[byte - 128],
  );
  return bytes => Array.from(bytes, byte => letters[byte]).join("");
}

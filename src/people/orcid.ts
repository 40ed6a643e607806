/**
 * Whether a text is an ORCID whose check digit fits (ISO 7064 MOD 11-2 over 15 digits, X = 10), alone or
 * as an address.
 */
export function isOrcid(text: string): boolean {
  const found = /(?:^|\/)(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/i.exec(text.trim());
  if (found === null) return false;
  const digits = found.slice(1).join("").toUpperCase();
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits[15] === (check === 10 ? "X" : String(check));
}

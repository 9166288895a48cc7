const mostDigits = 19;
const fewestDigits = 13;

/**
 * Whether the text contains digits with the length (13 to 19 digits) and the check digit (Luhn) of a card number, alone
 * or within other text. The digits may be in groups, such as `4111.1111.1111.1111`, with any characters between them
 * except letters and numbers. Letters end a number, so a token of letters and digits is rarely mistaken for one.
 */
export function holdsCardNumber(text: string): boolean {
  const runs = asciiDigits(text).match(/\d(?:[^\p{L}\p{N}]*\d)*/gu) ?? [];
  return runs.some((run) => groupsMakeCardNumber(run.match(/\d+/g) ?? []));
}

/** Converts the digits of every script to ASCII. Unicode encodes each script's ten digits in a row, from zero. */
function asciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0)!;
    const code = zero;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return code <= 0x7f ? digit : String(code - zero);
  });
}

/** A card number may have other numbers beside it, such as the month and year in which the card expires. */
function groupsMakeCardNumber(groups: readonly string[]): boolean {
  return groups.some((_, first) => {
    let digits = '';
    for (const group of groups.slice(first)) {
      digits += group;
      if (digits.length > mostDigits) return false;
      if (digits.length >= fewestDigits && luhnSum(digits) % 10 === 0) return true;
    }
    return false;
  });
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, position) => sum + weigh(Number(digit), position), 0);
}

function weigh(digit: number, position: number): number {
  if (position % 2 === 0) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}

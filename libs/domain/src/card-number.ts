const mostDigits = 19;
const fewestDigits = 13;

/**
 * Whether the text holds what has the length (13 to 19 digits) and the check digit (Luhn) of a card number: alone or with
 * other text around it, its digits in groups with any signs between them, such as `4111.1111.1111.1111`, or not. Letters
 * end a number, so that a token of letters and digits is rarely taken for one.
 */
export function holdsCardNumber(text: string): boolean {
  const runs = asciiDigits(text).match(/\d(?:[^\p{L}\p{N}]*\d)*/gu) ?? [];
  return runs.some((run) => groupsMakeCardNumber(run.match(/\d+/g) ?? []));
}

/** Digits of every script become those of ASCII: in Unicode ten stand in a row, from zero to nine. */
function asciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0)!;
    const code = zero;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return code <= 0x7f ? digit : String(code - zero);
  });
}

/** A number may have other numbers beside it, such as the month and year in which the card expires. */
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

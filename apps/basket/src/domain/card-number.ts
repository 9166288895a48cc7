const cardNumber = /^\d{13,19}$/;

/** Whether the text, spaces and dashes aside, has the length and the check digit (Luhn) of a card number. */
export function looksLikeCardNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  return cardNumber.test(digits) && luhnSum(digits) % 10 === 0;
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, position) => sum + weigh(Number(digit), position), 0);
}

function weigh(digit: number, position: number): number {
  if (position % 2 === 0) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}

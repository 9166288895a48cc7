import { InvalidValueError } from '@tradewind/domain';

/** A text whose length is in bounds, with its white space normalised. */
export function textOf(field: string, text: string, shortest: number, longest: number): string {
  const tidy = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (/\p{Cc}/u.test(tidy)) throw new InvalidValueError(field, 'must not contain control characters');
  if (/\p{Cs}/u.test(tidy)) throw new InvalidValueError(field, 'must not contain half a surrogate pair');
  if (tidy.length < shortest || tidy.length > longest) {
    throw new InvalidValueError(field, `must have ${shortest} to ${longest} characters`);
  }
  return tidy;
}

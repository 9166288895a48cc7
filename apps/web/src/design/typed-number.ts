/**
 * The number in a `NumberInput`, which hands out text as long as somebody may go on typing: `'59.90'`, `'05'`. Undefined while there is
 * none.
 */
export function typedNumber(typed: number | string): number | undefined {
  if (typeof typed === 'number') return typed;
  const value = Number(typed);
  return typed.trim() === '' || Number.isNaN(value) ? undefined : value;
}

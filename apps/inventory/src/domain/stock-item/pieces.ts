import { InvalidValueError } from '@tradewind/domain';

export const mostPiecesAtOnce = 1_000_000;

/** @throws InvalidValueError */
export function mustBePieces(quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > mostPiecesAtOnce)
    throw new InvalidValueError('quantity', `must be a whole number from 1 to ${mostPiecesAtOnce}`);
}

/** @throws InvalidValueError */
export function mustBeDifference(difference: number): void {
  const size = Math.abs(difference);
  if (!Number.isSafeInteger(difference) || size < 1 || size > mostPiecesAtOnce)
    throw new InvalidValueError('difference', `must be a whole number, at most ${mostPiecesAtOnce} up or down, not 0`);
}

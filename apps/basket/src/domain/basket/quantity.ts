import { InvalidValueError } from '@tradewind/domain';

export const largestQuantity = 99;

export function checkQuantity(quantity: number): void {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > largestQuantity) {
    throw new InvalidValueError('quantity', `must be a whole number from 1 to ${largestQuantity}`);
  }
}

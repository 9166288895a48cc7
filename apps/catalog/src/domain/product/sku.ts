import { InvalidValueError } from '@tradewind/domain';

export const longestSku = 40;
const pattern = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

/** The stock-keeping unit: the code by which people, shelves and product files name a product. */
export class Sku {
  private constructor(readonly value: string) {}

  /** @throws InvalidValueError */
  static of(text: string): Sku {
    const value = text.trim().toUpperCase();
    if (value.length < 3 || value.length > longestSku) {
      throw new InvalidValueError('sku', `must have 3 to ${longestSku} characters`);
    }
    if (!pattern.test(value)) {
      throw new InvalidValueError('sku', 'must be letters and digits in groups joined by hyphens, such as TW-LAN-001');
    }
    return new Sku(value);
  }

  /** As it was stored; see `Money.restore`. */
  static restore(value: string): Sku {
    return new Sku(value);
  }
}

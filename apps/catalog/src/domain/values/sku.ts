import { InvalidValueError } from '@tradewind/domain';

const pattern = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

/** The stock-keeping code: the name that people, shelves and product files have for a product. */
export class Sku {
  private constructor(readonly value: string) {}

  static of(text: string): Sku {
    const value = text.trim().toUpperCase();
    if (value.length < 3 || value.length > 40) throw new InvalidValueError('sku', 'must have 3 to 40 characters');
    if (!pattern.test(value)) {
      throw new InvalidValueError('sku', 'must be letters and digits in groups joined by hyphens, such as TW-LAN-001');
    }
    return new Sku(value);
  }
}

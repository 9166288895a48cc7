import { InvalidValueError } from '@tradewind/domain';
import { slugOf } from './slug-of.js';
import { textOf } from './text-of.js';

/** A brand or a category: its name, and its slug in URLs. It exists as long as a product has it. */
export class Label {
  private constructor(
    readonly name: string,
    readonly slug: string,
  ) {}

  /** @throws InvalidValueError */
  static of(field: 'brand' | 'category', text: string): Label {
    const name = textOf(field, text, 2, 60);
    const slug = slugOf(name);
    if (slug === '') throw new InvalidValueError(field, 'must contain a letter or a digit');
    return new Label(name, slug);
  }

  /** As it was stored; see `Money.restore`. */
  static restore(name: string, slug: string): Label {
    return new Label(name, slug);
  }

  equals(other: Label): boolean {
    return this.name === other.name;
  }
}

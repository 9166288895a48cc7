import { Label } from './label.js';
import { pictureMotifOf, type PictureMotif } from './picture-motif.js';
import { textOf } from './text-of.js';

/** What describes a product, apart from its price. */
export interface ProductDetails {
  readonly name: string;
  readonly description: string;
  readonly brand: Label;
  readonly category: Label;
  readonly picture: PictureMotif;
}

export interface ProductDetailsText {
  readonly name: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly picture: string;
}

const readers: { [Field in keyof ProductDetails]: (text: string) => ProductDetails[Field] } = {
  name: (text) => textOf('name', text, 2, 120),
  description: (text) => textOf('description', text, 0, 2000),
  brand: (text) => Label.of('brand', text),
  category: (text) => Label.of('category', text),
  picture: pictureMotifOf,
};

/** @throws InvalidValueError for the first text that is not valid */
export function productDetailsOf(text: ProductDetailsText): ProductDetails {
  return {
    name: readers.name(text.name),
    description: readers.description(text.description),
    brand: readers.brand(text.brand),
    category: readers.category(text.category),
    picture: readers.picture(text.picture),
  };
}

export function sameDetails(a: ProductDetails, b: ProductDetails): boolean {
  return (
    a.name === b.name &&
    a.description === b.description &&
    a.brand.equals(b.brand) &&
    a.category.equals(b.category) &&
    a.picture === b.picture
  );
}

import type { SeedProduct } from './seed-product.js';
import { bags } from './bags.js';
import { books } from './books.js';
import { camp } from './camp.js';
import { clothing } from './clothing.js';
import { deck } from './deck.js';
import { galley } from './galley.js';
import { light } from './light.js';
import { navigation } from './navigation.js';

/** The first products of the shop. */
export const seedProducts: readonly SeedProduct[] = [
  ...light,
  ...navigation,
  ...deck,
  ...clothing,
  ...bags,
  ...galley,
  ...books,
  ...camp,
];

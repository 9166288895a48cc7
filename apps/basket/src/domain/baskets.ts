import type { Basket } from './basket.js';

export abstract class Baskets {
  abstract find(customerId: string): Promise<Basket | undefined>;
  abstract save(basket: Basket): Promise<void>;
}

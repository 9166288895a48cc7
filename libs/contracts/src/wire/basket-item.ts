import { z } from 'zod';
import { identifier } from './identifier.js';
import { money } from './money.js';

/** A product in a basket, with the price that the customer last saw. */
export const basketItem = z.object({
  productId: identifier.describe('The product'),
  quantity: z.int().min(1).describe('How many pieces'),
  unitPriceSeen: money.describe('What one piece cost when the customer last looked'),
});

import { z } from 'zod';
import { identifier } from './identifier.js';

/** A product of which there are fewer pieces than an order needs. */
export const shortage = z.object({
  productId: identifier.describe('The product'),
  requested: z.int().min(1).describe('How many pieces the order needs'),
  available: z.int().min(0).describe('How many there were'),
});

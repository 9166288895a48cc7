import { z } from 'zod';
import { identifier } from './identifier.js';

/** Pieces of one product. */
export const stockItem = z.object({
  productId: identifier.describe('The product'),
  quantity: z.int().min(1).describe('How many pieces'),
});

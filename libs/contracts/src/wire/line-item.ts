import { z } from 'zod';
import { identifier } from './identifier.js';
import { money } from './money.js';

/** A product as it was bought: name and price of that moment. */
export const lineItem = z.object({
  productId: identifier,
  sku: z.string().min(1),
  name: z.string().min(1),
  unitPrice: money,
  quantity: z.int().min(1),
});

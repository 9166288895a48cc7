import { z } from 'zod';
import { notPersonal } from '../contract/personal.js';
import { identifier } from './identifier.js';
import { money } from './money.js';

/** A product as it was bought, with its name and price at that time. */
export const lineItem = z.object({
  productId: identifier.describe('The product'),
  sku: z.string().min(1).describe('What the trade calls the product'),
  name: z.string().min(1).describe('Its name when it was bought').meta(notPersonal),
  unitPrice: money.describe('What one piece costs'),
  quantity: z.int().min(1).describe('How many pieces'),
});

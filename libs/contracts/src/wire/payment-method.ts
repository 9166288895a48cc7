import { z } from 'zod';
import { personal } from '../contract/personal.js';

/** A reference to a card kept by the payment provider; never the card's number. */
export const paymentMethod = z.object({
  token: z.string().min(1).describe('What the payment provider knows the card by').meta(personal),
  label: z.string().min(1).describe('What a customer recognises it by').meta(personal),
});

import { z } from 'zod';
import { personal } from '../contract/personal.js';

export const address = z.object({
  recipient: z.string().min(1).describe('Whose name is on the parcel').meta(personal),
  street: z.string().min(1).describe('Street and number').meta(personal),
  city: z.string().min(1).describe('Town or city').meta(personal),
  postalCode: z.string().min(1).describe('As the country writes it').meta(personal),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('ISO 3166-1 alpha-2')
    .meta(personal),
});

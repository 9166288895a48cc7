import { z } from 'zod';

export const address = z.object({
  recipient: z.string().min(1).describe('Whose name is on the parcel'),
  street: z.string().min(1).describe('Street and number'),
  city: z.string().min(1).describe('Town or city'),
  postalCode: z.string().min(1).describe('As the country writes it'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('ISO 3166-1 alpha-2'),
});

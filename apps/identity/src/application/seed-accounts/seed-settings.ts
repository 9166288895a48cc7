import { z } from 'zod';

/** With `SEED=true` the service makes the accounts of the demo, both with the password `SEED_PASSWORD`, a secret. */
export const seedSettings = z
  .object({
    SEED: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
    SEED_PASSWORD: z.string().default(''),
  })
  .refine(({ SEED, SEED_PASSWORD }) => SEED === 'false' || SEED_PASSWORD !== '', {
    path: ['SEED_PASSWORD'],
    error: 'is missing (SEED is true)',
  });

export type SeedSettings = z.output<typeof seedSettings>;

export const SEED_SETTINGS = Symbol('SEED_SETTINGS');

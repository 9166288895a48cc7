import { z } from 'zod';

/** With `SEED=true` the service adds the first products before it answers. */
export const seedSettings = z.object({
  SEED: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
});

export type SeedSettings = z.output<typeof seedSettings>;

export const SEED_SETTINGS = Symbol('SEED_SETTINGS');

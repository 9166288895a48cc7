import { z } from 'zod';

export const seedSettings = z.object({
  SEED: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  SEED_PASSWORD: z.string().default('fair-winds-2026'),
});

export type SeedSettings = z.output<typeof seedSettings>;

export const SEED_SETTINGS = Symbol('SEED_SETTINGS');

import { z } from 'zod';

/** Whose time the service uses. A movable clock is for demos and tests, because whoever moves it decides what is due. */
export const clockSettings = z
  .object({
    CLOCK: z.enum(['system', 'movable'], { error: 'must be system or movable' }).default('system'),
    NODE_ENV: z.string().optional(),
  })
  .refine(({ CLOCK, NODE_ENV }) => CLOCK === 'system' || NODE_ENV !== 'production', {
    path: ['CLOCK'],
    error: "can't be movable in production (NODE_ENV is production)",
  });

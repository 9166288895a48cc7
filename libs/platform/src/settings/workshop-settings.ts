import { z } from 'zod';

/** Whether operators may switch faults and mistakes on. It is for demos and workshops, because whoever does can lose messages. */
export const workshopSettings = z
  .object({
    WORKSHOP: z.enum(['closed', 'open'], { error: 'must be closed or open' }).default('closed'),
    NODE_ENV: z.string().optional(),
  })
  .refine(({ WORKSHOP, NODE_ENV }) => WORKSHOP === 'closed' || NODE_ENV !== 'production', {
    path: ['WORKSHOP'],
    error: "can't be open in production (NODE_ENV is production)",
  });

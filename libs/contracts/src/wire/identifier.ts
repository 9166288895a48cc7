import { z } from 'zod';

export const identifier = z.uuid();

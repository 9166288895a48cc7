import { z } from 'zod';

/** Known values for readers; more may come, so consumers must accept any string. */
export function openEnum(meaning: string, ...known: readonly string[]): z.ZodString {
  return z
    .string()
    .min(1)
    .meta({ description: `${meaning}: ${known.join(', ')}, or a value yet to come`, examples: [...known] });
}

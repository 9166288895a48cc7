import { z } from 'zod';

/** A text with known values. More values may be added, so consumers must accept any string. */
export function openEnum(meaning: string, ...known: readonly string[]): z.ZodString {
  return z
    .string()
    .min(1)
    .meta({ description: `${meaning}: ${known.join(', ')}, or a value yet to come`, examples: [...known] });
}

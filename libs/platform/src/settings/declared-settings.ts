import type { z } from 'zod';

/** Returns the names of the settings that `schema` reads, however it is composed. */
export function declaredSettings(schema: z.ZodType): string[] {
  const { def } = schema._zod as z.core.$ZodTypeInternals & { def: Composed };
  if (def.type === 'object') return Object.keys(def.shape ?? {});
  return [def.left, def.right, def.in, def.innerType].flatMap((part) => (part ? declaredSettings(part) : []));
}

interface Composed extends z.core.$ZodTypeDef {
  readonly shape?: object;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly in?: z.ZodType;
  readonly innerType?: z.ZodType;
}

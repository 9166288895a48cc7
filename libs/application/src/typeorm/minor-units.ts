import type { EntitySchemaColumnOptions } from 'typeorm';

/** A column of amounts. pg returns a bigint as text. `Money` holds only safe integers, so no precision is lost. */
export const minorUnits: EntitySchemaColumnOptions = {
  type: 'bigint',
  transformer: {
    to: (amount: number | null) => amount,
    from: (text: string | null) => (text === null ? null : Number(text)),
  },
};

import type { EntitySchemaColumnOptions } from 'typeorm';

/** A column of amounts. PostgreSQL's bigint arrives as text; `Money` holds safe integers only, so nothing is lost. */
export const minorUnits: EntitySchemaColumnOptions = {
  type: 'bigint',
  transformer: {
    to: (amount: number | null) => amount,
    from: (text: string | null) => (text === null ? null : Number(text)),
  },
};

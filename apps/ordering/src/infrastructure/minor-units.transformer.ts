import type { ValueTransformer } from 'typeorm';

/** PostgreSQL's bigint arrives as text; Money holds safe integers only, so nothing is lost. */
export const minorUnits: ValueTransformer = {
  to: (amount: number) => amount,
  from: (amount: string) => Number(amount),
};

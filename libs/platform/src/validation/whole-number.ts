import { Transform } from 'class-transformer';

/** A whole number of a query string. What isn't written as one stays text, and so is refused: also nothing, which is no zero. */
export const WholeNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value,
  );

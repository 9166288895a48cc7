import { z } from 'zod';

export const lowStockSettings = z.object({
  LOW_STOCK_PIECES: z.coerce
    .number({ error: 'must be a whole number of pieces' })
    .int({ error: 'must be a whole number of pieces' })
    .min(0, { error: 'must be 0 or more' })
    .max(1_000_000, { error: 'must be at most 1000000' })
    .default(5),
});

/** Up to how many available pieces a product runs short. */
export class LowStockThreshold {
  constructor(private readonly pieces: number) {}

  isLow(available: number): boolean {
    return available <= this.pieces;
  }
}

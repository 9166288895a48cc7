import { z } from 'zod';
import { DeadlineDurations } from '../../domain/order-process/deadline-durations.js';

const [minute, hour, day] = [60, 3_600, 86_400];

const seconds = (byDefault: number) =>
  z.coerce
    .number({ error: 'must be a whole number of seconds' })
    .int({ error: 'must be a whole number of seconds' })
    .min(1, { error: 'must be 1 or more' })
    .max(365 * day, { error: 'must be at most 31536000, a year' })
    .default(byDefault);

/** How long an order waits for what, in seconds. */
export const orderProcessSettings = z
  .object({
    ORDER_GRACE_PERIOD_SECONDS: seconds(minute),
    ORDER_STOCK_SECONDS: seconds(10 * minute),
    ORDER_PAYMENT_SECONDS: seconds(15 * minute),
    ORDER_COMMITMENT_SECONDS: seconds(10 * minute),
    ORDER_SHIPMENT_SECONDS: seconds(14 * day),
    ORDER_DELIVERY_SECONDS: seconds(14 * day),
    ORDER_REFUND_SECONDS: seconds(hour),
    ORDER_LONGEST_REFUND_SECONDS: seconds(day),
  })
  .refine((it) => it.ORDER_LONGEST_REFUND_SECONDS >= it.ORDER_REFUND_SECONDS, {
    error: 'must be ORDER_REFUND_SECONDS or more',
    path: ['ORDER_LONGEST_REFUND_SECONDS'],
  });

export function durationsOf(settings: z.output<typeof orderProcessSettings>): DeadlineDurations {
  return new DeadlineDurations(
    {
      'grace-period': settings.ORDER_GRACE_PERIOD_SECONDS * 1_000,
      stock: settings.ORDER_STOCK_SECONDS * 1_000,
      payment: settings.ORDER_PAYMENT_SECONDS * 1_000,
      commitment: settings.ORDER_COMMITMENT_SECONDS * 1_000,
      shipment: settings.ORDER_SHIPMENT_SECONDS * 1_000,
      delivery: settings.ORDER_DELIVERY_SECONDS * 1_000,
      refund: settings.ORDER_REFUND_SECONDS * 1_000,
    },
    settings.ORDER_LONGEST_REFUND_SECONDS * 1_000,
  );
}

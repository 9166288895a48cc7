import { currentCorrelation, type StepValues } from '@tradewind/trail';

/** The values of a step with the correlation it belongs to. */
export function correlated(values: StepValues = {}): StepValues {
  const correlation = currentCorrelation();
  return { correlationId: correlation?.correlationId, causationId: correlation?.causationId, ...values };
}

import { currentCorrelation, type StepValues } from '@tradewind/trail';

/** Returns the values of a step together with the current correlation. */
export function correlated(values: StepValues = {}): StepValues {
  const correlation = currentCorrelation();
  return { correlationId: correlation?.correlationId, causationId: correlation?.causationId, ...values };
}

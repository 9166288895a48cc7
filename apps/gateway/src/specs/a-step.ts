import type { TrailStep } from '@tradewind/trail';

/** Creates a trail step from defaults and the values that a spec gives. */
export function aStep(values: Partial<TrailStep> = {}): TrailStep {
  return {
    id: 'b'.repeat(16),
    at: 1_764_000_000_000,
    durationMs: 3,
    service: 'ordering',
    kind: 'command',
    name: 'StartOrder',
    traceId: 'a'.repeat(32),
    correlationId: 'walk-7',
    outcome: 'ok',
    ...values,
  };
}

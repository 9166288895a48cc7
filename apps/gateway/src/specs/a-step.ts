import type { TrailStep } from '@tradewind/trail';

/** A step with what a spec says about it. */
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

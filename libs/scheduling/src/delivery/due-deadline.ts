/** A deadline as the worker finds it: without its payload, which the claim reads. */
export interface DueDeadline {
  readonly kind: string;
  readonly key: string;
  readonly id: string;
  readonly dueAt: Date;
  readonly attemptAt: Date;
  readonly failures: number;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly traceparent: string | null;
  readonly tracestate: string | null;
}

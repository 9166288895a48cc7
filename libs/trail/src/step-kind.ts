/** The kinds of a step. Each step is a span (DESIGN: the trail is read from OpenTelemetry, not a second mechanism). */
export const stepKinds = [
  'http',
  'command',
  'query',
  'domain-event',
  'domain-event-handler',
  'outbox',
  'commit',
  'rollback',
  'relayed',
  'received',
  'inbox',
  'integration-event-handler',
  'retry-scheduled',
  'parked',
  'dead-lettered',
  'deadline-scheduled',
  'deadline-cancelled',
  'deadline',
  'fault',
  'crash',
  'process-transition',
] as const;

export type StepKind = (typeof stepKinds)[number];

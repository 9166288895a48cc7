/** The kind of a step. Each step is a span (DESIGN: the trail is read from OpenTelemetry, not a second mechanism). */
export type StepKind =
  | 'http'
  | 'command'
  | 'query'
  | 'domain-event'
  | 'domain-event-handler'
  | 'outbox'
  | 'commit'
  | 'rollback'
  | 'relayed'
  | 'received'
  | 'inbox'
  | 'integration-event-handler'
  | 'deadline';

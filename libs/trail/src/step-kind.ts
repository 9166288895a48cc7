/** What a step of the trail is; each kind is one span (DESIGN: the trail is read from OpenTelemetry, not from a second mechanism). */
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
  | 'integration-event-handler';

/** The span attributes from which a step is read. All except `kind` are optional. The times are those of the span. */
export const stepAttribute = {
  kind: 'tradewind.step.kind',
  correlationId: 'tradewind.correlation.id',
  causationId: 'tradewind.causation.id',
  messageId: 'tradewind.message.id',
  transactionId: 'tradewind.transaction.id',
  type: 'tradewind.message.type',
  aggregate: 'tradewind.aggregate',
  key: 'tradewind.key',
  raisedBy: 'tradewind.raised.by',
  round: 'tradewind.dispatch.round',
  position: 'tradewind.outbox.position',
  rowsWritten: 'tradewind.rows.written',
  topic: 'tradewind.topic',
  partition: 'tradewind.partition',
  offset: 'tradewind.offset',
  group: 'tradewind.group',
  waitedMs: 'tradewind.waited.ms',
  batchSize: 'tradewind.batch.size',
  outcome: 'tradewind.outcome',
  attempt: 'tradewind.attempt',
  mostAttempts: 'tradewind.attempts.most',
  until: 'tradewind.until',
  requestId: 'tradewind.request.id',
  userRoles: 'tradewind.user.roles',
  httpRoute: 'tradewind.http.route',
  httpStatus: 'tradewind.http.status',
  /** These two have the names of OpenTelemetry's semantic conventions. */
  file: 'code.file.path',
  line: 'code.line.number',
} as const;

export type StepAttributeName = Exclude<keyof typeof stepAttribute, 'kind'>;

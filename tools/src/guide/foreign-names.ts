/** Names in the documentation that belong to other projects and do not occur in our sources. */
export const foreignNames: ReadonlySet<string> = new Set([
  // alternatives that a decision record compares with ours
  'add_job',
  'http-proxy-middleware',
  'job_key',
  'json-schema-diff',
  'no_data',
  'pg_cron',
  'STREAM_DOES_NOT_EXIST',
  'typeorm-transactional',
  'verify-ca',
  'zstd-napi',
  // programs, rights and variables of Kafka, Node.js and PostgreSQL
  'IdempotentWrite',
  'kafka-consumer-groups',
  'NODE_EXTRA_CA_CERTS',
  'pg_ctl',
  // examples of what is generated
  'AddAccountWhenOrderStarted',
  'PointsRedeemedDomainEvent',
  'PublishPointsRedeemedWhenPointsRedeemed',
  // placeholders
  'outbox_SERVICE',
]);

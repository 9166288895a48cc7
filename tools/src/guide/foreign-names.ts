/** Names in the documentation that belong to other projects and do not occur in our sources. */
export const foreignNames: ReadonlySet<string> = new Set([
  // alternatives that a decision record compares with ours
  'add_job',
  'http-proxy-middleware',
  'jest-light-runner',
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
  // files in the data of a demo, and volumes as Compose names them
  'secrets.json',
  'tradewind_secrets',
  // examples of what is generated
  'AddAccountWhenOrderStarted',
  'PointsRedeemedDomainEvent',
  'PublishPointsRedeemedWhenPointsRedeemed',
  // placeholders
  'NAME_FILE',
  'outbox_SERVICE',
]);

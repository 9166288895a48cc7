import {
  BrokerRefusedError,
  type BrokerRefusal,
  BrokerUnavailableError,
  MessageTooLargeError,
} from '../port/broker-errors.js';

const DEEPEST_CAUSE = 8;

/** Names of Kafka's error codes that need an operator. All others may be temporary. */
const REFUSALS: Record<BrokerRefusal, readonly string[]> = {
  authentication: [
    'SASL_AUTHENTICATION_FAILED',
    'UNSUPPORTED_SASL_MECHANISM',
    'ILLEGAL_SASL_STATE',
    'DELEGATION_TOKEN_NOT_FOUND',
    'DELEGATION_TOKEN_EXPIRED',
  ],
  authorization: [
    'TOPIC_AUTHORIZATION_FAILED',
    'GROUP_AUTHORIZATION_FAILED',
    'CLUSTER_AUTHORIZATION_FAILED',
    'TRANSACTIONAL_ID_AUTHORIZATION_FAILED',
    'DELEGATION_TOKEN_AUTHORIZATION_FAILED',
  ],
  'unknown-topic': ['UNKNOWN_TOPIC_OR_PARTITION'],
  'unsupported-version': ['UNSUPPORTED_VERSION', 'UNSUPPORTED_FOR_MESSAGE_FORMAT'],
  configuration: [
    ...['INVALID_CONFIG', 'INVALID_REPLICATION_FACTOR', 'INVALID_PARTITIONS', 'INVALID_REPLICA_ASSIGNMENT'],
    ...['POLICY_VIOLATION', 'INVALID_TOPIC_EXCEPTION', 'INVALID_REQUIRED_ACKS', 'INVALID_REQUEST', 'SECURITY_DISABLED'],
    ...['INVALID_GROUP_ID', 'INVALID_SESSION_TIMEOUT', 'INCONSISTENT_GROUP_PROTOCOL', 'GROUP_MAX_SIZE_REACHED'],
    ...['INVALID_TIMESTAMP', 'INVALID_RECORD', 'INVALID_TRANSACTION_TIMEOUT', 'UNSUPPORTED_COMPRESSION_TYPE'],
    ...['OFFSET_METADATA_TOO_LARGE', 'INVALID_COMMIT_OFFSET_SIZE', 'INVALID_FETCH_SIZE'],
  ],
};

/** Names of the errors that kafkajs detects itself. */
const CLIENT_REFUSALS: Readonly<Record<string, BrokerRefusal>> = {
  KafkaJSSASLAuthenticationError: 'authentication',
  KafkaJSServerDoesNotSupportApiKey: 'unsupported-version',
  KafkaJSNotImplemented: 'unsupported-version',
};

/** Codes of Node.js for a certificate that one side does not accept. */
const CERTIFICATE_CODES = /^(ERR_TLS_|ERR_SSL_|CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_)/;

const refusalOfType = new Map(
  Object.entries(REFUSALS).flatMap(([refusal, types]) =>
    types.map((type) => [type, refusal as BrokerRefusal] as const),
  ),
);

interface KafkaFailure {
  readonly name?: string;
  readonly type?: string;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/**
 * Converts any error of Kafka, or of the connection to it, into one of the broker port, with the original as its cause.
 */
export function brokerErrorOf(error: unknown): BrokerUnavailableError | MessageTooLargeError {
  if (error instanceof BrokerUnavailableError || error instanceof MessageTooLargeError) return error;
  const refusal = refusalIn(error);
  const text = `Kafka: ${textOf(error)}`;
  return refusal
    ? new BrokerRefusedError(refusal, text, { cause: error })
    : new BrokerUnavailableError(text, { cause: error });
}

/** Whether a record batch is above the limit of its topic. */
export function isTooLarge(error: unknown): boolean {
  const { type = '' } = error as KafkaFailure;
  return type === 'MESSAGE_TOO_LARGE' || type === 'RECORD_LIST_TOO_LARGE';
}

function refusalIn(error: unknown, depth = 0): BrokerRefusal | undefined {
  if (!(error instanceof Error) || depth > DEEPEST_CAUSE) return undefined;
  const { name = '', type = '', code, cause, errors } = error as KafkaFailure;
  const own = refusalOfType.get(type) ?? CLIENT_REFUSALS[name];
  if (own) return own;
  if (typeof code === 'string' && CERTIFICATE_CODES.test(code)) return 'authentication';
  const several: unknown[] = Array.isArray(errors) ? errors : [];
  for (const each of [cause, ...several]) {
    const refusal = refusalIn(each, depth + 1);
    if (refusal) return refusal;
  }
  return undefined;
}

/** The message of kafkajs is just "Topic creation errors"; the details are in one error per topic. */
function textOf(error: unknown): string {
  const { message, errors = [] } = error as Error & { errors?: ReadonlyArray<Error & { topic?: string }> };
  const details = errors.map((each) => `${each.topic ?? ''}: ${each.message}`);
  return [message, ...details].join('; ');
}

import './patches/request-queue.patch.js';
import './patches/broker.patch.js';
import './patches/connection.patch.js';
import './patches/reauthentication.patch.js';
import { Logger } from '@nestjs/common';
import { Kafka, type logCreator, logLevel } from 'kafkajs';
import { brokerErrorOf } from './kafka-failure.js';
import { OpenSockets } from './open-sockets.js';
import type { KafkaSecurity } from './security/kafka-security.js';
import { saslOptions } from './security/sasl-options.js';

export interface KafkaOptions {
  /** `host:port` of at least one broker. The client discovers the others through it. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** Default: none, for a broker that requires none. */
  readonly security?: KafkaSecurity | undefined;
}

const CONNECT_MS = 3_000;
export const ANSWER_MS = 5_000;

/** Options of all connections to Kafka. The sockets must have the same options. */
export function connectionOptions({ brokers, clientId, security }: KafkaOptions, sockets: OpenSockets) {
  return {
    clientId,
    brokers: [...brokers],
    connectionTimeout: CONNECT_MS,
    requestTimeout: ANSWER_MS,
    socketFactory: sockets.open,
    sasl: security?.sasl && saslOptions(security.sasl),
  };
}

/** Makes few and short attempts: the caller knows better whether to retry. */
export function kafkaClient(options: KafkaOptions, sockets = new OpenSockets(options.security?.tls)): Kafka {
  const { sasl, ...connection } = connectionOptions(options, sockets);
  return new Kafka({
    ...connection,
    ...(sasl && { sasl }),
    retry: { initialRetryTime: 50, maxRetryTime: 300, retries: 3 },
    logLevel: logLevel.WARN,
    logCreator: nestLogger,
  });
}

/** Converts any error into one of the broker port, with the original as its cause. */
export async function unavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw brokerErrorOf(error);
  }
}

/**
 * What kafkajs logs as errors are attempts that it will repeat. The errors that it throws are logged where they are handled.
 */
const nestLogger: logCreator = () => {
  const logger = new Logger('KafkaBroker');
  return ({ namespace, log: { message } }) => logger.debug(`${namespace}: ${message}`);
};

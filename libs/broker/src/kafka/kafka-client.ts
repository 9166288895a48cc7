import './quiet-request-queue.js';
import './sound-broker.js';
import './sound-connection.js';
import './security/timely-authentication.js';
import { Logger } from '@nestjs/common';
import { Kafka, type logCreator, logLevel } from 'kafkajs';
import { brokerErrorOf } from './kafka-failure.js';
import { OpenSockets } from './open-sockets.js';
import type { KafkaSecurity } from './security/kafka-security.js';
import { saslOptions } from './security/sasl-options.js';

export interface KafkaOptions {
  /** `host:port` of one broker or more; the others are found through them. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** Default: none, for a broker that asks for none. */
  readonly security?: KafkaSecurity | undefined;
}

const CONNECT_MS = 3_000;
export const ANSWER_MS = 5_000;

/** What all connections to Kafka are made with; the sockets are to be of the same options. */
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

/** Its attempts are few and short: who calls knows better whether to try again. */
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

/** Turns any failure into one of the broker port, with its cause. */
export async function unavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw brokerErrorOf(error);
  }
}

/** What kafkajs calls errors are attempts that it is about to repeat; what it gives up on is logged where that is handled. */
const nestLogger: logCreator = () => {
  const logger = new Logger('KafkaBroker');
  return ({ namespace, log: { message } }) => logger.debug(`${namespace}: ${message}`);
};

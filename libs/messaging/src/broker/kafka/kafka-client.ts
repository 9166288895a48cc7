import './quiet-request-queue.js';
import './sound-broker.js';
import './sound-connection.js';
import { Logger } from '@nestjs/common';
import { Kafka, type logCreator, logLevel } from 'kafkajs';
import { brokerErrorOf } from './kafka-failure.js';
import { OpenSockets } from './open-sockets.js';

export interface KafkaOptions {
  /** `host:port` of one broker or more; the others are found through them. */
  readonly brokers: readonly string[];
  readonly clientId: string;
}

export const CONNECT_MS = 3_000;
export const ANSWER_MS = 5_000;

/** Its attempts are few and short: who calls knows better whether to try again. */
export function kafkaClient({ brokers, clientId }: KafkaOptions, sockets = new OpenSockets()): Kafka {
  return new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: CONNECT_MS,
    requestTimeout: ANSWER_MS,
    retry: { initialRetryTime: 50, maxRetryTime: 300, retries: 3 },
    socketFactory: sockets.open,
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

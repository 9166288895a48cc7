import './quiet-request-queue.js';
import './sound-connection.js';
import { connect } from 'node:net';
import { Logger } from '@nestjs/common';
import { type ISocketFactory, Kafka, type logCreator, logLevel } from 'kafkajs';
import { BrokerUnavailableError } from '../broker-errors.js';

export interface KafkaOptions {
  /** `host:port` of one broker or more; the others are found through them. */
  readonly brokers: readonly string[];
  readonly clientId: string;
}

export const CONNECT_MS = 3_000;

export function kafkaClient({ brokers, clientId }: KafkaOptions): Kafka {
  return new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: CONNECT_MS,
    requestTimeout: 10_000,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 },
    socketFactory: promptSocket,
    logLevel: logLevel.WARN,
    logCreator: nestLogger,
  });
}

/** Turns any failure into a `BrokerUnavailableError` with its cause. */
export async function unavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BrokerUnavailableError) throw error;
    throw new BrokerUnavailableError(`Kafka: ${(error as Error).message}`, { cause: error });
  }
}

/** kafkajs leaves Nagle's algorithm on, which holds a request back until the one before it is acknowledged. */
export const promptSocket = ({ host, port, onConnect }: Parameters<ISocketFactory>[0]) =>
  connect({ host, port, noDelay: true, keepAlive: true }, onConnect);

/** What kafkajs calls errors are attempts that it is about to repeat; what it gives up on is logged where that is handled. */
const nestLogger: logCreator = () => {
  const logger = new Logger('KafkaBroker');
  return ({ namespace, log: { message } }) => logger.debug(`${namespace}: ${message}`);
};

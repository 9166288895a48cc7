import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { saslOptions, verifiedTls } from '@tradewind/broker';
import { kafkaConfig } from './kafka-environment.js';

export interface ClientOptions {
  /** The service in whose name it connects, if each has its own credentials. */
  readonly as: string;
  readonly log?: logLevel;
  /** Switches Nagle's algorithm off, which kafkajs leaves on. */
  readonly noDelay?: boolean;
}

/** kafkajs with its defaults, secured as this program's environment says. Throws `SettingsError`. */
export function kafkajsClient(address: string, { as, log = logLevel.NOTHING, noDelay = false }: ClientOptions): Kafka {
  const { brokers, security } = kafkaConfig(address, as);
  const socketFactory: NonNullable<KafkaConfig['socketFactory']> = ({ host, port, onConnect }) => {
    const socket = security?.tls
      ? connectTls({ ...verifiedTls(security.tls, host), host, port }, onConnect)
      : connect({ host, port }, onConnect);
    return socket.setNoDelay(noDelay).setKeepAlive(true, 60_000);
  };
  return new Kafka({
    clientId: as,
    brokers: [...brokers],
    logLevel: log,
    socketFactory,
    ...(security?.sasl && { sasl: saslOptions(security.sasl) }),
  });
}

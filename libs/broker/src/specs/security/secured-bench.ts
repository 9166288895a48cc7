import type { Broker, KafkaSecurity } from '../../index.js';
import { KafkaBroker } from '../../kafka/kafka-broker.js';
import { serviceRights } from './access-rules.js';
import { SecuredKafka } from './secured-kafka.js';

/** A secured Kafka, and clients that are closed after each test case. */
export class SecuredBench {
  private started: SecuredKafka | undefined;
  private clients: Broker[] = [];

  get kafka(): SecuredKafka {
    return this.started!;
  }

  async start(control: string, port: number): Promise<void> {
    const services = serviceRights().map(({ service }) => service);
    this.started = await SecuredKafka.start(control, port, ['operator', ...services]);
    await this.started.addScramUser('operator');
  }

  async connect(address: string, security?: KafkaSecurity): Promise<Broker> {
    const client = await KafkaBroker.connect({ brokers: [address], clientId: 'spec', security });
    this.clients.push(client);
    return client;
  }

  overTls(sasl: KafkaSecurity['sasl']): KafkaSecurity {
    return { tls: { ca: this.kafka.authority.ca }, sasl };
  }

  async closeClients(): Promise<void> {
    await Promise.all(this.clients.splice(0).map((client) => client.close()));
  }

  async stop(): Promise<void> {
    await this.started?.stop();
  }
}

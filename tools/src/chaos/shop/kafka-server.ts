import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { requireKafka } from '../../demo/reachable.js';
import { kafkajsClient } from '../../kafka/kafkajs-client.js';
import { ChaosError } from '../chaos-error.js';
import { TcpProxy } from '../network/tcp-proxy.js';

const run = promisify(execFile);

/** Either started by our control program, which can kill it and makes it advertise our proxy, or a foreign one that is left alone. */
export class KafkaServer {
  private constructor(
    /** Where the services reach it. */
    readonly address: string,
    private readonly control: string | undefined,
    private readonly port: string,
    /** Between Kafka and everybody; undefined when it is not ours. */
    readonly line: TcpProxy | undefined,
  ) {}

  /** Ours starts without data; another one must hold none of the shop's events. Throws `ChaosError` or `DemoError`. */
  static async start(address: string, control: string | undefined): Promise<KafkaServer> {
    const port = address.split(':')[1]!;
    if (control === undefined) {
      await requireKafka(address);
      await refuseUsed(address);
      return new KafkaServer(address, undefined, port, undefined);
    }
    const line = await TcpProxy.open(() => [Number(port)]);
    const kafka = new KafkaServer(`127.0.0.1:${line.port}`, control, port, line);
    await run(control, ['wipe', port]);
    await kafka.launch();
    return kafka;
  }

  get isOurs(): boolean {
    return this.control !== undefined;
  }

  /** Sends SIGKILL; the server recovers from its log. */
  async replace(): Promise<void> {
    if (!this.control) throw new ChaosError('This Kafka was not started by --kafka-control and must not be killed.');
    await run(this.control, ['kill', this.port]);
    await this.launch();
  }

  /** Ours is deleted. */
  async stop(): Promise<void> {
    this.line?.close();
    if (this.control) await run(this.control, ['wipe', this.port]);
  }

  private async launch(): Promise<void> {
    const SERVER_EXTRA = `advertised.listeners=PLAINTEXT://${this.address}`;
    await run(this.control!, ['start', this.port], { env: { ...process.env, SERVER_EXTRA } });
  }
}

async function refuseUsed(address: string): Promise<void> {
  const admin = kafkajsClient(address, { as: 'operator' }).admin();
  await admin.connect();
  try {
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith('tradewind.'));
    const offsets = await Promise.all(topics.map((topic) => admin.fetchTopicOffsets(topic)));
    if (offsets.flat().every(({ high }) => high === '0')) return;
  } finally {
    await admin.disconnect();
  }
  throw new ChaosError(
    `The Kafka at ${address} holds events of another shop. Name an empty one, or one that --kafka-control may wipe.`,
  );
}

import { join } from 'node:path';
import { freePort } from '@tradewind/embedded-postgres';
import type { BrokerConfig } from '@tradewind/broker';
import { rateLimitFactor } from '../../demo/service-definitions.js';
import { kafkaConfig, kafkaEnvironment } from '../../kafka/kafka-environment.js';
import { type ProgramProcess, repository } from './program-process.js';
import type { Surroundings } from './surroundings.js';

/** Whose tokens a service accepts. */
export interface TrustedIssuer {
  readonly settings: Readonly<Record<string, string>>;
}

/** A service of the shop as it is deployed, in its own process and with its own database. */
export class RealService {
  private constructor(
    readonly origin: string,
    readonly databaseUrl: string,
    /** The broker that the service is connected to. */
    readonly broker: BrokerConfig,
    readonly process: ProgramProcess,
    private readonly drop: () => Promise<void>,
  ) {}

  /**
   * Starts the service with Kafka if it is available, and with a log of its own in PostgreSQL otherwise. It has a fresh
   * database and reads nothing that was published before, such as the checkouts of another benchmark. `settings` are
   * those beyond what every service needs.
   */
  static async start(
    surroundings: Surroundings,
    name: string,
    issuer: TrustedIssuer,
    database = `bench_${name}`,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<RealService> {
    const { postgres, kafka } = surroundings;
    const databaseUrl = await postgres.createDatabase(database);
    const log = `${database}_log`;
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    await kafka?.skipWhatIsThere(name);
    const broker: BrokerConfig = kafka
      ? kafkaConfig(kafka.address, name)
      : { kind: 'postgres', url: await postgres.createDatabase(log) };
    const process = await surroundings.start({
      name,
      file: join(repository, 'apps', name, 'dist/main.js'),
      env: {
        ...(broker.kind === 'kafka'
          ? { BROKER: 'kafka', KAFKA_BROKERS: broker.brokers.join(','), ...kafkaEnvironment(name) }
          : { BROKER: 'postgres', BROKER_URL: broker.url }),
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        LOG_LEVEL: 'warn',
        RATE_LIMIT_FACTOR: rateLimitFactor,
        DATABASE_URL: databaseUrl,
        ...issuer.settings,
        ...settings,
      },
      readyUrl: `${origin}/health/ready`,
    });
    return new RealService(origin, databaseUrl, broker, process, async () => {
      await postgres.dropDatabase(database);
      await postgres.dropDatabase(log);
    });
  }

  /** Stops the service and drops its databases. */
  async stop(): Promise<void> {
    await this.process.stop();
    await this.drop();
  }
}

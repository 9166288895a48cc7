import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabases } from '../../demo/databases.js';
import { step } from '../../demo/progress.js';
import { loadSecrets, type Secrets } from '../../demo/secrets.js';
import { seededCatalogue } from '../../demo/seeded-catalogue.js';
import { roles, secretNames } from '../../demo/service-definitions.js';
import type { ClientAccess } from '../../sign-in/client-access.js';
import type { CodeClient } from '../../sign-in/code-sign-in.js';
import { toolsAccess, webClient } from '../../demo/sign-in-settings.js';
import { ChaosError } from '../chaos-error.js';
import type { ChaosOptions } from '../chaos-options.js';
import { waitUntil } from '../wait-until.js';
import { Instances, shopUrl } from './instances.js';
import { KafkaServer } from './kafka-server.js';
import { PostgresServer } from './postgres-server.js';

const readyWithinMs = 180_000;

/** A separate shop with two processes of each service, into which faults can be injected. */
export class ChaosShop {
  private constructor(
    readonly postgres: PostgresServer,
    readonly kafka: KafkaServer | undefined,
    readonly instances: Instances,
    /** Of the broker's own database. */
    readonly logUrl: string,
    private readonly secrets: Secrets,
  ) {}

  /** `onPart` is told of everything that has to be stopped, as soon as it runs. */
  static async start(
    directory: string,
    options: ChaosOptions,
    onPart: (undo: () => unknown) => void,
    stop: AbortSignal,
  ): Promise<ChaosShop> {
    const postgres = await step('PostgreSQL 17', () => PostgresServer.start(join(directory, 'postgres')));
    onPart(() => postgres.stop());
    const secrets = loadSecrets(join(directory, 'secrets.json'), secretNames);
    await createDatabases(postgres.url, roles, secrets);
    const kafka =
      options.broker === 'kafka'
        ? await step('Kafka', () => KafkaServer.start(options.kafka, options.kafkaControl))
        : undefined;
    if (kafka) onPart(() => kafka.stop());
    const logs = join(directory, 'logs');
    mkdirSync(logs, { recursive: true });
    const { url: postgresUrl, port: postgresPort } = postgres;
    const around = { postgresUrl, postgresPort, kafkaAddress: kafka?.address, secrets, logs };
    const instances = await Instances.define(around);
    onPart(() => instances.proxies.forEach((proxy) => proxy.close()));
    onPart(() => Promise.all(instances.all.map((instance) => instance.stop())));
    const logUrl = new URL(postgresUrl);
    logUrl.pathname = '/broker';
    const shop = new ChaosShop(postgres, kafka, instances, logUrl.href, secrets);
    await step(`${instances.all.length} processes are ready`, () => shop.open(stop));
    return shop;
  }

  get url(): string {
    return shopUrl(this.instances.gatewayPort);
  }

  /** The program that works for its staff. */
  get tools(): ClientAccess {
    return toolsAccess(this.url, this.secrets);
  }

  /** The client that its customers sign in to. */
  get web(): CodeClient {
    return webClient(this.url, this.secrets);
  }

  async allReady(): Promise<boolean> {
    const ready = await Promise.all(this.instances.all.map((instance) => instance.isReady()));
    return ready.every((yes) => yes);
  }

  private async open(stop: AbortSignal): Promise<void> {
    this.instances.all.forEach((instance) => instance.start());
    const ready = await waitUntil(() => this.allReady(), readyWithinMs, stop);
    stop.throwIfAborted();
    if (!ready) {
      throw new ChaosError(`The shop was not ready within ${readyWithinMs / 1_000} s; see its logs.`);
    }
    await seededCatalogue(this.url);
  }
}

import { startEmbeddedPostgres } from '@tradewind/embedded-postgres';
import type { BrokerConfig } from '@tradewind/broker';
import { kafkaConfig } from '../kafka/kafka-environment.js';
import { type DataDirectory } from './data-directory.js';
import { createDatabases, databaseUrl } from './databases.js';
import { DatabaseServer } from './database-server.js';
import type { DemoError } from './demo-error.js';
import type { DemoOptions } from './demo-options.js';
import { endLeftOverProcesses, rememberProcesses } from './left-over-processes.js';
import { choosePort } from './ports.js';
import { step } from './progress.js';
import { requireKafka } from './reachable.js';
import type { ClientAccess } from '../sign-in/client-access.js';
import { loadSecrets, type Secrets } from './secrets.js';
import { seededCatalogue } from './seeded-catalogue.js';
import { defineServices, roles, secretNames } from './service-definitions.js';
import { ServiceProcess } from './service-process.js';
import { toolsAccess } from './sign-in-settings.js';
import type { ServiceDefinition } from './spawn-service.js';

export const readyWithinMs = 90_000;

/** The whole shop on this machine: PostgreSQL and one process per service. */
export class Demo {
  private postgres: DatabaseServer | undefined;
  protected processes: ServiceProcess[] = [];
  private stopping = false;
  url = '';

  constructor(
    private readonly directory: DataDirectory,
    protected readonly options: DemoOptions,
    /** Called when PostgreSQL does not come back, so that nothing can be sold any more. */
    private readonly onGivenUp: (error: DemoError) => void,
  ) {}

  /** Throws `DemoError` or `EmbeddedPostgresError` with a sentence for the user; call {@link stop} then. */
  async start(): Promise<void> {
    const { directory, options } = this;
    const leftOver = await endLeftOverProcesses(directory.processesFile);
    if (leftOver > 0) console.log(`  ! stopped ${leftOver} services that a killed demo had left behind`);
    if (options.reset) await this.forget();
    const gatewayPort = await choosePort(options.port);
    if (options.broker === 'kafka') await requireKafka(options.kafkaBrokers);
    const postgres = await step('PostgreSQL 17', () => DatabaseServer.start(directory.postgres));
    this.postgres = postgres;
    postgres.supervise(this.onGivenUp);
    const { secrets } = this;
    await step('databases and login roles', () => createDatabases(postgres.url, roles, secrets));
    const definitions = await defineServices({ gatewayPort, serverUrl: postgres.url, secrets, options });
    if (this.stopping) return;
    this.processes = definitions.map((it) => this.createProcess(it, directory.logFile(it.name), () => this.remember()));
    this.processes.forEach((process) => process.start());
    this.url = `http://localhost:${gatewayPort}`;
    await this.open();
  }

  protected createProcess(service: ServiceDefinition, logFile: string, onChange: () => void): ServiceProcess {
    return new ServiceProcess(service, logFile, onChange);
  }

  /** Waits until everything can be bought. */
  protected async open(): Promise<void> {
    await Promise.all(
      this.processes.map((it) => step(`${it.definition.name} is ready`, () => it.ready(readyWithinMs))),
    );
    await step('catalogue is seeded', () => seededCatalogue(this.url));
  }

  /** The broker, as one of the services reaches it. */
  brokerOf(service: string): BrokerConfig {
    if (this.options.broker === 'kafka') return kafkaConfig(this.options.kafkaBrokers, service);
    return { kind: 'postgres', url: databaseUrl(this.postgres!.url, 'broker', this.secrets) };
  }

  /** The client of the command line tools. */
  get access(): ClientAccess {
    return toolsAccess(this.url, this.secrets);
  }

  /** Where PostgreSQL listens. */
  get database(): { host: string; port: number } {
    const { hostname, port } = new URL(this.postgres!.url);
    return { host: hostname, port: Number(port) };
  }

  /** The address of a service, without the gateway. */
  urlOf(service: string): string {
    const { port } = this.processes.find(({ definition }) => definition.name === service)!.definition;
    return `http://127.0.0.1:${port}`;
  }

  /** Stops the gateway first, so that no new request comes in, and PostgreSQL last. */
  async stop(): Promise<void> {
    this.stopping = true;
    const [gateway, ...services] = [...this.processes].reverse();
    if (gateway) await step('gateway stopped', () => gateway.stop());
    if (services.length > 0) {
      await step('services stopped', () => Promise.all(services.map((service) => service.stop())));
    }
    const { postgres } = this;
    if (postgres) await step('PostgreSQL stopped', () => postgres.stop());
  }

  /** Ends everything at once; the data survives, as it survives a power cut. */
  kill(): void {
    this.processes.forEach((process) => process.kill());
  }

  /** Ends PostgreSQL alone, as a crash would; it comes back by itself. */
  async killDatabase(): Promise<void> {
    await this.postgres?.kill();
  }

  get secrets(): Secrets {
    return loadSecrets(this.directory.secretsFile, secretNames);
  }

  private async forget(): Promise<void> {
    const { postgres } = this.directory;
    await step('old data deleted', async () => {
      const server = await startEmbeddedPostgres({ dataDir: postgres });
      await server.stop();
      this.directory.clear();
    });
  }

  private remember(): void {
    const running = this.processes.flatMap(({ identity }) => identity ?? []);
    rememberProcesses(this.directory.processesFile, running);
  }
}

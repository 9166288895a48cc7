import { join } from 'node:path';
import { freePort } from '@tradewind/embedded-postgres';
import { gateway, services, urlSettingOf, type Service, type ServiceName } from '@tradewind/services';
import { databaseUrl } from '../../demo/databases.js';
import { kafkaEnvironment } from '../../kafka/kafka-environment.js';
import { repository } from '../../demo/demo-options.js';
import type { Secrets } from '../../demo/secrets.js';
import { rateLimitFactor } from '../../demo/service-definitions.js';
import { durationsOfChaos } from '../../demo/short-durations.js';
import { settingsOfEverybody, settingsOfSignIn } from '../../demo/sign-in-settings.js';
import { settingsOfPayment, settingsOfProvider } from '../../demo/payment-provider.js';
import { accounts } from '../../scenario/accounts.js';
import { TcpProxy } from '../network/tcp-proxy.js';
import { Instance } from './instance.js';
import { twins } from './twins.js';

export interface Surroundings {
  readonly postgresUrl: string;
  readonly postgresPort: number;
  /** Undefined: the log in PostgreSQL is the broker. */
  readonly kafkaAddress: string | undefined;
  readonly secrets: Secrets;
  readonly logs: string;
}

/** Two processes of every service behind a load balancer, each process with its own proxied connections, and the gateway in front of them. */
export class Instances {
  private constructor(
    readonly all: readonly Instance[],
    readonly proxies: readonly TcpProxy[],
    readonly gatewayPort: number,
  ) {}

  static async define(surroundings: Surroundings): Promise<Instances> {
    const all: Instance[] = [];
    const balancers = await Promise.all(services.map(({ name }) => TcpProxy.open(() => portsOf(all, name))));
    const urls = Object.fromEntries(services.map(({ name }, n) => [name, `http://127.0.0.1:${balancers[n]!.port}`]));
    const port = await freePort();
    const ofSignIn = settingsOfSignIn(shopUrl(port), surroundings.secrets);
    const common = {
      HOST: '127.0.0.1',
      NODE_COMPILE_CACHE: `${repository}.tradewind/compile-cache`,
      LOG_LEVEL: 'warn',
      ...settingsOfEverybody(shopUrl(port), urls['identity']!),
      RATE_LIMIT_FACTOR: rateLimitFactor,
      INSIGHT_ACCESS: 'open',
      SEED: 'true',
      SEED_PASSWORD: accounts.operator.password,
      ...durationsOfChaos,
    };
    const provider = await paymentProvider(`${urls['payment']}/provider-webhooks`, common, surroundings);
    const payment = settingsOfPayment(`http://127.0.0.1:${provider.port}`, surroundings.secrets);
    for (const service of services) {
      const own = service.name === 'payment' ? payment : ofSignIn[service.name];
      const settings = { ...common, ...own };
      for (const twin of twins) all.push(await twinOf(service, twin, settings, surroundings));
    }
    all.push(provider);
    const serviceUrls = Object.fromEntries(services.map((service) => [urlSettingOf(service), urls[service.name]!]));
    all.push(gatewayOf(port, { ...common, ...serviceUrls, ...ofSignIn[gateway.name] }, surroundings));
    const lines = all.flatMap((instance) => Object.values(instance.lines) as TcpProxy[]);
    return new Instances(all, [...balancers, ...lines], port);
  }

  of(service: ServiceName): readonly Instance[] {
    return this.all.filter((instance) => instance.service === service);
  }

  get gateway(): Instance {
    return this.all.at(-1)!;
  }
}

export function shopUrl(gatewayPort: number): string {
  return `http://127.0.0.1:${gatewayPort}`;
}

function gatewayOf(port: number, settings: Record<string, string>, around: Surroundings): Instance {
  const { name, database } = gateway;
  const env = { ...settings, DATABASE_URL: databaseUrl(around.postgresUrl, database, around.secrets) };
  return new Instance(name, { name, port, env }, {}, join(around.logs, `${name}.log`));
}

/** One process, as nobody outside the shop is killed by the shop's faults. */
async function paymentProvider(webhookUrl: string, { HOST = '' }: Record<string, string>, around: Surroundings) {
  const name = 'payment-provider';
  const env = {
    HOST,
    DATABASE_URL: databaseUrl(around.postgresUrl, 'payment_provider', around.secrets),
    ...settingsOfProvider(webhookUrl, around.secrets),
  };
  return new Instance(name, { name, port: await freePort(), env }, {}, join(around.logs, `${name}.log`));
}

async function twinOf(
  { name: service, database: own }: Service,
  twin: number,
  common: Record<string, string>,
  around: Surroundings,
) {
  const database = await TcpProxy.open(() => [around.postgresPort]);
  const broker = around.kafkaAddress === undefined ? await TcpProxy.open(() => [around.postgresPort]) : undefined;
  const env: Record<string, string> = {
    ...common,
    TRUSTED_PROXIES: '1',
    DATABASE_URL: through(database, databaseUrl(around.postgresUrl, own, around.secrets)),
    ...(broker
      ? { BROKER: 'postgres', BROKER_URL: through(broker, databaseUrl(around.postgresUrl, 'broker', around.secrets)) }
      : { BROKER: 'kafka', KAFKA_BROKERS: around.kafkaAddress!, ...kafkaEnvironment(service) }),
  };
  const name = `${service}-${twin + 1}`;
  const definition = { name: service, port: await freePort(), env };
  return new Instance(name, definition, { database, ...(broker ? { broker } : {}) }, join(around.logs, `${name}.log`));
}

function through(proxy: TcpProxy, address: string): string {
  const url = new URL(address);
  url.port = String(proxy.port);
  return url.href;
}

let turn = 0;

/** Round robin; a paused process comes last, as with a load balancer that checks health. */
function portsOf(all: readonly Instance[], service: string): number[] {
  const instances = all.filter((instance) => instance.service === service);
  turn += 1;
  const rotated = instances.map((_, n) => instances[(n + turn) % instances.length]!);
  return rotated.sort((a, b) => Number(a.paused) - Number(b.paused)).map(({ port }) => port);
}

import { freePort } from '@tradewind/embedded-postgres';
import { gateway, services, simulators, urlSettingOf } from '@tradewind/services';
import { kafkaEnvironment } from '../kafka/kafka-environment.js';
import { accounts } from '../scenario/accounts.js';
import { repository, type DemoOptions } from './demo-options.js';
import { databaseUrl } from './databases.js';
import { settingsOfPayment, settingsOfProvider } from './payment-provider.js';
import { orderDeadlines } from './order-deadlines.js';
import type { Secrets } from './secrets.js';
import { settingsOfEverybody, settingsOfSignIn, signInSecrets } from './sign-in-settings.js';
import { durationsOfDemo } from './short-durations.js';
import type { ServiceDefinition } from './spawn-service.js';

/** Each owns the database of the same name. */
export const roles: readonly string[] = [
  ...[...services, gateway, ...simulators].map(({ database }) => database),
  'broker',
];
export const secretNames: readonly string[] = [...roles, ...signInSecrets];

const inProduction = process.env['NODE_ENV'] === 'production';

/** Everybody in a demo comes from one address. */
export const rateLimitFactor = '1000';

export interface Surroundings {
  gatewayPort: number;
  serverUrl: string;
  secrets: Secrets;
  options: DemoOptions;
}

/** The settings of every process. The gateway comes last. */
export async function defineServices(surroundings: Surroundings): Promise<ServiceDefinition[]> {
  const { gatewayPort, serverUrl, secrets, options } = surroundings;
  const ports = Object.fromEntries(
    await Promise.all([...services, ...simulators].map(async ({ name }) => [name, await freePort()] as const)),
  );
  const urlOf = (name: string): string => `http://127.0.0.1:${ports[name]}`;
  const managementPort = await freePort();
  const common = {
    HOST: '127.0.0.1',
    NODE_COMPILE_CACHE: `${repository}.tradewind/compile-cache`,
    ...settingsOfEverybody(`http://localhost:${gatewayPort}`, urlOf('identity')),
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${managementPort}`,
    ...orderDeadlines,
    SEED: 'true',
    SEED_PASSWORD: accounts.operator.password,
    RATE_LIMIT_FACTOR: rateLimitFactor,
    MAIL_TRANSPORT: 'preview',
    MAILBOX_PAGE: 'true',
    ...durationsOfDemo,
    ...(inProduction ? {} : { CLOCK: 'movable', INSIGHT_ACCESS: 'open', WORKSHOP: 'open' }),
    ...(options.broker === 'kafka'
      ? { BROKER: 'kafka', KAFKA_BROKERS: options.kafkaBrokers }
      : { BROKER: 'postgres', BROKER_URL: databaseUrl(serverUrl, 'broker', secrets) }),
  };
  const ofSignIn = settingsOfSignIn(`http://127.0.0.1:${gatewayPort}`, secrets);
  const behind = services.map(({ name, database }) => ({
    name,
    port: ports[name] ?? 0,
    env: {
      ...common,
      ...kafkaEnvironment(name),
      TRUSTED_PROXIES: '1',
      DATABASE_URL: databaseUrl(serverUrl, database, secrets),
      ...(name === 'payment' ? settingsOfPayment(urlOf('payment-provider'), secrets) : {}),
      ...ofSignIn[name],
    },
  }));
  const provider = {
    name: 'payment-provider',
    port: ports['payment-provider'] ?? 0,
    env: {
      HOST: '127.0.0.1',
      NODE_COMPILE_CACHE: common.NODE_COMPILE_CACHE,
      DATABASE_URL: databaseUrl(serverUrl, 'payment_provider', secrets),
      ...settingsOfProvider(`${urlOf('payment')}/provider-webhooks`, secrets),
    },
  };
  const urls = Object.fromEntries(services.map((service) => [urlSettingOf(service), urlOf(service.name)]));
  const before = {
    name: gateway.name,
    port: gatewayPort,
    env: {
      ...common,
      ...urls,
      DATABASE_URL: databaseUrl(serverUrl, gateway.database, secrets),
      ...ofSignIn[gateway.name],
      MANAGEMENT_PORT: String(managementPort),
    },
  };
  return [provider, ...behind, before];
}

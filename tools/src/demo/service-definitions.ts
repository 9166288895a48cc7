import { freePort } from '@tradewind/embedded-postgres';
import { services, simulators, urlSettingOf } from '@tradewind/services';
import { kafkaEnvironment } from '../kafka/kafka-environment.js';
import { accounts } from '../scenario/accounts.js';
import { repository, type DemoOptions } from './demo-options.js';
import { databaseUrl } from './databases.js';
import { settingsOfPayment, settingsOfProvider } from './payment-provider.js';
import { orderDeadlines } from './order-deadlines.js';
import type { Secrets } from './secrets.js';
import { durationsOfDemo } from './short-durations.js';
import type { ServiceDefinition } from './spawn-service.js';

/** Each owns the database of the same name. */
export const roles: readonly string[] = [...[...services, ...simulators].map(({ database }) => database), 'broker'];
export const gateway = 'gateway';

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
  const common = {
    HOST: '127.0.0.1',
    NODE_COMPILE_CACHE: `${repository}.tradewind/compile-cache`,
    JWKS_URL: `${urlOf('identity')}/.well-known/jwks.json`,
    TOKEN_ISSUER: `http://localhost:${gatewayPort}/oidc`,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${gatewayPort}`,
    ...orderDeadlines,
    SEED: 'true',
    SEED_PASSWORD: accounts.operator.password,
    SHOP_URL: `http://localhost:${gatewayPort}`,
    MAIL_TRANSPORT: 'preview',
    MAILBOX_PAGE: 'true',
    ...durationsOfDemo,
    ...(options.broker === 'kafka'
      ? { BROKER: 'kafka', KAFKA_BROKERS: options.kafkaBrokers }
      : { BROKER: 'postgres', BROKER_URL: databaseUrl(serverUrl, 'broker', secrets) }),
  };
  const behind = services.map(({ name, database }) => ({
    name,
    port: ports[name] ?? 0,
    env: {
      ...common,
      ...kafkaEnvironment(name),
      TRUSTED_PROXIES: '1',
      ...(process.env['NODE_ENV'] === 'production' ? {} : { CLOCK: 'movable' }),
      DATABASE_URL: databaseUrl(serverUrl, database, secrets),
      ...(name === 'payment' ? settingsOfPayment(urlOf('payment-provider'), secrets) : {}),
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
  return [provider, ...behind, { name: gateway, port: gatewayPort, env: { ...common, ...urls } }];
}

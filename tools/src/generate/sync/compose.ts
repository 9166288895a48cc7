import { gateway, simulators, urlSettingOf, type Service } from '@tradewind/services';
import { indented, withRegion } from './region.js';

/** Generates the services in `docker-compose.yml`, and the settings there that list all services. */
export function composeFile(text: string, services: readonly Service[]): string {
  const shared = withRegion(text, 'what speaks of all services', sharedLines(services));
  return withRegion(
    shared,
    'the services',
    services.flatMap((service, place) => serviceLines(service, place, ownSettings(text, service))),
  );
}

/** What is no service, and reads secrets. */
const others = ['databases', 'postgres', 'cdc', 'grafana'];

function sharedLines(services: readonly Service[]): string[] {
  const owners = [...services, gateway, ...simulators];
  const readers = [...owners.map(({ database }) => database), ...others];
  return [
    'x-databases: &databases',
    ...databasesOf(services),
    '',
    'x-all-databases: &all-databases',
    ...databasesOf(owners),
    '',
    'x-all-secrets: &all-secrets',
    '  - ./deploy/compose:/compose:ro',
    '  - secrets:/secrets/kept',
    ...readers.map((reader) => `  - secrets-${reader}:/secrets/${reader}`),
    '',
    'x-secret-volumes: &secret-volumes',
    '  secrets:',
    ...readers.map((reader) => `  secrets-${reader}:`),
    '',
    'x-service-urls: &service-urls',
    ...services.map((service) => `  ${urlSettingOf(service)}: http://${service.name}:8080`),
    '',
    'x-all-services: &all-services',
    ...services.flatMap(({ name }) => [`  ${name}:`, '    condition: service_healthy']),
  ];
}

function databasesOf(owners: ReadonlyArray<{ readonly database: string }>): string[] {
  return owners.map(({ database }) => `  - ${database}`);
}

/** A service has settings of its own if the file declares them, by hand, under an anchor such as `&settings-of-payment`. */
function ownSettings(text: string, { name }: Service): string | undefined {
  const anchor = `settings-of-${name}`;
  return new RegExp(`&${anchor}$`, 'm').test(text) ? anchor : undefined;
}

/** The first service builds the image for all services. */
function serviceLines({ name, database }: Service, place: number, own: string | undefined): string[] {
  const text = `
${name}:
  <<: ${place === 0 ? '*service\n  build: .' : '*further-service'}
  command: ['node', '--max-semi-space-size=2', 'apps/${name}/dist/main.js']
  environment:
    <<: ${own ? `[*${own}, *settings]` : '*settings'}
    DATABASE_URL_FILE: /run/secrets/database_url
  volumes:
    - secrets-${database}:/run/secrets:ro`;
  return [...(place === 0 ? [] : ['']), ...indented(text, 2)];
}

import { urlSettingOf, type Service } from '@tradewind/services';
import { indented, withRegion } from './region.js';

/** Generates the services in `docker-compose.yml`, and the settings there that list all services. */
export function composeFile(text: string, services: readonly Service[]): string {
  const shared = withRegion(text, 'what speaks of all services', sharedLines(services));
  return withRegion(shared, 'the services', services.flatMap(serviceLines));
}

function sharedLines(services: readonly Service[]): string[] {
  return [
    `x-databases: &databases [${services.map(({ database }) => `'${database}'`).join(', ')}]`,
    '',
    'x-service-urls: &service-urls',
    ...services.map((service) => `  ${urlSettingOf(service)}: http://${service.name}:8080`),
    '',
    'x-all-services: &all-services',
    ...services.flatMap(({ name }) => [`  ${name}:`, '    condition: service_healthy']),
  ];
}

/** The first service builds the image for all services. */
function serviceLines({ name, database }: Service, place: number): string[] {
  const text = `
${name}:
  <<: ${place === 0 ? '*service\n  build: .' : '*further-service'}
  command: ['node', '--max-semi-space-size=2', 'apps/${name}/dist/main.js']
  environment:
    <<: *settings
    DATABASE_URL: postgresql://${database}:${database}@postgres/${database}`;
  return [...(place === 0 ? [] : ['']), ...indented(text, 2)];
}

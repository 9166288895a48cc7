import { allIntegrationEvents, findIntegrationEvent, lineageOf } from '@tradewind/contracts';
import type { ConsumerView } from '../consumers/consumer-view.js';

interface Use {
  readonly service: string;
  readonly type: string;
}

/** What the contracts library knows of those who use the events: it can't read the code of the services when it runs. */
export function consumersSource({ consumers, publishers }: ConsumerView): string {
  return [
    '// Written by `npm run contracts -- catalogue` from the code of the services; CI fails when it is out of date.',
    '',
    ...tableOf('consumers', consumers),
    '',
    ...tableOf('publishers', publishers.flatMap(withEarlierVersions)),
    '',
    '/** The services that handle integration events of this type, in alphabetical order. */',
    'export function consumersOf(type: string): readonly string[] {',
    '  return consumers.get(type) ?? [];',
    '}',
    '',
    '/** The services that publish integration events of this type, in alphabetical order. */',
    'export function publishersOf(type: string): readonly string[] {',
    '  return publishers.get(type) ?? [];',
    '}',
    '',
  ].join('\n');
}

/** The outbox writes each earlier version that isn't retired beside the one that the code names. */
function withEarlierVersions({ service, type }: Use): Use[] {
  const versions = lineageOf(findIntegrationEvent(type)!);
  const published = versions.filter((version) => version.type === type || version.lifecycle.status !== 'retired');
  return published.map((version) => ({ service, type: version.type }));
}

function tableOf(name: string, uses: readonly Use[]): string[] {
  const types = allIntegrationEvents.map(({ type }) => type).filter((type) => uses.some((use) => use.type === type));
  return [
    '// prettier-ignore',
    `const ${name} = new Map<string, readonly string[]>([`,
    ...types.sort().map((type) => `  ['${type}', [${servicesOf(uses, type)}]],`),
    ']);',
  ];
}

function servicesOf(uses: readonly Use[], type: string): string {
  const services = new Set(uses.filter((use) => use.type === type).map(({ service }) => service));
  return [...services]
    .sort()
    .map((name) => `'${name}'`)
    .join(', ');
}

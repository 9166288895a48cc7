import type { ConsumerView } from '../consumers/consumer-view.js';

/** What the contracts library knows of the consumers: it can't read the code of the services when it runs. */
export function consumersSource({ consumers }: ConsumerView): string {
  const types = [...new Set(consumers.map(({ type }) => type))].sort();
  return [
    '// Written by `npm run contracts -- catalogue` from the code of the services; CI fails when it is out of date.',
    '',
    '// prettier-ignore',
    'const consumers = new Map<string, readonly string[]>([',
    ...types.map(
      (type) =>
        `  ['${type}', [${servicesOf(type)
          .map((name) => `'${name}'`)
          .join(', ')}]],`,
    ),
    ']);',
    '',
    '/** The services that handle integration events of this type, in alphabetical order. */',
    'export function consumersOf(type: string): readonly string[] {',
    '  return consumers.get(type) ?? [];',
    '}',
    '',
  ].join('\n');

  function servicesOf(type: string): string[] {
    return [...new Set(consumers.filter((each) => each.type === type).map(({ service }) => service))].sort();
  }
}

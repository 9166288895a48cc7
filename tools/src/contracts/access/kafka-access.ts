import { allIntegrationEvents, findIntegrationEvent, topics } from '@tradewind/contracts';
import type { ConsumerView } from '../consumers/consumer-view.js';

const head = (what: string) => [
  `# ${what}. Written by \`npm run contracts -- catalogue\` from the contracts and from the code that`,
  '# publishes and reads the events; CI fails when it is out of date. Applied by apply.sh.',
];

/** The topics of the events: `name partitions`, one a line. */
export function topicList(): string {
  return lines([...head('The topics of the events'), ...topics.map(({ name, partitions }) => `${name} ${partitions}`)]);
}

/**
 * What a service may do in Kafka, as arguments of `kafka-acls --add`, one call a line: write what it publishes, read what it
 * consumes as the group with its name, and no more. A service with projections reads as one more group for each rebuild, and
 * deletes the groups that it no longer needs.
 */
export function accessRules({ consumers, publishers, rebuilding }: ConsumerView): string {
  const services = new Set([...publishers, ...consumers].map(({ service }) => service));
  const rules = [...services].sort().flatMap((service) => {
    const written = topicsOf(publishers.filter((each) => each.service === service));
    const read = topicsOf(consumers.filter((each) => each.service === service));
    return [
      ...(written.length > 0 ? [`${who(service)} --operation Write${named(written)}`] : []),
      ...(read.length > 0 ? [`${who(service)} --operation Read${named(read)} --group ${service}`] : []),
      ...(rebuilding.includes(service) ? groupsOfGenerations(service) : []),
    ];
  });
  return lines([...head('What each service may do in Kafka'), ...rules]);
}

function groupsOfGenerations(service: string): string[] {
  return [
    `${who(service)} --operation Delete --group ${service}`,
    `${who(service)} --operation Read --operation Delete --group ${service}- --resource-pattern-type prefixed`,
  ];
}

const who = (service: string) => `--allow-principal User:${service}`;
const named = (names: readonly string[]) => names.map((name) => ` --topic ${name}`).join('');
const lines = (all: readonly string[]) => `${all.join('\n')}\n`;

function topicsOf(uses: ReadonlyArray<{ readonly type: string }>): string[] {
  const used = new Set(uses.map(({ type }) => findIntegrationEvent(type)?.topic));
  return [...new Set(allIntegrationEvents.map(({ topic }) => topic))].filter((topic) => used.has(topic));
}

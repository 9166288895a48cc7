import { allIntegrationEvents } from '@tradewind/contracts';
import type { ConsumerView } from '../consumers/consumer-view.js';
import { eventSection, titleOf } from './event-section.js';

/** The event catalogue as a Markdown page. */
export function cataloguePage(view: ConsumerView): string {
  const contexts = [...new Set(allIntegrationEvents.map(({ context }) => context))];
  return `${[
    '# Event catalogue',
    [
      'What the services of the shop tell each other. Written by `npm run contracts -- catalogue` from the contracts and from',
      'the code that publishes and reads them; CI fails when it is out of date. The same for machines:',
      '[asyncapi.json](asyncapi.json), [consumers.json](consumers.json).',
      '[How a contract changes](../guide/changing-a-contract.md).',
    ].join('\n'),
    overview(view),
    ...contexts.flatMap((context) => [
      `## ${context}`,
      ...eventsOf(context).map((contract) => eventSection(contract, view)),
    ]),
  ].join('\n\n')}\n`;
}

function overview({ consumers }: ConsumerView): string {
  const rows = allIntegrationEvents.map((contract) => {
    const title = titleOf(contract);
    const readers = consumers.filter(({ type }) => type === contract.type).map(({ service }) => service);
    const link = `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`;
    return `| ${link} | ${contract.context} | ${[...new Set(readers)].join(', ')} | ${contract.lifecycle.status} |`;
  });
  return `| event | published by | read by | status |\n|---|---|---|---|\n${rows.join('\n')}`;
}

const eventsOf = (context: string) => allIntegrationEvents.filter((contract) => contract.context === context);

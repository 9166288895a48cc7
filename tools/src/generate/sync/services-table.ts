import { allIntegrationEvents } from '@tradewind/contracts';
import type { Service } from '@tradewind/services';
import type { ConsumerView } from '../../contracts/consumers/consumer-view.js';
import { withRegion } from './region.js';

/** The table of the services in the README, with the events that each consumes. */
export function servicesTable(text: string, services: readonly Service[], view: ConsumerView): string {
  return withRegion(text, 'the services', [
    '| | owns | consumes |',
    '|---|---|---|',
    ...services.map(
      (service) => `| [${service.name}](apps/${service.name}) | ${service.owns} | ${consumedBy(service, view)} |`,
    ),
    '| [gateway](apps/gateway) | one origin for all services, the pages of the web app and of the APIs, the trail | – |',
    '| [web](apps/web) | the shop and the back office, in the browser | – |',
  ]);
}

/** Sorts the events as in the registry, so that moving a handler does not change the table. */
function consumedBy({ name }: Service, { consumers }: ConsumerView): string {
  const types = new Set(consumers.filter(({ service }) => service === name).map(({ type }) => type));
  const events = new Set(allIntegrationEvents.filter(({ type }) => types.has(type)).map((event) => event.name));
  return events.size > 0 ? [...events].join(', ') : '–';
}

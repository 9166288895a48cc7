import type { ServiceName } from '../api/services.js';
import type { components } from '../api/schema/ordering.js';

export type LetterSummary = components['schemas']['DeadLetterSummaryDto'];
export type LetterDetail = components['schemas']['DeadLetterDetailDto'];

/** A dead letter, or a message that waits behind one, with the service that has it. Ids are unique in a service only. */
export interface Letter extends LetterSummary {
  readonly service: ServiceName;
}

/** What names a letter in the whole shop, as on the command line: `basket/42`. */
export const letterName = ({ service, id }: Pick<Letter, 'service' | 'id'>): string => `${service}/${id}`;

const eventName = /^tradewind\.[\w-]+\.([\w-]+)\.v\d+$/;

/** `OrderStarted` for `tradewind.ordering.order-started.v1`. What follows no such pattern is shown as it is. */
export function eventTitle(type: string | null): string {
  const name = eventName.exec(type ?? '')?.[1];
  if (name === undefined) return type ?? 'A message without a type';
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What the key of a topic names: `order` for `tradewind.ordering.events`. */
export function subjectOf(topic: string): string {
  return subjects[topic.split('.')[1] ?? ''] ?? 'key';
}

const subjects: Readonly<Record<string, string>> = {
  basket: 'customer',
  catalog: 'product',
  identity: 'person',
  inventory: 'key',
  ordering: 'order',
  payment: 'order',
};

import { describe, expect, it } from 'vitest';
import { allIntegrationEvents } from '@tradewind/contracts';
import { files, pageNames, parsePage, read } from './pages.js';

const { consumers } = JSON.parse(read('docs/events/consumers.json')) as {
  readonly consumers: readonly { readonly service: string; readonly type: string }[];
};

const pictures = pageNames.flatMap((page) =>
  parsePage(read(page))
    .codeBlocks.filter(({ language, text }) => language === 'mermaid' && text.startsWith('flowchart'))
    .map(({ text }) => [page, text] as const),
);

/** The arrows of a flowchart that carry events between a service and the broker: `ordering_outbox -->|OrderStarted| broker`. */
function eventsOnArrows(picture: string): { from: string; to: string; event: string }[] {
  const arrows = [...picture.matchAll(/^\s*(\w+)\S* -->\|([\w, ]+)\| (\w+)/gm)];
  return arrows.flatMap(([, from, label, to]) => label!.split(', ').map((event) => ({ from: from!, to: to!, event })));
}

/** Arrows that the contracts and the handlers don't confirm. */
function wrongArrows(picture: string): string[] {
  const wrong = eventsOnArrows(picture).filter(({ from, to, event }) => {
    const types = allIntegrationEvents.filter(({ name }) => name === event);
    if (to === 'broker') return !types.some(({ context }) => from === `${context}_outbox`);
    if (from !== 'broker' && !from.endsWith('_inbox')) return false;
    const service = (from === 'broker' ? to : from).replace('_inbox', '');
    return !consumers.some(
      (consumer) => consumer.service === service && types.some(({ type }) => type === consumer.type),
    );
  });
  return wrong.map(({ from, to, event }) => `${from} --${event}--> ${to}`);
}

/** Arrows from a domain event to a class that doesn't handle it: `D([OrderStartedDomainEvent]) --> B[SomeHandler]`. */
function wrongHandlers(picture: string): string[] {
  const labels = new Map([...picture.matchAll(/(\w+)\W*[[(]+(\w+)[\])]+/g)].map(([, node, label]) => [node!, label!]));
  const arrows = [...picture.matchAll(/(\w+)\S* -->(?:\|\d+\|)? (\w+)/g)].map(([, from, to]) => [
    labels.get(from!),
    labels.get(to!),
  ]);
  return arrows.flatMap(([event, handler]) =>
    event?.endsWith('DomainEvent') && !handles(handler!, event) ? [`${event} --> ${handler}`] : [],
  );
}

function handles(handler: string, event: string): boolean {
  const source = files.find((file) => file.endsWith('.ts') && read(file).includes(`export class ${handler} `));
  return source !== undefined && read(source).includes(event);
}

describe('A picture of the documentation', () => {
  it.each(pictures)('in %s shows events on the way from their publisher to their consumers', (_, picture) => {
    expect(eventsOnArrows(picture).length).toBeGreaterThan(5);
    expect(wrongArrows(picture)).toEqual([]);
    expect(wrongHandlers(picture)).toEqual([]);
  });

  it('is found wrong when it gives an event to a service that does not publish or read it', () => {
    const picture = `flowchart LR
      basket_outbox -->|OrderStarted| broker
      broker -->|OrderStarted, UserRegistered| basket_inbox
      ordering_inbox[(inbox)] -->|ProductCreated| C[StartOrderCommand]`;
    expect(wrongArrows(picture)).toEqual([
      'basket_outbox --OrderStarted--> broker',
      'broker --UserRegistered--> basket_inbox',
      'ordering_inbox --ProductCreated--> C',
    ]);
  });

  it('is found wrong when it gives a domain event to a class that does not handle it', () => {
    const picture = `flowchart LR
      D([OrderStartedDomainEvent]) --> B[CreateOrVerifyBuyerWhenOrderStarted]
      D -->|2| P[PublishOrderCancelledWhenOrderCancelled]`;
    expect(wrongHandlers(picture)).toEqual(['OrderStartedDomainEvent --> PublishOrderCancelledWhenOrderCancelled']);
  });
});

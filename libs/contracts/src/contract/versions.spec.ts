import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OrderStartedIntegrationEvent } from '../ordering/order-started.v1.js';
import { allIntegrationEvents } from '../registry.js';
import { defineIntegrationEvent } from './define-integration-event.js';
import type { Lifecycle } from './lifecycle.js';
import { validateClosed } from './validate.js';
import { areOfOneLineage, convert, lineageOf, versionsToPublish } from './versions.js';

const common = { name: 'ParcelSent', context: 'parcels', topic: 'tradewind.parcels.events', summary: 'It left.' };
const typed = (version: number) => ({ ...common, version, type: `tradewind.parcels.parcel-sent.v${version}` });

const grams = (lifecycle: Lifecycle) =>
  defineIntegrationEvent({
    ...typed(1),
    lifecycle,
    keyField: 'parcelId',
    schema: z.object({ parcelId: z.string(), grams: z.int() }),
    example: { parcelId: 'a', grams: 1500 },
  });

const kilograms = (first: ReturnType<typeof grams>) =>
  defineIntegrationEvent({
    ...typed(2),
    keyField: 'parcelId',
    schema: z.object({ parcelId: z.string(), kilograms: z.number() }),
    example: { parcelId: 'a', kilograms: 1.5 },
    previous: {
      contract: first,
      upcast: ({ parcelId, grams }) => ({ parcelId, kilograms: grams / 1000 }),
      downcast: ({ parcelId, kilograms }) => ({ parcelId, grams: kilograms * 1000 }),
    },
  });

const measured = (second: ReturnType<typeof kilograms>) =>
  defineIntegrationEvent({
    ...typed(3),
    keyField: 'parcelId',
    schema: z.object({ parcelId: z.string(), weight: z.object({ kilograms: z.number() }) }),
    example: { parcelId: 'a', weight: { kilograms: 1.5 } },
    previous: {
      contract: second,
      upcast: ({ parcelId, kilograms }) => ({ parcelId, weight: { kilograms } }),
      downcast: ({ parcelId, weight }) => ({ parcelId, kilograms: weight.kilograms }),
    },
  });

function threeVersions(ofTheFirst: Lifecycle) {
  const first = grams(ofTheFirst);
  const second = kilograms(first);
  return { first, second, third: measured(second) };
}

describe('The versions of an event', () => {
  const deprecated = { status: 'deprecated', since: '2026-01-01', until: '2026-06-30' } as const;
  const { first, second, third } = threeVersions(deprecated);

  it('are told one after another, the newest first, each in its own words', () => {
    expect([...versionsToPublish(third, third.example)]).toEqual([
      { contract: third, data: third.example },
      { contract: second, data: second.example },
      { contract: first, data: first.example },
    ]);
  });

  it('are told without those that are retired', () => {
    const { first: retired, third: newest } = threeVersions({ status: 'retired', on: '2026-07-01' });
    expect([...versionsToPublish(newest, newest.example)].map(({ contract }) => contract)).not.toContain(retired);
  });

  it('lead to each other, over those between', () => {
    expect(convert(first, third, first.example)).toEqual(third.example);
    expect(convert(third, first, third.example)).toEqual(first.example);
    expect(lineageOf(third)).toEqual([third, second, first]);
  });

  it('have nothing to do with other events', () => {
    expect(areOfOneLineage(first, third)).toBe(true);
    expect(areOfOneLineage(third, OrderStartedIntegrationEvent)).toBe(false);
    expect(() => convert(third, OrderStartedIntegrationEvent, third.example)).toThrow('not versions of one event');
  });
});

const withPrevious = allIntegrationEvents.filter(({ previous }) => previous !== undefined);

describe.each(withPrevious.map((contract) => [contract.type, contract] as const))('%s', (_type, contract) => {
  const { contract: earlier } = contract.previous!;

  it('says in the words of the version before what that contract declares, of the same aggregate', () => {
    const told = convert(contract, earlier, contract.example);
    expect(validateClosed(earlier, told)).toEqual(told);
    expect(earlier.key(told)).toBe(contract.key(contract.example));
    expect([earlier.name, earlier.topic, earlier.version]).toEqual([
      contract.name,
      contract.topic,
      contract.version - 1,
    ]);
  });

  it('makes of the version before what its own contract declares', () => {
    const read = convert(earlier, contract, earlier.example);
    expect(validateClosed(contract, read)).toEqual(read);
  });

  it('came with a day from which on, and one to which, the version before is deprecated', () => {
    expect(earlier.lifecycle.status).not.toBe('active');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrailMapDto } from '../trail/map/event-use.dto.js';
import { aStep } from './a-step.js';
import { Gateway } from './gateway.js';

const type = 'tradewind.basket.basket-checked-out.v1';
const topic = 'tradewind.basket.events';

describe('The map of the events', () => {
  let gateway: Gateway;

  beforeEach(async () => {
    gateway = await Gateway.open();
  });
  afterEach(() => gateway.close());

  const eventOf = async (sought: string) => {
    const { topics } = (await gateway.http.get('/api/trail/map').expect(200)).body as TrailMapDto;
    return topics.flatMap(({ events }) => events).find((event) => event.type === sought);
  };

  it('has each event with those who publish and handle it by their code, also when nothing was seen of it', async () => {
    expect(await eventOf(type)).toEqual({
      type,
      title: 'BasketCheckedOut',
      publishers: [{ service: 'basket', isDeclared: true, seen: 0, failed: 0 }],
      consumers: [
        { service: 'analytics', isDeclared: true, seen: 0, failed: 0 },
        { service: 'ordering', isDeclared: true, seen: 0, failed: 0 },
      ],
    });
  });

  it('counts what was seen, and what of it failed', async () => {
    gateway.record(
      aStep({ id: '1', service: 'basket', kind: 'relayed', type, topic }),
      aStep({ id: '2', service: 'ordering', kind: 'received', type, topic, error: 'Error: no paper left' }),
      aStep({ id: '3', service: 'ordering', kind: 'received', type, topic }),
    );
    expect(await eventOf(type)).toMatchObject({
      publishers: [{ service: 'basket', seen: 1, failed: 0 }],
      consumers: [
        { service: 'analytics', seen: 0 },
        { service: 'ordering', seen: 2, failed: 1 },
      ],
    });
  });

  it('marks what was seen and is not declared', async () => {
    gateway.record(aStep({ service: 'parrot', kind: 'received', type: 'kiosk.till.apple-paid.v1', topic: 'till' }));
    expect(await eventOf('kiosk.till.apple-paid.v1')).toMatchObject({
      title: 'ApplePaid',
      publishers: [],
      consumers: [{ service: 'parrot', isDeclared: false, seen: 1 }],
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStep } from './a-step.js';
import { Gateway } from './gateway.js';
import { TrailListener } from './trail-listener.js';
import { ringSize } from '../trail/trail-ring.js';

const of = { type: 'tradewind.basket.basket-checked-out.v1', topic: 'tradewind.basket.events' };

describe('The messages that move, on the map', () => {
  let gateway: Gateway;
  let listener: TrailListener;

  beforeEach(async () => {
    gateway = await Gateway.open();
    listener = await TrailListener.open(`${gateway.url}/api/trail/map/stream`);
  });
  afterEach(async () => {
    listener.leave();
    await gateway.close();
  });

  it('are counted by who publishes and who handles them', async () => {
    gateway.record(aStep({ kind: 'command' }), aStep({ kind: 'outbox', ...of }));
    gateway.record(
      aStep({ kind: 'relayed', service: 'basket', ...of }),
      aStep({ kind: 'relayed', service: 'basket', ...of }),
      aStep({ kind: 'received', service: 'ordering', ...of }),
      aStep({ kind: 'received', service: 'ordering', error: 'Error: no paper left', ...of }),
    );
    expect(await listener.events(1)).toMatchObject([
      {
        event: 'traffic',
        data: {
          traffic: [
            { service: 'basket', does: 'publish', messages: 2, failed: 0, ...of },
            { service: 'ordering', does: 'handle', messages: 2, failed: 1, ...of },
          ],
          missedSteps: 0,
        },
      },
    ]);
  });

  it('stay few lines, however many they are, and what could not be counted is said', async () => {
    const many = Array.from({ length: ringSize + 12 }, () => aStep({ kind: 'relayed', service: 'basket', ...of }));
    gateway.record(...many);
    const { traffic, missedSteps } = (await listener.events(1))[0]!.data as unknown as {
      traffic: { messages: number }[];
      missedSteps: number;
    };
    expect(traffic).toHaveLength(1);
    expect(traffic[0]!.messages + missedSteps).toBe(ringSize + 12);
  });
});

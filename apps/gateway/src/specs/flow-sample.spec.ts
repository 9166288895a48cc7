import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrailStep } from '@tradewind/trail';
import type { FlowListDto } from '../trail/flows/dto/flow-list.dto.js';
import { aStep } from './a-step.js';
import { Gateway } from './gateway.js';
import { TrailListener } from './trail-listener.js';

let number = 0;
const step = (values: Partial<TrailStep>) => aStep({ id: `step-${++number}`, ...values });
const walks = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => step({ correlationId: `${name}-${n}` }));

describe('A screen of the flows under load', () => {
  let gateway: Gateway;
  let listener: TrailListener;

  beforeEach(async () => {
    gateway = await Gateway.open();
    listener = await TrailListener.open(`${gateway.url}/api/trail/flows/stream`);
  });
  afterEach(async () => {
    listener.leave();
    await gateway.close();
  });

  const next = async () => (await listener.events(1))[0]!.data as unknown as FlowListDto;
  const until = async (isIn: (list: FlowListDto) => boolean) => {
    const lists = [await next()];
    while (!isIn(lists.at(-1)!)) lists.push(await next());
    return lists;
  };
  const ids = (lists: readonly FlowListDto[]) => lists.flatMap(({ flows }) => flows.map((flow) => flow.correlationId));

  it('has all of them as long as they are few', async () => {
    gateway.record(...walks(40, 'calm'));
    const list = await next();
    expect(list.flows).toHaveLength(40);
    expect(list.sample).toMatchObject({ oneOf: 1, leftOut: 0 });
  });

  it('has one of so many that no more than twenty begin each second, and says how many are left out', async () => {
    gateway.record(...walks(640, 'busy'));
    const { flows, sample } = await next();
    expect(sample).toMatchObject({ oneOf: 16, perSecond: 320, leftOut: 640 - flows.length });
    expect(flows.length).toBeGreaterThan(15);
    expect(flows.length).toBeLessThan(80);
  });

  it('has a flow of the sample whole, and of the others nothing', async () => {
    gateway.record(...walks(640, 'busy'));
    const shown = ids([await next()]);
    const failed = step({ correlationId: 'busy-0', error: 'Error: no paper left' });
    gateway.record(...walks(640, 'busy'), ...walks(640, 'later'), failed);
    const lists = await until((list) => ids([list]).includes('busy-0'));
    const ofBusy = ids(lists).filter((id) => id.startsWith('busy'));
    expect(new Set(ofBusy)).toEqual(new Set([...shown, 'busy-0']));
  });

  it('has each flow that failed or waits for a deadline', async () => {
    const failed = walks(30, 'broken').map((each) => ({ ...each, error: 'Error: no paper left' }));
    const waiting = Array.from({ length: 30 }, (_, n) =>
      step({ correlationId: `patient-${n}`, kind: 'deadline-scheduled', type: 'grace', key: `${n}`, until: 9e12 }),
    );
    gateway.record(...walks(640, 'busy'), ...failed, ...waiting);
    const list = await next();
    for (const name of ['broken', 'patient']) {
      expect(ids([list]).filter((id) => id.startsWith(name))).toHaveLength(30);
    }
    expect(list.sample!.oneOf).toBeGreaterThan(1);
  });

  it('hears when nothing is left out any more', async () => {
    gateway.record(...walks(640, 'busy'));
    expect((await next()).sample!.oneOf).toBe(16);
    const lists = await until(({ sample }) => sample!.oneOf === 1);
    expect(lists.at(-1)!.sample!.perSecond).toBeLessThanOrEqual(20);
  });
});

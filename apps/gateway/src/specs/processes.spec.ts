import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrailStep } from '@tradewind/trail';
import type { ProcessListDto } from '../trail/processes/dto/process-list.dto.js';
import { aStep } from './a-step.js';
import { Gateway } from './gateway.js';
import { TrailListener } from './trail-listener.js';

const start = 1_764_000_000_000;
let number = 0;
const step = (values: Partial<TrailStep>) => aStep({ id: `step-${++number}`, ...values });

/** What Ordering decides about an order, `after` seconds. */
const transition = (key: string, after: number, values: Partial<TrailStep>) =>
  step({
    ...{ kind: 'process-transition', process: 'order', key, correlationId: `walk-${key}`, outcome: 'went-on' },
    ...{ at: start + after * 1_000, clock: start + after * 1_000, ...values },
  });
const begun = (key: string, values: Partial<TrailStep> = {}) =>
  transition(key, 0, {
    ...{ message: 'OrderStarted', to: 'Submitted', processLabel: `TW-${key}` },
    ...{ deadline: 'grace-period', until: start + 60_000, after: '{"state":"Submitted"}', ...values },
  });
const awaitsStock = (key: string) =>
  transition(key, 60, {
    ...{ message: 'deadline grace-period', from: 'Submitted', to: 'AwaitingStock' },
    ...{ deadline: 'stock', until: start + 660_000 },
  });
const cancelled = (key: string) =>
  transition(key, 90, {
    ...{ message: 'Cancel', from: 'Submitted', to: 'Cancelled', correlationId: 'cancelling' },
    ...{ outcome: 'compensated', reason: 'customer' },
  });

describe('The processes at the gateway', () => {
  let gateway: Gateway;

  beforeEach(async () => {
    gateway = await Gateway.open();
  });
  afterEach(() => gateway.close());

  const list = async (query: object = {}) =>
    (await gateway.http.get('/api/trail/processes').query(query).expect(200)).body as ProcessListDto;
  const keys = ({ processes }: ProcessListDto) => processes.map(({ key }) => key);

  it('are one for each instance, the latest transition first, with what each waits for', async () => {
    gateway.record(begun('7'), begun('8', { at: start + 1 }));
    gateway.record(awaitsStock('7'));
    const all = await list();
    expect(keys(all)).toEqual(['7', '8']);
    expect(all.processes[0]).toEqual({
      ...{ process: 'order', key: '7', label: 'TW-7', service: 'ordering', state: 'AwaitingStock' },
      ...{ changedAt: start + 60_000, clockAheadMs: 0, isDone: false, isCompensated: false, isComplete: true },
      deadline: { name: 'stock', setAt: start + 60_000, until: start + 660_000 },
      correlationIds: ['walk-7'],
    });
    expect(all).toMatchObject({ last: 2, isCut: false, kept: { flows: 2 }, forgotten: { flows: 0 } });
    expect(await list({ limit: 1 })).toMatchObject({ processes: [{ key: '7' }], isCut: true });
    expect(keys(await list({ after: 1 }))).toEqual(['7']);
  });

  it('span the flows of all who moved them', async () => {
    gateway.record(begun('7'), cancelled('7'));
    expect((await list()).processes).toMatchObject([
      { state: 'Cancelled', isDone: true, isCompensated: true, reason: 'customer' },
    ]);
    expect((await list()).processes[0]!.correlationIds).toEqual(['walk-7', 'cancelling']);
  });

  it('are found by process, state, id, number, reason and flow', async () => {
    gateway.record(begun('7'), begun('8'), cancelled('8'));
    expect(keys(await list({ state: 'Submitted' }))).toEqual(['7']);
    expect(keys(await list({ process: 'order' }))).toHaveLength(2);
    expect(keys(await list({ process: 'parcel' }))).toEqual([]);
    expect(keys(await list({ text: ' tw-7' }))).toEqual(['7']);
    expect(keys(await list({ text: 'customer' }))).toEqual(['8']);
    expect(keys(await list({ text: 'walk-7' }))).toEqual(['7']);
    await gateway.http.get('/api/trail/processes').query({ limit: 501 }).expect(400);
  });

  it('are told with their machine, the path taken, and what moved them', async () => {
    gateway.record(begun('7'), awaitsStock('7'));
    const { body } = await gateway.http.get('/api/trail/processes/order/7').expect(200);
    expect(body).toMatchObject({
      summary: { key: '7', state: 'AwaitingStock' },
      initial: 'Submitted',
      then: [{ message: 'deadline stock', to: 'Cancelled', reason: 'stock-timeout' }],
      transitions: [
        { to: 'Submitted', changes: [{ field: 'state', after: 'Submitted' }] },
        { from: 'Submitted', to: 'AwaitingStock', message: { name: 'deadline grace-period' } },
      ],
      gapsBefore: [],
    });
    const states = (body as { states: { name: string; progress: string }[] }).states;
    expect(states.slice(0, 3)).toMatchObject([
      { name: 'Submitted', progress: 'taken', reachedAt: start },
      { name: 'AwaitingStock', progress: 'here' },
      { name: 'AwaitingPayment', progress: 'ahead' },
    ]);
    expect((await gateway.http.get('/api/trail/processes/order/unknown').expect(404)).body).toMatchObject({
      code: 'process-not-found',
    });
  });

  it('count down by the time of their service, also if another instance told last that its clock was moved', async () => {
    gateway.record(begun('7'), transition('8', 5, { to: 'Submitted', clock: start + 3_605_000 }));
    const { processes } = await list();
    expect(processes.map(({ clockAheadMs }) => clockAheadMs)).toEqual([3_600_000, 3_600_000]);
  });

  it('are followed live, and what was missed is told when a listener comes back', async () => {
    const listener = await TrailListener.open(`${gateway.url}/api/trail/processes/stream`);
    gateway.record(begun('7'));
    const [first] = await listener.events(1);
    expect(first).toMatchObject({ event: 'processes', data: { processes: [{ key: '7', state: 'Submitted' }] } });
    gateway.record(awaitsStock('7'));
    expect(await listener.events(1)).toMatchObject([{ data: { processes: [{ state: 'AwaitingStock' }] } }]);
    listener.leave();

    gateway.record(begun('8'));
    const resumed = await TrailListener.open(`${gateway.url}/api/trail/processes/stream`, first!.id);
    const [missed] = await resumed.events(1);
    expect(keys(missed!.data as unknown as ProcessListDto).sort()).toEqual(['7', '8']);
    resumed.leave();
  });

  it('say what is not kept: they began before', async () => {
    gateway.record(awaitsStock('7'));
    expect((await list()).processes).toMatchObject([{ isComplete: false }]);
    expect((await gateway.http.get('/api/trail/processes/order/7')).body).toMatchObject({
      gapsBefore: [expect.any(String)],
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrailStep } from '@tradewind/trail';
import type { FlowListDto } from '../trail/flows/dto/flow-list.dto.js';
import { mostSteps } from '../trail/flows/flow-store.js';
import { mostStepsOfFlow } from '../trail/flows/kept-flow.js';
import { aStep } from './a-step.js';
import { Gateway } from './gateway.js';
import { TrailListener } from './trail-listener.js';

const type = 'tradewind.basket.basket-checked-out.v1';
const message = { messageId: 'm-1', type };

let number = 0;
const step = (values: Partial<TrailStep>) => aStep({ id: `step-${++number}`, ...values });

const checkOut = (correlationId: string): TrailStep[] => {
  const command = step({ correlationId, service: 'basket', kind: 'command', name: 'CheckOutBasketCommand' });
  const below = { correlationId, service: 'basket', parentId: command.id, at: command.at + 1 };
  return [
    step({ ...below, kind: 'outbox', key: 'basket-7', ...message }),
    step({ ...below, kind: 'commit', transactionId: '894', at: command.at + 2 }),
    command,
  ];
};
const relay = (correlationId: string) =>
  step({ correlationId, service: 'basket', kind: 'relayed', at: 1_764_000_000_010, ...message });
const react = (correlationId: string, service: string) =>
  step({ correlationId, service, kind: 'received', at: 1_764_000_000_020, ...message });

describe('The flows at the gateway', () => {
  let gateway: Gateway;

  beforeEach(async () => {
    gateway = await Gateway.open();
  });
  afterEach(() => gateway.close());

  const list = async (query: object = {}) =>
    (await gateway.http.get('/api/trail/flows').query(query).expect(200)).body as FlowListDto;
  const names = ({ flows }: FlowListDto) => flows.map(({ correlationId }) => correlationId);

  it('are one for each correlation id, the latest change first', async () => {
    gateway.record(...checkOut('walk-1'));
    gateway.record(...checkOut('walk-2'));
    gateway.record(relay('walk-1'));
    const all = await list();
    expect(names(all)).toEqual(['walk-1', 'walk-2']);
    expect(all.flows[0]).toMatchObject({ name: 'Check out basket', state: 'running', services: ['basket'], steps: 4 });
    expect(all).toMatchObject({
      last: 3,
      isCut: false,
      kept: { flows: 2, steps: 7 },
      forgotten: { flows: 0, steps: 0 },
    });
    expect(await list({ limit: 1 })).toMatchObject({ flows: [{ correlationId: 'walk-1' }], isCut: true });
    expect(names(await list({ after: 2 }))).toEqual(['walk-1']);
  });

  it('tell how many more began than services record, and of which only what failed is known', async () => {
    gateway.record(step({ correlationId: 'walk-1', kind: 'http', unrecordedFlows: 12 }));
    gateway.record(
      step({ correlationId: 'walk-2', kind: 'received', error: 'no paper', sampling: 'failures', ...message }),
    );
    gateway.record(step({ correlationId: 'walk-1', kind: 'http', unrecordedFlows: 3 }));
    const all = await list({ reads: 'true' });
    expect(all.unrecorded).toBe(15);
    expect(all.flows).toMatchObject([
      { correlationId: 'walk-1', isPartial: false },
      { correlationId: 'walk-2', isPartial: true },
    ]);
  });

  it('are done when each service that handles the event has reacted', async () => {
    gateway.record(...checkOut('walk-1'), relay('walk-1'), react('walk-1', 'ordering'));
    expect((await list()).flows[0]!.state).toBe('running');
    gateway.record(react('walk-1', 'analytics'));
    expect((await list()).flows[0]!.state).toBe('done');
  });

  it('are found by state, service, type, key, and what began them', async () => {
    gateway.record(...checkOut('walk-1'), step({ correlationId: 'walk-2', name: 'ShipOrderCommand' }));
    expect(names(await list({ state: 'running' }))).toEqual(['walk-1']);
    expect(names(await list({ service: 'basket' }))).toEqual(['walk-1']);
    expect(names(await list({ type }))).toEqual(['walk-1']);
    expect(names(await list({ text: 'BASKET-7' }))).toEqual(['walk-1']);
    expect(names(await list({ text: 'ship order' }))).toEqual(['walk-2']);
    expect(names(await list({ text: 'walk-' }))).toHaveLength(2);
    await gateway.http.get('/api/trail/flows').query({ state: 'odd' }).expect(400);
  });

  it('are found by the key and the headers of their messages and requests', async () => {
    gateway.record(
      ...checkOut('walk-1'),
      step({ correlationId: 'walk-2', causationId: 'm-1', traceId: 'f'.repeat(32) }),
      step({ correlationId: 'walk-3', kind: 'http', requestId: 'again-7' }),
    );
    expect(names(await list({ key: 'basket-7' }))).toEqual(['walk-1']);
    expect(names(await list({ key: 'basket' }))).toEqual([]);
    const withHeader = async (header: string, more = {}) => names(await list({ header, ...more }));
    expect(await withHeader('ce_id:m-1')).toEqual(['walk-1']);
    expect(await withHeader('ce_causationid:m-1')).toEqual(['walk-2']);
    expect(await withHeader(`traceparent:00-${'f'.repeat(32)}-${'a'.repeat(16)}-01`)).toEqual(['walk-2']);
    expect(await withHeader('idempotency-key:again-7', { reads: 'true' })).toEqual(['walk-3']);
    for (const header of ['cookie:x', 'ce_id', 'ce_id:', 'constructor:x'])
      await gateway.http.get('/api/trail/flows').query({ header }).expect(400);
  });

  it('are found when something failed in them, although all is well by now', async () => {
    gateway.record(...checkOut('walk-1'), step({ correlationId: 'walk-2', error: 'Error: no paper' }));
    expect(names(await list({ failures: 'true' }))).toEqual(['walk-2']);
    expect(names(await list({ failures: 'false' }))).toHaveLength(2);
  });

  it('leave out what only read, unless that is asked for', async () => {
    gateway.record(step({ correlationId: 'look', kind: 'http', name: 'GET /products' }));
    expect(names(await list())).toEqual([]);
    expect(names(await list({ reads: 'true' }))).toEqual(['look']);
  });

  it('are found by what a workshop has broken', async () => {
    const [fault, crash] = ['relay-stopped', 'kill-service'].map((faultId) => ({ service: 'basket', faultId }));
    gateway.record(...checkOut('whole'), ...checkOut('late'), step({ correlationId: 'late', kind: 'fault', ...fault }));
    gateway.record(step({ correlationId: 'killed', kind: 'crash', ...crash }));
    expect(names(await list({ faults: 'true' }))).toEqual(['killed', 'late']);
    expect(names(await list())).toHaveLength(3);
  });

  it('are told in rows, with their transactions and who should have reacted', async () => {
    gateway.record(...checkOut('walk-1'), relay('walk-1'), react('walk-1', 'ordering'));
    const { body } = await gateway.http.get('/api/trail/flows/walk-1').expect(200);
    expect(body).toMatchObject({
      summary: { correlationId: 'walk-1' },
      rows: [
        { kind: 'begin', title: 'Transaction 894', transaction: 0 },
        { kind: 'command', transaction: 0 },
        { kind: 'outbox', title: 'BasketCheckedOut', depth: 1 },
        { kind: 'commit' },
        { kind: 'relayed' },
        { kind: 'received', service: 'ordering' },
      ],
      transactions: [{ number: 0, service: 'basket', state: 'committed', id: '894' }],
      messages: [
        {
          title: 'BasketCheckedOut',
          reactions: [
            { service: 'analytics', state: 'pending' },
            { service: 'ordering', state: 'reacted' },
          ],
        },
      ],
      notKept: 0,
    });
    expect((await gateway.http.get('/api/trail/flows/unknown').expect(404)).body).toMatchObject({
      code: 'flow-not-found',
    });
  });

  it('are followed live, as they are after each change', async () => {
    const listener = await TrailListener.open(`${gateway.url}/api/trail/flows/stream`);
    gateway.record(...checkOut('walk-1'));
    const [first] = await listener.events(1);
    expect(first).toMatchObject({ event: 'flows', data: { flows: [{ correlationId: 'walk-1', steps: 3 }] } });
    gateway.record(relay('walk-1'));
    expect(await listener.events(1)).toMatchObject([{ data: { flows: [{ correlationId: 'walk-1', steps: 4 }] } }]);
    listener.leave();

    gateway.record(...checkOut('walk-2'));
    const resumed = await TrailListener.open(`${gateway.url}/api/trail/flows/stream`, first!.id);
    const [missed] = await resumed.events(1);
    expect(names(missed!.data as unknown as FlowListDto)).toEqual(['walk-2', 'walk-1']);
    resumed.leave();
  });

  it('keep no more steps of one flow than there is room for, and say so', async () => {
    gateway.record(...Array.from({ length: mostStepsOfFlow + 12 }, () => step({ correlationId: 'endless' })));
    const { body } = await gateway.http.get('/api/trail/flows/endless');
    expect(body).toMatchObject({ notKept: 12 });
    expect(Object.keys(body)).toEqual(['summary', 'rows', 'transactions', 'messages', 'notKept']);
    expect(await list()).toMatchObject({
      kept: { flows: 1, steps: mostStepsOfFlow },
      forgotten: { flows: 0, steps: 12 },
    });
  });

  it('forget the oldest when there are too many, but not those in which something failed', async () => {
    gateway.record(step({ correlationId: 'broken', error: 'Error: no paper left' }));
    for (let flow = 0; flow < mostSteps / 1_000; flow++)
      gateway.record(...Array.from({ length: 1_000 }, () => step({ correlationId: `walk-${flow}` })));
    const all = await list({ limit: 500 });
    expect(names(all)).toContain('broken');
    expect(names(all)).not.toContain('walk-0');
    expect(all).toMatchObject({ kept: { steps: mostSteps - 1_000 + 1 }, forgotten: { flows: 1, steps: 1_000 } });
  });
});

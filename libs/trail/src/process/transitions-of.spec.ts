import { describe, expect, it } from 'vitest';
import { begun, decision, packing } from '../specs/parcel.js';
import { step, till } from '../specs/purchase.js';
import { transitionsOf } from './transitions-of.js';

describe('What moved a process', () => {
  it('is a message, with the state before and after, and the messages of the same transaction', () => {
    expect(transitionsOf([...till, ...begun])).toEqual([
      {
        ...{ id: 'begin', process: 'parcel', key: 'p-1', label: 'No. 7', service: 'depot', at: 101 },
        correlationId: 'walk-7',
        message: {
          ...{ by: 'integration event', name: 'ParcelBegun', title: 'ApplePaid', messageId: 'm-1' },
          publisher: 'till',
        },
        ...{ to: 'Waiting', outcome: 'went-on' },
        changes: [
          { field: 'state', after: 'Waiting' },
          { field: 'deadline', after: 'packing' },
          { field: 'tries', after: '0' },
        ],
        messagesOut: [{ step: 'told', type: 'kiosk.depot.parcel-begun.v1', title: 'ParcelBegun' }],
        ...{ deadline: 'packing', until: 60_000, clockAheadMs: 0, isUndone: false },
      },
    ]);
  });

  it('may have been brought by a message that comes twice: then the inbox answers', () => {
    const [pack, again] = transitionsOf(packing);
    expect(pack).toMatchObject({
      message: { publisher: 'packer', partition: 1, offset: 12 },
      changes: [
        { field: 'state', before: 'Waiting', after: 'Packed' },
        { field: 'deadline', before: 'packing' },
      ],
      messagesOut: [],
    });
    expect(again).toMatchObject({ id: 'packer-again', outcome: 'duplicate', message: pack!.message, changes: [] });
  });

  it('is a deadline that passed or the request of a person, if it was one', () => {
    const late = step({ id: 'late', at: 300, service: 'depot', kind: 'deadline', waitedMs: 3 });
    const asked = step({ id: 'asked', at: 300, service: 'depot', kind: 'http', name: 'POST /parcels/stop' });
    const messageBelow = (root: typeof late) => {
      const below = { id: 'stop', at: 301, parentId: root.id, message: 'Stop', from: 'Waiting', to: 'CalledOff' };
      return transitionsOf([root, ...decision(below)])[0]!.message;
    };
    expect(messageBelow(late)).toEqual({ by: 'deadline', name: 'Stop', title: 'Stop', lateMs: 3 });
    expect(messageBelow(asked)).toEqual({ by: 'request', name: 'Stop', title: 'Stop', request: 'POST /parcels/stop' });
  });

  it('has no effect if it was refused or its transaction was undone, and says so', () => {
    const asked = step({ id: 'asked', at: 300, service: 'depot', kind: 'command' });
    const refused = { id: 'r', at: 301, parentId: 'asked', message: 'Stop', from: 'Sent', error: 'TooLate: sent' };
    expect(transitionsOf([asked, ...decision(refused, 'rollback')])).toMatchObject([
      { outcome: 'refused', reason: 'TooLate: sent', from: 'Sent', to: 'Sent', changes: [], isUndone: true },
    ]);
  });

  it('tells how far the clock of the service was moved, and what it was sent that is no JSON object has no values', () => {
    const moved = decision({ id: 'm', at: 500, message: 'Stop', to: 'Waiting', clock: 3_600_500, after: '[cut' });
    expect(transitionsOf(moved)).toMatchObject([{ clockAheadMs: 3_600_000, changes: [] }]);
  });

  it('publishes only what concerns it, where several share a transaction', () => {
    const many = step({ id: 'many', at: 1, service: 'depot', kind: 'command' });
    const inBatch = { service: 'depot', parentId: 'many' };
    const steps = ['p-1', 'p-2'].flatMap((key, n) => [
      step({ ...inBatch, id: key, at: 2 + n, kind: 'process-transition', process: 'parcel', key, to: 'Waiting' }),
      step({ ...inBatch, id: `${key}-out`, at: 4 + n, kind: 'outbox', key, type: 'kiosk.depot.parcel-begun.v1' }),
    ]);
    const told = transitionsOf([many, ...steps, step({ ...inBatch, id: 'end', at: 9, kind: 'commit' })]);
    expect(told.map(({ messagesOut }) => messagesOut.map((out) => out.step))).toEqual([['p-1-out'], ['p-2-out']]);
  });
});

import type { ProcessMachine } from '../process/process-machine.js';
import type { RecordedStep } from '../trail-step.js';
import { step } from './purchase.js';

/** For specs: a parcel is packed and sent; if nobody packs it in time, it is called off. */
export const parcelMachine: ProcessMachine = {
  ...{ process: 'parcel', service: 'depot', initial: 'Waiting' },
  states: [
    { name: 'Waiting', deadline: 'packing', isEnd: false },
    { name: 'Packed', deadline: null, isEnd: false },
    { name: 'Sent', deadline: null, isEnd: true },
    { name: 'CalledOff', deadline: null, isEnd: true },
  ],
  transitions: [
    { from: 'Waiting', to: 'Packed', message: 'GoodsPacked', isDeadline: false, outcome: 'went-on', reason: null },
    ...(['deadline packing', 'Stop'] as const).map((message) => ({
      ...{ from: 'Waiting', to: 'CalledOff', message, isDeadline: message !== 'Stop' },
      ...{ outcome: 'compensated' as const, reason: message === 'Stop' ? null : 'too-slow' },
    })),
    { from: 'Packed', to: 'Sent', message: 'Send', isDeadline: false, outcome: 'went-on', reason: null },
  ],
};

type Values = Partial<RecordedStep> & Pick<RecordedStep, 'id' | 'at'>;

const inDepot = { service: 'depot', correlationId: 'walk-7' };

/** What the depot decides about a parcel, below the step that brought the message, and how that ended. */
export function decision(values: Values, end: 'commit' | 'rollback' = 'commit'): RecordedStep[] {
  const { id, at, parentId } = values;
  return [
    step({ ...inDepot, kind: 'process-transition', process: 'parcel', key: 'p-1', outcome: 'went-on', ...values }),
    step({ ...inDepot, ...values, id: `${id}-end`, kind: end, at: at + 2, error: undefined, parentId }),
  ];
}

const until = 60_000;
const waiting = JSON.stringify({ state: 'Waiting', deadline: 'packing', tries: 0 });
const packed = JSON.stringify({ state: 'Packed', deadline: null, tries: 0 });

/** For specs: the parcel of an apple begins to wait; the event that tells of it is written in the same transaction. */
export const begun: readonly RecordedStep[] = [
  step({ ...inDepot, id: 'order', kind: 'received', at: 100, messageId: 'm-1', type: 'kiosk.till.apple-paid.v1' }),
  ...decision({
    ...{ id: 'begin', at: 101, parentId: 'order', message: 'ParcelBegun', to: 'Waiting', processLabel: 'No. 7' },
    ...{ after: waiting, deadline: 'packing', until, clock: 101 },
  }),
  step({ ...inDepot, id: 'told', kind: 'outbox', at: 102, parentId: 'order', type: 'kiosk.depot.parcel-begun.v1' }),
];

export const packing: readonly RecordedStep[] = [
  ...['written', 'packer', 'packer-again'].map((id, n) =>
    step({
      ...inDepot,
      ...{ id, at: 200 + 10 * n, messageId: 'm-2', type: 'kiosk.packer.goods-packed.v1', partition: 1, offset: 12 },
      ...(n === 0 ? { kind: 'relayed', service: 'packer' } : { kind: 'received' }),
    } as Values & { kind: 'received' }),
  ),
  ...decision({
    ...{ id: 'pack', at: 212, parentId: 'packer', message: 'GoodsPacked', from: 'Waiting', to: 'Packed' },
    ...{ before: waiting, after: packed, clock: 212 },
  }),
  step({ ...inDepot, id: 'inbox-2', kind: 'inbox', at: 221, parentId: 'packer-again', outcome: 'duplicate' }),
];

import type { components } from '../api/schema/ordering.js';
import type { Tone } from '../office/state-chip.js';

export type OrderProcess = components['schemas']['OrderProcessDto'];
export type OrderProcessDetail = components['schemas']['OrderProcessDetailDto'];
export type OrderProcessStep = components['schemas']['OrderProcessStepDto'];
export type ProcessState = OrderProcess['state'];

interface StateInWords {
  readonly title: string;
  readonly tone: Tone;
  /** What has to happen next; null if nothing has. */
  readonly waitsFor: string | null;
}

export const processStates: Readonly<Record<ProcessState, StateInWords>> = {
  Submitted: { title: 'Submitted', tone: 'brand', waitsFor: 'the end of the time to think again' },
  AwaitingStock: { title: 'Awaiting stock', tone: 'wait', waitsFor: 'Inventory to put the goods aside' },
  AwaitingPayment: { title: 'Awaiting payment', tone: 'wait', waitsFor: 'Payment to take the money' },
  AwaitingCommitment: { title: 'Awaiting commitment', tone: 'wait', waitsFor: 'Inventory to give the goods away' },
  AwaitingShipment: { title: 'To be shipped', tone: 'brand', waitsFor: 'somebody to ship it' },
  Shipped: { title: 'Shipped', tone: 'brand', waitsFor: 'the parcel to arrive' },
  Delivered: { title: 'Delivered', tone: 'ok', waitsFor: null },
  AwaitingRefund: { title: 'Awaiting refund', tone: 'wait', waitsFor: 'Payment to settle the money' },
  Cancelled: { title: 'Cancelled', tone: 'quiet', waitsFor: null },
  Returned: { title: 'Returned', tone: 'quiet', waitsFor: null },
};

/** What happens when the deadline of a state passes. */
export const afterDeadline: Readonly<Record<string, string>> = {
  'grace-period': 'Inventory is asked for the goods',
  stock: 'the order is cancelled, because Inventory did not answer',
  payment: 'the order is cancelled, and the money given back if it was taken',
  commitment: 'the order is cancelled, and the money given back',
  shipment: 'the order is cancelled, and the money given back',
  delivery: 'the order counts as delivered',
  refund: 'Payment is asked again',
};

import type { RecordedStep } from '../trail-step.js';

let seq = 0;

/** For specs: a step with what matters to it. */
export function step(values: Partial<RecordedStep> & Pick<RecordedStep, 'id' | 'kind' | 'at'>): RecordedStep {
  return {
    seq: ++seq,
    durationMs: 1,
    service: 'till',
    name: values.id,
    traceId: 'a'.repeat(32),
    correlationId: 'walk-7',
    outcome: values.error === undefined ? 'ok' : 'failed',
    ...values,
  };
}

export const paidType = 'kiosk.till.apple-paid.v1';

const message = { messageId: 'm-1', type: paidType };

/** For specs: an apple is paid at the till, and the scale hears of it; each service's steps arrive when they have ended. */
export const till: readonly RecordedStep[] = [
  step({ id: 'commit', kind: 'commit', at: 16, parentId: 'pay', transactionId: '894', rowsWritten: 3, attempt: 1 }),
  step({ id: 'row', kind: 'outbox', at: 11, parentId: 'publish', position: 1, ...message }),
  step({ id: 'publish', kind: 'domain-event-handler', at: 10, parentId: 'paid', name: 'PublishApplePaid' }),
  step({ id: 'paid', kind: 'domain-event', at: 10, parentId: 'pay', name: 'ApplePaidDomainEvent', round: 1 }),
  step({ id: 'pay', kind: 'command', at: 8, parentId: 'request', name: 'PayForAppleCommand' }),
  step({ id: 'request', kind: 'http', at: 3, parentId: 'passed', name: 'POST /apples', httpStatus: 202 }),
  step({ id: 'passed', kind: 'http', at: 0, service: 'door', name: 'POST /api/till/apples', httpStatus: 202 }),
];

export const relayed = step({ id: 'relayed', kind: 'relayed', at: 25, parentId: 'row', topic: 'till', ...message });

export const scale: readonly RecordedStep[] = [
  step({ id: 'inbox', kind: 'inbox', at: 31, service: 'scale', parentId: 'received', outcome: 'new' }),
  step({ id: 'weigh', kind: 'integration-event-handler', at: 32, service: 'scale', parentId: 'received' }),
  step({ id: 'noted', kind: 'commit', at: 33, service: 'scale', parentId: 'received', transactionId: '12' }),
  step({ id: 'received', kind: 'received', at: 30, service: 'scale', durationMs: 5, parentId: 'row', ...message }),
];

import { describe, expect, it } from 'vitest';
import type { ProcessTransition } from './process.js';
import { noChangeText, originOf, valueText } from './transition-text.js';

const transition = (values: Partial<ProcessTransition>): ProcessTransition => ({
  ...{ id: 'a', process: 'parcel', key: 'p-1', service: 'depot', at: 0, correlationId: 'walk-7' },
  ...{ outcome: 'went-on', changes: [], messagesOut: [], clockAheadMs: 0, isUndone: false },
  message: { by: 'other', name: 'Send', title: 'Send' },
  ...values,
});
const message = (by: ProcessTransition['message']['by'], values: object = {}) => ({
  message: { by, name: 'Send', title: 'Send', ...values },
});

describe('What moved a process, in words', () => {
  it.each([
    [{ outcome: 'refused', reason: 'TooLate: sent', isUndone: true }, 'refused: TooLate: sent'],
    [{ outcome: 'ignored', reason: 'It repeats what is known.' }, 'no change: it repeats what is known.'],
    [{ isUndone: true, changes: [{ field: 'state', after: 'Sent' }] }, 'rolled back: nothing of it remains'],
    [{ changes: [{ field: 'state', after: 'Sent' }] }, undefined],
    [{}, 'no change'],
  ] as const)('says why nothing changed, if nothing did: %o', (values, text) => {
    expect(noChangeText(transition(values as Partial<ProcessTransition>))).toBe(text);
  });

  it('says where the message came from', () => {
    const event = message('integration event', { publisher: 'packer', partition: 1, offset: 12 });
    expect(originOf(transition(event))).toBe('from packer · partition 1, offset 12');
    expect(originOf(transition({ ...event, outcome: 'duplicate' }))).toMatch(/^again · from packer/);
    expect(originOf(transition(message('deadline', { lateMs: 3 })))).toBe('due, handled 3.0 ms later');
    expect(originOf(transition(message('request', { request: 'POST /parcels' })))).toBe('POST /parcels');
  });

  it('shows a stored moment by its time, and nothing as a dash', () => {
    expect(valueText(undefined)).toBe('–');
    expect(valueText('Sent')).toBe('Sent');
    expect(valueText('2026-11-26T10:08:58.000Z')).toMatch(/\d\d:\d\d:58$/);
  });
});

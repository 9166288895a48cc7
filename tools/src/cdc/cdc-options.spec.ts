import { describe, expect, it } from 'vitest';
import { UsageError } from '../command-line/usage-error.js';
import { readCdcOptions } from './cdc-options.js';
import { slotLine } from './run-cdc.js';

const database = 'postgresql://cdc:secret@db:5432/basket';

describe('The command for change data capture', () => {
  it('finds the connector by the name of the database', () => {
    const options = readCdcOptions(['recover', '--connect', 'http://connect:8083/'], { CDC_DATABASE_URL: database });
    expect(options).toMatchObject({
      command: 'recover',
      connector: 'basket-outbox',
      connectUrl: 'http://connect:8083',
    });
    expect(options).toMatchObject({ replace: false, timeoutMs: 120_000 });
  });

  it.each([
    [[], 'Name a command: status or recover'],
    [['destroy', '--database', database], 'Name a command: status or recover'],
    [['status'], '--database or CDC_DATABASE_URL must be a URL'],
    [['recover', '--database', database, '--timeout', 'soon'], '--timeout must be a number of seconds'],
    [['status', '--colour'], "Unknown option '--colour'"],
  ])('refuses %j', (args, reason) => {
    expect(() => readCdcOptions(args, {})).toThrow(UsageError);
    expect(() => readCdcOptions(args, {})).toThrow(reason);
  });

  it('says how far a slot is from being given up', () => {
    const slot = {
      name: 'outbox_basket',
      active: false,
      status: 'extended' as const,
      safe: 52_428_800,
      retained: 10_485_760,
      lag: 0,
    };
    expect(slotLine(slot)).toBe(
      'slot outbox_basket: extended, read by nobody, 0.0 MB to publish, keeps 10.0 MB, given up after another 50.0 MB',
    );
    expect(slotLine(undefined)).toBe('slot: there is none');
  });
});
